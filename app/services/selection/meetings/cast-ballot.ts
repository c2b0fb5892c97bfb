import { eq } from "drizzle-orm";
import { z } from "zod";
import { ballot, meeting, motion } from "../../../../db/schema/index.ts";
import { conflict, notFound, precondition } from "../../../domain/errors.ts";
import { ballots } from "../../../domain/selection/committee.ts";
import { hasLeft, sittingAt } from "../../../domain/selection/committee-standing.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeUuid, uuid } from "../../fields.ts";
import { openMeeting } from "./meeting-file.ts";

/** `personId`: whose vote the secretary notes; a member votes for themself. */
const schema = z.object({ motionId: uuid, personId: maybeUuid, vote: z.enum(ballots) });

/** One vote, cast by a member who is there and has not left the file, or noted by finance. It never changes. */
export async function castBallot(context: Context, input: unknown): Promise<void> {
  must(context, "ballot.cast");
  const { motionId, personId, vote } = parse(schema, input);
  const me = context.viewer.personId;
  const voter = personId ?? me;
  if (context.viewer.role === "committee" && voter !== me) throw precondition({ key: "othersVote" });
  await context.write("ballot.cast", async (tx) => {
    const [asked] = await tx
      .select({ selectionId: meeting.selectionId, number: meeting.number, candidacyId: motion.candidacyId })
      .from(motion)
      .innerJoin(meeting, eq(meeting.id, motion.meetingId))
      .where(eq(motion.id, motionId));
    if (!asked) throw notFound();
    const { record, sitting } = await openMeeting(tx, asked);
    const sits = sittingAt(record, null).some((seat) => seat.personId === voter);
    const isThere = sitting.attendance.some((one) => one.personId === voter && one.present);
    if (!sits || !isThere || hasLeft(record, voter, asked.candidacyId, null)) throw precondition({ key: "notSitting" });
    const cast = sitting.motions.find(({ id }) => id === motionId)?.ballots.some((one) => one.personId === voter);
    if (cast) throw conflict({ key: "alreadyVoted" });
    await tx.insert(ballot).values({ motionId, personId: voter, vote, notedBy: me, castAt: context.now });
  });
}
