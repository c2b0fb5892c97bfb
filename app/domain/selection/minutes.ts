import type { Day, Instant } from "../day.ts";
import type { Fraction } from "../fraction.ts";
import { canonical, sha256 } from "../screening/canonical.ts";
import type { VerdictValue } from "../screening/facts.ts";
import { type Ballot, count, type Outcome, type Quorum, quorum } from "./committee.ts";
import type { CommitteeRecord, Motion, RecordedCandidate, Sitting } from "./committee-record.ts";
import {
  candidatesAt,
  derogationAt,
  hasLeft,
  held,
  type Moment,
  reviewersOf,
  scoredOf,
  sittingAt,
  verdictAt,
  weighingOf,
} from "./committee-standing.ts";
import type { Capacity, MotionKind } from "./committee-words.ts";
import type { Bilingual, Score } from "./grid.ts";
import { type Ranked, rank, type Standing } from "./ranking.ts";
import { spread } from "./scores.ts";

export interface Attendee {
  name: string;
  capacity: Capacity;
}

/** One criterion of one candidate: what the reviewers gave, in the order of their names, and what it comes to. */
export interface MinutedScore {
  code: string;
  question: Bilingual;
  weight: number;
  /** Exact, as `n/d`; null while scores are missing. */
  aggregated: string | null;
  spread: number;
  given: { name: string; value: Score; reason: string; amended: boolean }[];
  notes: { words: string; by: string }[];
}

export interface MinutedCandidate {
  name: string;
  verdict: { value: VerdictValue; lead: Bilingual } | null;
  derogation: { reason: string; deliberation: string; expiresOn: Day } | null;
  standing: Standing;
  rank: number | null;
  /** Points out of 100, exact, as `n/d`. */
  total: string | null;
  scores: MinutedScore[];
}

export interface MinutedMotion {
  kind: MotionKind;
  /** Null for the ranking. */
  candidate: string | null;
  words: string;
  quorum: Quorum;
  /** Members who left the file this is about. */
  left: string[];
  votes: { name: string; vote: Ballot }[];
  outcome: Outcome;
  /** Carried, and by a committee in number. */
  adopted: boolean;
}

/** The minutes of one meeting: everything they say, ready to be set. Times are UTC. */
export interface Minutes {
  version: "1";
  selection: CommitteeRecord["selection"] & { gridNumber: number; gridHash: string };
  aggregation: CommitteeRecord["grid"]["aggregation"];
  spreadThreshold: number;
  meeting: { number: number; heldOn: Day; place: string; closedAt: Instant | null; secretary: string | null };
  present: Attendee[];
  excused: Attendee[];
  recusals: { name: string; candidate: string }[];
  candidates: MinutedCandidate[];
  motions: MinutedMotion[];
  /** Best first; empty while a rank is open. */
  ranking: { rank: number; name: string; total: string }[];
  /** SHA-256 of the canonical JSON of all the above. */
  hash: string;
}

/** `7/2`, or `3` for a whole number. */
export const exact = ({ n, d }: Fraction): string => (d === 1n ? String(n) : `${n}/${d}`);
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * The minutes of a meeting, from the record of the committee and nothing else: a closed one as everything stood when
 * it was closed, so that the same export gives the same minutes for ever. Null when there is no such meeting.
 */
export function minutesOf(record: CommitteeRecord, number: number): Minutes | null {
  const meeting = record.meetings.find((one) => one.number === number);
  if (!meeting) return null;
  const moment: Moment = { at: meeting.closedAt, today: meeting.heldOn };
  const name = (personId: string) => record.people.find(({ id }) => id === personId)?.name ?? "";
  const candidate = (id: string) => record.candidates.find((one) => one.id === id)?.name ?? "";
  const attendees = sittingAt(record, moment.at).map(({ personId, capacity }) => ({
    ...{ name: name(personId), capacity },
    isPresent: isPresent(meeting, personId),
  }));
  const seats = (present: boolean): Attendee[] =>
    attendees.flatMap(({ isPresent, ...seat }) => (isPresent === present ? [seat] : [])).sort(byName);
  const ranked = rank(scoredOf(record, moment), weighingOf(record));
  const told: Omit<Minutes, "hash"> = {
    version: "1",
    selection: { ...record.selection, gridNumber: record.grid.number, gridHash: record.grid.hash },
    aggregation: record.grid.aggregation,
    spreadThreshold: record.grid.spreadThreshold,
    meeting: {
      ...{ number, heldOn: meeting.heldOn, place: meeting.place, closedAt: meeting.closedAt },
      secretary: meeting.closedBy && name(meeting.closedBy),
    },
    present: seats(true),
    excused: seats(false),
    recusals: record.recusals
      .filter(({ recordedAt, liftedAt }) => held(recordedAt, liftedAt, moment.at))
      .map(({ personId, candidacyId }) => ({ name: name(personId), candidate: candidate(candidacyId) }))
      .sort((a, b) => byName(a, b) || byName({ name: a.candidate }, { name: b.candidate })),
    candidates: candidatesAt(record, moment.at)
      .map((one) => minuted(record, moment, { one, ranked: ranked.find(({ id }) => id === one.id) as Ranked, name }))
      .sort(byName),
    motions: meeting.motions.map((motion) => votedOn(record, meeting, motion, name, candidate)),
    ranking: placesIn(record, ranked),
  };
  return { ...told, hash: sha256(canonical(told)) };
}

