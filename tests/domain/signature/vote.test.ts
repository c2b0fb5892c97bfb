import { expect, it } from "vitest";
import {
  adopted,
  secondMeetingFrom,
  secondMeetingProblem,
  type Vote,
  voteProblems,
} from "../../../app/domain/signature/vote.ts";
import { locales, messages } from "../../../app/locales/index.ts";
import { sentence } from "../../../app/locales/sentence.ts";

/** 20 in office, 14 there, two proxies, one recused: 16 may vote. */
const vote: Vote = {
  ...{ membersInOffice: 20, present: 14, represented: 2, recused: 1 },
  ...{ votesFor: 9, votesAgainst: 5, abstentions: 2 },
};

it("takes a regular vote", () => {
  expect(voteProblems(vote)).toEqual({});
  expect(adopted(vote)).toBe(true);
});

it.each([
  // Half is not more than half; who is represented is not there.
  [{ present: 10, votesFor: 4, votesAgainst: 2 }, { present: "vote_noQuorum" }],
  [{ present: 11, votesFor: 9, votesAgainst: 2 }, {}],
  // Whoever is recused makes neither the quorum nor a vote.
  [{ present: 10, recused: 8, votesFor: 4, votesAgainst: 2 }, { present: "vote_noQuorum" }],
  [{ recused: 5 }, { present: "vote_tooManyMembers" }],
  [{ votesFor: 10 }, { votesFor: "vote_tooManyVotes" }],
  [
    { present: 11, represented: 12, recused: 0 },
    { present: "vote_tooManyMembers", represented: "vote_tooManyProxies" },
  ],
  [{ votesFor: -1 }, { votesFor: "vote_notACount" }],
  // Nothing is reckoned with what is no count: it is told alone.
  [{ membersInOffice: -1 }, { membersInOffice: "vote_notACount" }],
  [{ abstentions: 0.5 }, { abstentions: "vote_notACount" }],
  [
    { membersInOffice: 0, present: 0, represented: 0, recused: 0, votesFor: 0, votesAgainst: 0, abstentions: 0 },
    { membersInOffice: "vote_noMembers" },
  ],
] as const)("%o: %o", (more, problems) => {
  const found = voteProblems({ ...vote, ...more });
  expect(Object.fromEntries(Object.entries(found).map(([field, { key }]) => [field, key]))).toEqual(problems);
  if (Object.keys(problems).length > 0) expect(adopted({ ...vote, ...more })).toBe(false);
  for (const locale of locales)
    for (const message of Object.values(found)) {
      expect(sentence(messages(locale), message)).not.toBe(messages(locale).errors.invalid);
      expect(sentence(messages(locale), message)).not.toMatch(/[{}]/);
    }
});

it("counts no quorum at a second meeting, and votes on nothing without one", () => {
  const few = { ...vote, present: 10, represented: 0, votesFor: 6, votesAgainst: 4, abstentions: 0 };
  const silent = { ...few, votesFor: 0, votesAgainst: 0 };
  const keys = (found: ReturnType<typeof voteProblems>) => Object.values(found).map(({ key }) => key);
  expect([adopted(few), adopted(few, "second"), adopted(few, "inquorate")]).toEqual([false, true, false]);
  expect(keys(voteProblems(few, "second"))).toEqual([]);
  expect(keys(voteProblems({ ...few, votesFor: 11 }, "second"))).toEqual(["vote_tooManyVotes"]);
  expect(keys(voteProblems(silent, "inquorate"))).toEqual([]);
  for (const cast of ["votesFor", "votesAgainst", "abstentions"])
    expect(keys(voteProblems({ ...silent, [cast]: 1 }, "inquorate"))).toEqual(["vote_nothingVoted"]);
  expect(keys(voteProblems({ ...silent, present: 11 }, "inquorate"))).toEqual(["vote_quorumReached"]);
  expect(adopted(silent, "inquorate")).toBe(false);
});

it("holds a second meeting of the same body on the same agenda, from the third day", () => {
  const first = { body: "council", votedOn: "2026-12-29", object: "Contrat  à impact" } as const;
  const found = (more: object) => secondMeetingProblem(first, { ...first, votedOn: "2027-01-01", ...more });
  expect(secondMeetingFrom(first.votedOn)).toBe("2027-01-01");
  expect(found({})).toBeNull();
  expect(found({ object: "contrat à impact " })).toBeNull();
  expect(found({ votedOn: "2026-12-31" })).toMatchObject({ field: "votedOn", message: { key: "meeting_tooEarly" } });
  expect(found({ body: "commission_permanente" })).toMatchObject({ field: "body" });
  expect(found({ object: "Autre" })).toMatchObject({ field: "object", message: { key: "meeting_otherAgenda" } });
});

it("needs more votes for than against; abstentions are no votes cast, a tie adopts nothing", () => {
  const counted = (votesFor: number, votesAgainst: number, abstentions: number) =>
    adopted({ ...vote, votesFor, votesAgainst, abstentions });
  expect([counted(8, 8, 0), counted(2, 1, 13), counted(0, 0, 16), counted(7, 8, 1)]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
