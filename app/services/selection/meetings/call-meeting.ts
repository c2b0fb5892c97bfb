import { eq, max } from "drizzle-orm";
import { z } from "zod";
import { movesOf } from "../../../../db/queries/procedure.ts";
import { meeting, selection } from "../../../../db/schema/index.ts";
import { addDays } from "../../../domain/deadlines.ts";
import { invalid, notFound } from "../../../domain/errors.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { day, maybeWords, uuid } from "../../fields.ts";

const schema = z.object({ selectionId: uuid, heldOn: day, place: maybeWords(200) });

/** Calls the committee of a selection for a day. Returns the number of the meeting: 1, 2, 3 … */
export async function callMeeting(context: Context, input: unknown): Promise<number> {
  must(context, "meeting.hold");
  const { selectionId, heldOn, place } = parse(schema, input);
  return context.write("meeting.call", async (tx) => {
    const [call] = await tx.select().from(selection).where(eq(selection.id, selectionId)).for("update");
    if (!call) throw notFound();
    mustTake(call.state, "meeting");
    // A committee meets once the files are before it. The move's instant is UTC: a day less for the west of it.
    const convened = (await movesOf(tx, selectionId)).findLast(({ to }) => to === "committee");
    if (convened && heldOn < addDays(new Date(convened.at).toISOString().slice(0, 10), -1))
      throw invalid({ heldOn: { key: "meetingTooEarly" } });
    const [last] = await tx
      .select({ number: max(meeting.number) })
      .from(meeting)
      .where(eq(meeting.selectionId, selectionId));
    const number = (last?.number ?? 0) + 1;
    await tx.insert(meeting).values({ selectionId, number, heldOn, place: place ?? "", calledAt: context.now });
    return number;
  });
}
