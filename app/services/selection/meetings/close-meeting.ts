import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { meeting } from "../../../../db/schema/index.ts";
import { conflict, precondition } from "../../../domain/errors.ts";
import { awaitedVotes } from "../../../domain/selection/committee-standing.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { openMeeting } from "./meeting-file.ts";

const schema = z.object({ selectionId: uuid, number: z.coerce.number().int() });

/** Closes a meeting once the roll is called and every vote is in: its minutes are what they are for ever. */
export async function closeMeeting(context: Context, input: unknown): Promise<void> {
  must(context, "meeting.hold");
  const of = parse(schema, input);
  await context.write("meeting.close", async (tx) => {
    const { id, record, sitting } = await openMeeting(tx, of);
    if (sitting.heldOn > context.today) throw precondition({ key: "heldTooLate" });
    if (!sitting.attendance.some(({ present }) => present)) throw precondition({ key: "nothingToClose" });
    if (sitting.motions.some((one) => awaitedVotes(record, sitting, one).length > 0))
      throw precondition({ key: "votesMissing" });
    const closed = await tx
      .update(meeting)
      .set({ closedAt: context.now, closedBy: context.viewer.personId })
      .where(and(eq(meeting.id, id), isNull(meeting.closedAt)))
      .returning({ id: meeting.id });
    if (closed.length === 0) throw conflict({ key: "meetingClosed" });
  });
}
