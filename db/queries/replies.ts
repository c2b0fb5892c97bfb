import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { document, finding, joinedPiece, person, reply } from "../schema/index.ts";

/** The answers to findings with the files joined to them, the first first. Row policies leave only the viewer's own files. */
export async function repliesTo(tx: Tx, findingIds: readonly string[]) {
  if (findingIds.length === 0) return { replies: [], pieces: [] };
  const replies = await tx
    .select({
      id: reply.id,
      findingId: reply.findingId,
      words: reply.words,
      late: reply.late,
      at: reply.repliedAt,
      by: person.name,
    })
    .from(reply)
    .leftJoin(person, eq(person.id, reply.repliedBy))
    .where(inArray(reply.findingId, [...findingIds]))
    .orderBy(asc(reply.repliedAt), asc(reply.id));
  const pieces = await tx
    .select({
      id: joinedPiece.id,
      findingId: joinedPiece.findingId,
      title: joinedPiece.title,
      fileName: joinedPiece.fileName,
      datedOn: joinedPiece.datedOn,
      page: joinedPiece.page,
      at: joinedPiece.joinedAt,
    })
    .from(joinedPiece)
    .where(and(inArray(joinedPiece.findingId, [...findingIds]), isNull(joinedPiece.withdrawnAt)))
    .orderBy(asc(joinedPiece.joinedAt), asc(joinedPiece.id));
  return { replies, pieces };
}

/** One finding of a candidacy by its number; null when it does not exist for this viewer. */
export async function findingByNumber(tx: Tx, candidacyId: string, number: number) {
  const [row] = await tx
    .select()
    .from(finding)
    .where(and(eq(finding.candidacyId, candidacyId), eq(finding.number, number)));
  return row ?? null;
}

/** A file joined to an answer, for whoever may see the answer. */
export async function replyPiece(tx: Tx, candidacyId: string, pieceId: string) {
  const [row] = await tx
    .select({
      fileName: joinedPiece.fileName,
      sha256: document.sha256,
      mediaType: document.mediaType,
      bytes: document.bytes,
    })
    .from(joinedPiece)
    .innerJoin(finding, eq(finding.id, joinedPiece.findingId))
    .innerJoin(document, eq(document.sha256, joinedPiece.documentSha256))
    .where(and(eq(joinedPiece.id, pieceId), eq(finding.candidacyId, candidacyId)));
  return row ?? null;
}

/** The findings sent to the viewer's own files, the latest first; row policies leave no others. */
export function ownFindings(tx: Tx) {
  return tx
    .select({
      candidacyId: finding.candidacyId,
      number: finding.number,
      replyBy: finding.replyBy,
      verdict: finding.verdict,
      repliedAt: sql<string | null>`(select max(r.replied_at) from reply r where r.finding_id = ${finding.id})`,
      decidedAt: sql<string | null>`tamis.verdict_recorded(${finding.candidacyId})`,
    })
    .from(finding)
    .orderBy(desc(finding.sentAt), asc(finding.id))
    .limit(50);
}

/** When the verdict of one of the viewer's own files was recorded; null while it is not. */
export async function decidedAt(tx: Tx, candidacyId: string): Promise<string | null> {
  const [row] = await tx.execute<{ at: string | null }>(
    sql`select to_char(tamis.verdict_recorded(${candidacyId}::uuid) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`,
  );
  return row?.at ?? null;
}
