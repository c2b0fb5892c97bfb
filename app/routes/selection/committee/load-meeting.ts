import type { LoaderFunctionArgs } from "@remix-run/node";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { can, type Verb } from "../../../domain/access/matrix.ts";
import { awaitedVotes, candidatesAt, hasLeft, sittingAt } from "../../../domain/selection/committee-standing.ts";
import { minutesOf } from "../../../domain/selection/minutes.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { withReader } from "../../../services/selection/meetings/meeting-file.ts";

/** One meeting as its reader may see it: who was there, what was asked, how each question stands. */
export async function loadMeeting(args: LoaderFunctionArgs, verb: Verb = "selection.read") {
  const context = signedIn(args, verb);
  const { id = "", number: asked } = args.params;
  const { selection, record } = await context.read(async (tx) => ({
    selection: found(await selectionById(tx, id)),
    record: await withReader(tx, found(await committeeRecord(tx, id))),
  }));
  const sitting = found(record.meetings.find(({ number }) => String(number) === asked));
  const minutes = found(minutesOf(record, sitting.number));
  const name = (personId: string) => record.people.find((one) => one.id === personId)?.name ?? "";
  const me = context.viewer.personId;
  return {
    selection: { id, name: selection.name },
    minutes,
    isOpen: sitting.closedAt === null,
    rollCalled: sitting.attendance.length > 0,
    seats: sittingAt(record, null).map(({ personId, capacity }) => ({
      ...{ personId, capacity, name: name(personId) },
      present: sitting.attendance.some((one) => one.personId === personId && one.present),
    })),
    candidates: candidatesAt(record, null).map((one) => ({ value: one.id, label: one.name })),
    motions: sitting.motions.map((motion, index) => {
      const awaited = awaitedVotes(record, sitting, motion);
      return {
        ...(minutes.motions[index] as (typeof minutes.motions)[number]),
        id: motion.id,
        awaited: awaited.map((personId) => ({ value: personId, label: name(personId) })),
        isMine: awaited.includes(me),
        hasVoted: motion.ballots.some(({ personId }) => personId === me),
        hasLeft: hasLeft(record, me, motion.candidacyId, null),
      };
    }),
    mayHold: can(context.viewer, "meeting.hold"),
    isMember: context.viewer.role === "committee",
    me,
  };
}

export type MeetingView = Awaited<ReturnType<typeof loadMeeting>>;
export type MotionView = MeetingView["motions"][number];
