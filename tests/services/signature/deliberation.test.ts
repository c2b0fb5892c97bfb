import { beforeAll, expect, it } from "vitest";
import { deliberationsOf } from "../../../db/queries/deliberation.ts";
import { testDatabase } from "../../database.ts";
import { monday, type Proposed, proposedCall, record, tell, tuesday, voteDay } from "./proposed.ts";

const db = testDatabase();
let call: Proposed;
beforeAll(async () => {
  call = await proposedCall(db);
});
const refused = (fields: Record<string, string>) => ({
  kind: "Invalid",
  fields: Object.fromEntries(Object.entries(fields).map(([name, key]) => [name, { key }])),
});

it("only legal records a vote; a vote that cannot be is told beside its field, and leaves nothing", async () => {
  const cases: [Record<string, string>, string, string][] = [
    [{ present: "15", votesFor: "12" }, "present", "vote_noQuorum"],
    [{ present: "29" }, "present", "vote_tooManyMembers"],
    [{ votesFor: "30" }, "votesFor", "vote_tooManyVotes"],
    [{ represented: "x" }, "represented", "vote_notACount"],
    [{ votedOn: "2026-12-24" }, "votedOn", "dayInFuture"],
    [{ matterCode: "sept" }, "matterCode", "matterFormat"],
    [{ number: " " }, "number", "too_small"],
  ];
  for (const [more, field, key] of cases)
    await expect(record(call, more)).rejects.toMatchObject({ kind: "Invalid", fields: { [field]: { key } } });
  const finance = { ...call, legal: () => call.as("finance") };
  await expect(record(finance)).rejects.toMatchObject({ kind: "Forbidden" });
  expect(await call.legal().read((tx) => deliberationsOf(tx, call.selectionId))).toEqual([]);
});

it("a fact before the vote is refused", async () => {
  await expect(tell(call, "transmission", monday)).rejects.toMatchObject({ sentence: { key: "factBeforeVote" } });
});

it("an adopted one blocked by the procedure is refused whole", async () => {
  const supersede = (at: string) =>
    call.raw(`alter table recorded_verdict disable trigger all;
      update recorded_verdict set superseded_at = ${at} where candidacy_id = '${call.kept[0]}';
      alter table recorded_verdict enable trigger all;`);
  await supersede("now()");
  await expect(record(call)).rejects.toMatchObject({ sentence: { key: "need_unrecorded" } });
  expect(await call.legal().read((tx) => deliberationsOf(tx, call.selectionId))).toEqual([]);
  await supersede("null");
});

it("dated before the committee's proposal it asks why", async () => {
  const { personId } = call.as("finance").viewer;
  await call.raw(`insert into selection_move (selection_id, act, from_state, to_state, reason, moved_by, moved_at)
    values ('${call.selectionId}', 'propose', 'committee', 'proposal', '', '${personId}', '2026-12-20T23:30:00Z')`);
  const before = { votedOn: "2026-12-20", votesFor: "4", votesAgainst: "18" };
  await expect(record(call, before)).rejects.toMatchObject(refused({ earlyReason: "voteBeforeProposal" }));
  await call.raw(`alter table selection_move disable trigger all; delete from selection_move where act = 'propose' and moved_at = '2026-12-20T23:30:00Z';
    alter table selection_move enable trigger all`);
});

it("a rejected one is kept and moves nothing; a new vote supersedes it, with its reason, and moves the selection", async () => {
  await record(call, { votesFor: "4", votesAgainst: "18" });
  expect(await call.state()).toBe("proposal");
  await expect(record(call)).rejects.toMatchObject(refused({ reason: "too_small" }));
  await record(call, { reason: "Second vote." });
  expect(await call.state()).toBe("deliberated");
  const [live, before] = await call.legal().read((tx) => deliberationsOf(tx, call.selectionId));
  expect([live?.adopted, live?.recused, before?.adopted, before?.supersededBy]).toEqual([
    ...["adopted", ["Odile Marsan", "Jean Lacoste"], "rejected", live?.id],
  ]);
});

it("a correction keeps the order of days, and what it takes away is said, not undone", async () => {
  await tell(call, "transmission", monday);
  await tell(call, "publication", tuesday);
  expect(await call.state()).toBe("enforceable");
  await expect(record(call, { votedOn: tuesday, reason: "x" })).rejects.toMatchObject(
    refused({ votedOn: "voteAfterFact" }),
  );
  await record(call, { votedOn: voteDay, votesFor: "1", votesAgainst: "18", reason: "Inversion." });
  expect(await call.state()).toBe("enforceable");
});
