import { z } from "zod";
import { attendance } from "../../../../db/schema/index.ts";
import { invalid } from "../../../domain/errors.ts";
import { sittingAt } from "../../../domain/selection/committee-standing.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { openMeeting } from "./meeting-file.ts";

/** `present`: the members who are there; the others are excused. */
const schema = z.object({ selectionId: uuid, number: z.coerce.number().int(), present: z.array(uuid).default([]) });

/** Calls the roll of an open meeting. Whoever has voted stays present. */
export async function recordAttendance(context: Context, input: unknown): Promise<void> {
  must(context, "meeting.hold");
  const { present, ...of } = parse(schema, input);
  await context.write("meeting.attendance", async (tx) => {
    const { id, record, sitting } = await openMeeting(tx, of);
    const seats = sittingAt(record, null).map(({ personId }) => personId);
    if (present.some((one) => !seats.includes(one))) throw invalid({ present: { key: "invalid_value" } });
    const voted = sitting.motions.flatMap(({ ballots }) => ballots.map(({ personId }) => personId));
    if (voted.some((one) => seats.includes(one) && !present.includes(one)))
      throw invalid({ present: { key: "presentVoted" } });
    for (const personId of seats) {
      const told = { present: present.includes(personId) };
      await tx
        .insert(attendance)
        .values({ meetingId: id, personId, ...told })
        .onConflictDoUpdate({ target: [attendance.meetingId, attendance.personId], set: told });
    }
  });
}
