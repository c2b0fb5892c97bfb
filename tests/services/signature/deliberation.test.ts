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

it("a meeting without quorum is kept and moves nothing; a second one deliberates from the third day, whatever the number", async () => {
  const few = { present: "10", represented: "0", votesFor: "0", votesAgainst: "0", abstentions: "0" };
  const second = {
    meeting: "second",
    votedOn: voteDay,
    present: "4",
    represented: "0",
    votesFor: "4",
    votesAgainst: "0",
    abstentions: "0",
  };
  await expect(record(call, second)).rejects.toMatchObject(refused({ meeting: "meeting_noFirst" }));
  await expect(record(call, { ...few, present: "16", meeting: "inquorate" })).rejects.toMatchObject({
    fields: { present: { key: "vote_quorumReached" } },
  });
  await expect(record(call, { ...few, votesFor: "1", meeting: "inquorate" })).rejects.toMatchObject(
    refused({ votesFor: "vote_nothingVoted" }),
  );
  expect(await record(call, { ...few, votedOn: "2026-12-15", meeting: "inquorate" })).toEqual({ outcome: "inquorate" });
  expect(await call.state()).toBe("proposal");
  for (const [more, field, key] of [
    [{ votedOn: "2026-12-17" }, "votedOn", "meeting_tooEarly"],
    [{ body: "council" }, "body", "meeting_otherBody"],
    [{ object: "Autre chose" }, "object", "meeting_otherAgenda"],
  ] as const)
    await expect(record(call, { ...second, ...more })).rejects.toMatchObject({ fields: { [field]: { key } } });
  // A vote that is no second meeting only corrects it, with a reason, and needs the quorum.
  await expect(record(call)).rejects.toMatchObject(refused({ reason: "too_small" }));
  await expect(record(call, { ...second, meeting: "regular", reason: "x" })).rejects.toMatchObject({
    fields: { present: { key: "vote_noQuorum" } },
  });
  expect(await record(call, { ...second, votesFor: "1", votesAgainst: "3" })).toEqual({ outcome: "rejected" });
  const read = () => call.legal().read((tx) => deliberationsOf(tx, call.selectionId));
  const [live, first] = await read();
  expect([live?.afterMeetingId, first?.adopted, first?.supersededBy]).toEqual([first?.id, "inquorate", live?.id]);
  // Corrected, it is still the second one of that first meeting.
  await expect(record(call, second)).rejects.toMatchObject(refused({ reason: "too_small" }));
  await record(call, { ...second, votesFor: "1", votesAgainst: "2", reason: "Compte." });
  expect((await read())[0]?.afterMeetingId).toBe(first?.id);
  await call.raw(
    `alter table deliberation disable trigger all; delete from deliberation; alter table deliberation enable trigger all`,
  );
});

it("a vote dated before the proposal is recorded once it is said why", async () => {
  const { personId } = call.as("finance").viewer;
  await call.raw(`insert into selection_move (selection_id, act, from_state, to_state, reason, moved_by, moved_at)
    values ('${call.selectionId}', 'propose', 'committee', 'proposal', '', '${personId}', '2026-12-20T23:30:00Z')`);
  const early = { votesFor: "4", votesAgainst: "18", earlyReason: "Le portail a été tenu après la séance." };
  expect(await record(call, early)).toEqual({ outcome: "rejected" });
  const [live] = await call.legal().read((tx) => deliberationsOf(tx, call.selectionId));
  expect(live?.votedOn).toBe(voteDay);
  const [told] = await db.owner.execute<{ reason: string }>(
    `select reason from audit_entry where table_name = 'deliberation' and subject_id = '${live?.id}'`,
  );
  expect(told?.reason).toBe(early.earlyReason);
  await call.raw(`alter table selection_move disable trigger all; delete from selection_move where act = 'propose' and moved_at = '2026-12-20T23:30:00Z';
    alter table selection_move enable trigger all;
    alter table deliberation disable trigger all; delete from deliberation; alter table deliberation enable trigger all`);
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
