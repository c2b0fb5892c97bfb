import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { unmet } from "../../../app/domain/selection/procedure-needs.ts";
import { byUrgency, type Waiting, waitingKinds } from "../../../app/domain/selection/waiting.ts";
import type { Context } from "../../../app/services/context.ts";
import { endSeat } from "../../../app/services/selection/committee/end-seat.ts";
import { recuse } from "../../../app/services/selection/committee/recuse.ts";
import { callMeeting } from "../../../app/services/selection/meetings/call-meeting.ts";
import { procedureFile } from "../../../app/services/selection/procedure/procedure-file.ts";
import { readWaiting } from "../../../app/services/selection/waiting/read-waiting.ts";
import { seatsOf } from "../../../db/queries/committee.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import { testDatabase } from "../../database.ts";
import { type Convened, convenedCall, seat, sheetOf, submitWhole } from "./convened.ts";
import { type Played, playedCall } from "./played.ts";

const told = async (context: Context, selectionId: string) =>
  Object.fromEntries(
    (await readWaiting(context))
      .filter(({ selection }) => selection.id === selectionId)
      .map(({ kind, count, dueOn }) => [kind, dueOn === null ? count : [count, dueOn]]),
  );

describe("before the committee", () => {
  const db = testDatabase();
  let call: Played;
  beforeAll(async () => {
    call = await playedCall(db, "P1", "reply");
  });

  it("finance has criteria to assess; nobody else has anything", async () => {
    expect(await told(call.as("finance"), call.selectionId)).toEqual({ assess: 10 });
    for (const role of ["legal", "auditor", "committee"] as const)
      expect(await told(call.as(role), call.selectionId)).toEqual({});
  });

  it("finance is told of a committee on which nobody sits, and does not transmit the files to it", async () => {
    const { selectionId } = call;
    const [seated] = await call.as("finance").read((tx) => seatsOf(tx, selectionId));
    await endSeat(call.as("finance"), { selectionId, seatId: seated?.id });
    expect(await told(call.as("finance"), selectionId)).toEqual({ assess: 10, seatCommittee: 1 });
    const { file } = await call.as("finance").read(async (tx) => {
      const found = await selectionById(tx, selectionId);
      if (!found) throw new Error("no selection");
      return procedureFile(tx, found, call.as("finance"));
    });
    expect(unmet("seated", file)).toEqual({ key: "need_seated" });
  });
});

describe("in front of the committee", () => {
  const db = testDatabase();
  let call: Convened;
  beforeAll(async () => {
    call = await convenedCall(db);
  });

  it("a member has a declaration to make, then sheets to submit, less those submitted and the files left", async () => {
    const member = call.members[1] as Context;
    const first = ((await told(member, call.selectionId)) as { score: number }).score;
    expect(first).toBeGreaterThanOrEqual(call.kept.length);
    await submitWhole(member, call.kept[0] as string, sheetOf(call.codes, 3));
    expect(await told(member, call.selectionId)).toEqual({ score: first - 1 });
    await recuse({ ...member, now: new Date().toISOString() }, { candidacyId: call.kept[1], reason: "Un proche." });
    expect(await told(member, call.selectionId)).toEqual({ score: first - 2 });
    await callMeeting(call.as("finance"), { selectionId: call.selectionId, heldOn: "2026-12-18", place: "" });
    expect(await told(member, call.selectionId)).toEqual({ score: [first - 2, "2026-12-18"] });
  });

  it("who sits and has not declared has that to do first", async () => {
    const late = await seat(db, call.as("finance"), call.selectionId, "Odette Marsan", { declares: false });
    expect(await told(late, call.selectionId)).toEqual({ declare: 1 });
    expect(await told(call.as("legal"), call.selectionId)).toEqual({});
  });
});

it("what has a day comes first, the nearest before, whatever the order it is given in", () => {
  const one = fc.record({
    kind: fc.constantFrom(...waitingKinds),
    selection: fc.record({ id: fc.uuid(), name: fc.string() }),
    count: fc.nat(),
    dueOn: fc.option(fc.constantFrom("2026-01-01", "2026-06-30", "2027-01-01")),
  });
  fc.assert(
    fc.property(fc.array(one), (given: Waiting[]) => {
      const sorted = byUrgency(given);
      const days = sorted.map(({ dueOn }) => dueOn ?? "9999");
      expect(days).toEqual([...days].sort());
      expect(byUrgency([...given].reverse()).map(({ kind, dueOn }) => [kind, dueOn])).toEqual(
        sorted.map(({ kind, dueOn }) => [kind, dueOn]),
      );
    }),
  );
});
