import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../../../db/client.ts";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import { meeting, selection } from "../../../../db/schema/index.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import type { CommitteeRecord, Sitting } from "../../../domain/selection/committee-record.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { leftOne } from "../left-one.ts";

/**
 * The record as its reader must be counted in it: whoever left a file votes on no ranking, though its recusal, like
 * everything of that file, is not theirs to read.
 */
export async function withReader(tx: Tx, record: CommitteeRecord): Promise<CommitteeRecord> {
  if (!(await leftOne(tx, record.selection.id))) return record;
  const [viewer] = await tx.execute<{ id: string }>(sql`select tamis.viewer_person() as id`);
  return { ...record, readerLeft: viewer?.id };
}

/** An open meeting of a selection with the record it is part of; `NotFound`, or `Precondition` once it is closed. */
export async function openMeeting(
  tx: Tx,
  { selectionId, number }: { selectionId: string; number: number },
): Promise<{ id: string; record: CommitteeRecord; sitting: Sitting }> {
  const [call] = await tx.select().from(selection).where(eq(selection.id, selectionId));
  const [row] = await tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.selectionId, selectionId), eq(meeting.number, number)));
  const record = call && row && (await committeeRecord(tx, selectionId));
  const sitting = record?.meetings.find((one) => one.number === number);
  if (!call || !row || !record || !sitting) throw notFound();
  if (row.closedAt !== null) throw precondition({ key: "meetingClosed" });
  mustTake(call.state, "meeting");
  return { id: row.id, record: await withReader(tx, record), sitting };
}
