import { beforeAll, expect, it } from "vitest";
import { awaitedVotes } from "../../../app/domain/selection/committee-standing.ts";
import type { Context } from "../../../app/services/context.ts";
import { recuse } from "../../../app/services/selection/committee/recuse.ts";
import { callMeeting } from "../../../app/services/selection/meetings/call-meeting.ts";
import { castBallot } from "../../../app/services/selection/meetings/cast-ballot.ts";
import { withReader } from "../../../app/services/selection/meetings/meeting-file.ts";
import { putMotion } from "../../../app/services/selection/meetings/put-motion.ts";
import { recordAttendance } from "../../../app/services/selection/meetings/record-attendance.ts";
import { committeeRecord } from "../../../db/queries/committee-record.ts";
import { testDatabase } from "../../database.ts";
import { type Convened, committeeDay, convenedCall, sheetOf, submitWhole } from "./convened.ts";

const db = testDatabase();
let call: Convened;
let members: [Context, Context, Context];

beforeAll(async () => {
  call = await convenedCall(db);
  members = call.members as [Context, Context, Context];
  const left = call.candidate("Fonds Rivage Solidaire").candidacyId;
  await recuse(members[2], { candidacyId: left, reason: "Un intérêt." });
  for (const candidacyId of call.kept)
    for (const member of candidacyId === left ? members.slice(0, 2) : members)
      await submitWhole(member, candidacyId, sheetOf(call.codes, 3));
});

it("takes no vote on the ranking from who left a file, and no meeting before the files were there", async () => {
  const { selectionId } = call;
  const finance = call.as("finance");
  await expect(callMeeting(finance, { selectionId, heldOn: "2019-01-01" })).rejects.toMatchObject({
    fields: { heldOn: { key: "meetingTooEarly" } },
  });
  const number = await callMeeting(finance, { selectionId, heldOn: committeeDay });
  const present = members.map(({ viewer }) => viewer.personId);
  await recordAttendance(finance, { selectionId, number, present });
  await putMotion(finance, { selectionId, number, kind: "ranking" });
  const seen = await members[2].read(async (tx) => withReader(tx, (await committeeRecord(tx, selectionId)) as never));
  const sitting = seen.meetings.find((one) => one.number === number);
  const motion = sitting?.motions[0];
  if (!sitting || !motion) throw new Error("the question was put");
  expect(awaitedVotes(seen, sitting, motion).sort()).toEqual(present.slice(0, 2).sort());
  await expect(castBallot(members[2], { motionId: motion.id, vote: "for" })).rejects.toMatchObject({
    kind: "Precondition",
    sentence: { key: "notSitting" },
  });
  await castBallot(members[0], { motionId: motion.id, vote: "for" });
});
