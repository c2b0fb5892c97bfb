import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { committeeMember, selection } from "../../../../db/schema/index.ts";
import { conflict, notFound } from "../../../domain/errors.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";

const schema = z.object({ selectionId: uuid, seatId: uuid });

/** Ends a seat on a committee: its holder opens no file any more; what they did stays recorded. */
export async function endSeat(context: Context, input: unknown): Promise<void> {
  must(context, "committee.appoint");
  const { selectionId, seatId } = parse(schema, input);
  await context.write("committee.end", async (tx) => {
    const [call] = await tx.select().from(selection).where(eq(selection.id, selectionId)).for("update");
    if (!call) throw notFound();
    mustTake(call.state, "committee");
    const seat = and(eq(committeeMember.id, seatId), eq(committeeMember.selectionId, selectionId));
    const ended = await tx
      .update(committeeMember)
      .set({ endedAt: context.now })
      .where(and(seat, isNull(committeeMember.endedAt)))
      .returning({ id: committeeMember.id });
    if (ended.length === 0) throw conflict({ key: "alreadyDone" });
  });
}
