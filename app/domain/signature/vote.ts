import type { Day } from "../day.ts";
import { addDays } from "../deadlines.ts";
import type { Message } from "../errors.ts";
import type { DeliberatingBody, Meeting } from "./words.ts";

/** A recorded vote, in numbers of members. */
export interface Vote {
  membersInOffice: number;
  /** In person; those recused have left and are not among them. */
  present: number;
  /** Absent, whose vote another cast for them. */
  represented: number;
  votesFor: number;
  votesAgainst: number;
  abstentions: number;
  /** Kept away by an interest (CGCT L1111-6): neither counted in the quorum nor voting. */
  recused: number;
}

/** More than half of the members in office are there in person (CGCT L3121-14 [confirm]). */
export const hasQuorum = ({ present, membersInOffice }: Vote): boolean => present * 2 > membersInOffice;

/** True when more votes are for than against; abstentions are no votes cast (CGCT L3121-15 [confirm]). */
const hasMajority = ({ votesFor, votesAgainst }: Vote): boolean => votesFor > votesAgainst;

/** What is wrong with a vote as it was counted, by field; `voteProblems` adds what keeps it from being regular. */
function countProblems(vote: Vote): Record<string, Message> {
  const { membersInOffice, present, represented, recused, votesFor, votesAgainst, abstentions } = vote;
  const problems: Record<string, Message> = {};
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  for (const [field, value] of Object.entries(vote)) if (!isCount(value)) problems[field] = { key: "vote_notACount" };
  if (Object.keys(problems).length > 0) return problems;
  if (membersInOffice === 0) problems.membersInOffice = { key: "vote_noMembers" };
  const counted = present + represented + recused;
  if (counted > membersInOffice)
    problems.present = { key: "vote_tooManyMembers", values: { counted, membersInOffice } };
  // A member present holds one proxy at most [confirm].
  if (represented > present) problems.represented = { key: "vote_tooManyProxies" };
  const [cast, most] = [votesFor + votesAgainst + abstentions, present + represented];
  if (cast > most) problems.votesFor = { key: "vote_tooManyVotes", values: { cast, most } };
  return problems;
}

/**
 * Every reason this vote cannot stand, by field of the form; empty = it is regular. A meeting without quorum votes on
 * nothing; a second one after it deliberates whatever the number.
 */
export function voteProblems(vote: Vote, meeting: Meeting = "regular"): Record<string, Message> {
  const problems = countProblems(vote);
  if (Object.keys(problems).length > 0 || meeting === "second") return problems;
  const { present, membersInOffice, votesFor, votesAgainst, abstentions } = vote;
  if (meeting === "regular")
    return hasQuorum(vote) ? {} : { present: { key: "vote_noQuorum", values: { present, membersInOffice } } };
  if (hasQuorum(vote)) return { present: { key: "vote_quorumReached", values: { present, membersInOffice } } };
  return votesFor + votesAgainst + abstentions > 0 ? { votesFor: { key: "vote_nothingVoted" } } : {};
}

/** The first day a second meeting may be held after one without quorum (CGCT L3121-14 [confirm]). */
export const secondMeetingFrom = (inquorateOn: Day): Day => addDays(inquorateOn, 3);

interface Held {
  body: DeliberatingBody;
  votedOn: Day;
  object: string;
}

/** Why a meeting is no second one of this first one, by field: another body, too early, another agenda; null when it is. */
export function secondMeetingProblem(first: Held, second: Held): { field: keyof Held; message: Message } | null {
  const from = secondMeetingFrom(first.votedOn);
  const plain = (words: string) => words.trim().replaceAll(/\s+/g, " ").toLowerCase();
  if (second.body !== first.body) return { field: "body", message: { key: "meeting_otherBody" } };
  if (second.votedOn < from) return { field: "votedOn", message: { key: "meeting_tooEarly", values: { from } } };
  return plain(second.object) === plain(first.object)
    ? null
    : { field: "object", message: { key: "meeting_otherAgenda", values: { object: first.object } } };
}

/** True when the vote is regular and authorises: a majority of the votes cast. */
export const adopted = (vote: Vote, meeting: Meeting = "regular"): boolean =>
  Object.keys(voteProblems(vote, meeting)).length === 0 && hasMajority(vote);