const placesIn = (record: CommitteeRecord, ranked: readonly Ranked[]): Minutes["ranking"] =>
  ranked.flatMap(({ id, rank: place, total }) =>
    place !== null && total !== null
      ? [{ rank: place, name: record.candidates.find((one) => one.id === id)?.name ?? "", total: exact(total) }]
      : [],
  );

const isPresent = (meeting: Sitting, personId: string): boolean =>
  meeting.attendance.some((one) => one.personId === personId && one.present);

function minuted(
  record: CommitteeRecord,
  moment: Moment,
  { one, ranked, name }: { one: RecordedCandidate; ranked: Ranked; name: (personId: string) => string },
): MinutedCandidate {
  const { sheets, open } = reviewersOf(record, one.id, moment.at);
  const verdict = verdictAt(one, moment.at);
  const derogation = derogationAt(one, moment);
  return {
    name: one.name,
    verdict: verdict && { value: verdict.value, lead: verdict.lead },
    derogation: derogation && {
      ...{ reason: derogation.reason, deliberation: derogation.deliberation, expiresOn: derogation.expiresOn },
    },
    ...{ standing: ranked.standing, rank: ranked.rank, total: ranked.total && exact(ranked.total) },
    scores: record.grid.criteria.map(({ code, question, weight }) => {
      const given = sheets
        .flatMap(({ personId, scores }) =>
          scores
            .filter((score) => open && score.code === code)
            .map(({ value, reason, amendment }) => ({
              ...{ name: name(personId), value, reason, amended: amendment !== null },
            })),
        )
        .sort(byName);
      const value = ranked.aggregated[code];
      return {
        ...{ code, question, weight, aggregated: value ? exact(value) : null, given },
        spread: spread(given.map((score) => score.value)),
        notes: record.notes
          .filter((note) => note.candidacyId === one.id && note.code === code)
          .filter(({ notedAt }) => moment.at === null || notedAt <= moment.at)
          .map(({ words, notedBy }) => ({ words, by: name(notedBy) })),
      };
    }),
  };
}

function votedOn(
  record: CommitteeRecord,
  meeting: Sitting,
  { kind, candidacyId, words, ballots }: Motion,
  name: (personId: string) => string,
  candidate: (id: string) => string,
): MinutedMotion {
  const counted = quorumOf(record, meeting, candidacyId);
  // A vote cast before its author left the file no longer counts.
  const votes = ballots.filter(({ personId }) => !hasLeft(record, personId, candidacyId, meeting.closedAt));
  const outcome = count(votes.map(({ vote }) => vote));
  const left = sittingAt(record, meeting.closedAt)
    .filter(({ personId }) => hasLeft(record, personId, candidacyId, meeting.closedAt))
    .map(({ personId }) => name(personId));
  return {
    ...{ kind, words, candidate: candidacyId && candidate(candidacyId), quorum: counted, outcome },
    left: left.sort(),
    votes: votes.map(({ personId, vote }) => ({ name: name(personId), vote })).sort(byName),
    adopted: counted.reached && outcome.carried,
  };
}

/** The quorum of one question at a meeting, after those who left the file it is about. */
export function quorumOf(record: CommitteeRecord, meeting: Sitting, candidacyId: string | null): Quorum {
  return quorum(
    sittingAt(record, meeting.closedAt).map(({ personId }) => ({
      memberId: personId,
      present: isPresent(meeting, personId),
      recused: hasLeft(record, personId, candidacyId, meeting.closedAt),
    })),
  );
}

/** The closed meeting that voted this very ranking: not one whose scores, candidates or verdicts changed since. */
export function rankingMeeting(record: CommitteeRecord, ranked: readonly Ranked[]): number | null {
  const current = placesIn(record, ranked);
  const voted = record.meetings
    .filter(({ closedAt, motions }) => closedAt !== null && motions.some(({ kind }) => kind === "ranking"))
    .map(({ number }) => minutesOf(record, number) as Minutes)
    .filter(({ motions }) => motions.some(({ kind, adopted }) => kind === "ranking" && adopted));
  const same = voted.filter(({ ranking }) => canonical(ranking) === canonical(current));
  return same.at(-1)?.meeting.number ?? null;
}
