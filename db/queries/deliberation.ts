import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";
import { deliberation, document, legalEvent, person } from "../schema/index.ts";

const servedColumns = { sha256: document.sha256, bytes: document.bytes, mediaType: document.mediaType };

/** Every record of the vote of a selection, the one in force first, then the latest; each with who wrote it. */
export async function deliberationsOf(tx: Tx, selectionId: string) {
  if (!isId(selectionId)) return [];
  const rows = await tx
    .select({ one: deliberation, by: person.name })
    .from(deliberation)
    .leftJoin(person, eq(person.id, deliberation.recordedBy))
    .where(eq(deliberation.selectionId, selectionId))
    .orderBy(desc(isNull(deliberation.supersededAt)), desc(deliberation.recordedAt), asc(deliberation.id));
  return rows.map(({ one, by }) => ({ ...one, by }));
}
export type DeliberationRecord = Awaited<ReturnType<typeof deliberationsOf>>[number];

/** The vote as it is known today; null before it is recorded. */
export async function deliberationInForce(tx: Tx, selectionId: string) {
  const [row] = await tx
    .select()
    .from(deliberation)
    .where(and(eq(deliberation.selectionId, selectionId), isNull(deliberation.supersededAt)));
  return row ?? null;
}

/** One record of the vote of a selection, corrected since or not. */
export async function deliberationById(tx: Tx, selectionId: string, deliberationId: string) {
  const [row] = await tx
    .select()
    .from(deliberation)
    .where(and(eq(deliberation.id, deliberationId), eq(deliberation.selectionId, selectionId)));
  return row ?? null;
}

/** What happened to the deliberation and the contract of a selection, the first day first, corrected records left out. */
export async function legalEventsOf(tx: Tx, selectionId: string) {
  if (!isId(selectionId)) return [];
  const rows = await tx
    .select({ one: legalEvent, by: person.name })
    .from(legalEvent)
    .leftJoin(person, eq(person.id, legalEvent.recordedBy))
    .where(and(eq(legalEvent.selectionId, selectionId), isNull(legalEvent.supersededAt)))
    .orderBy(asc(legalEvent.onDay), asc(legalEvent.recordedAt), asc(legalEvent.id));
  return rows.map(({ one, by }) => ({ ...one, by }));
}
export type LegalEventRecord = Awaited<ReturnType<typeof legalEventsOf>>[number];

/** One fact, corrected since or not; null when this selection has none like it. */
export async function legalEventById(tx: Tx, selectionId: string, eventId: string): Promise<LegalEventRecord | null> {
  if (!isId(selectionId) || !isId(eventId)) return null;
  const [row] = await tx
    .select({ one: legalEvent, by: person.name })
    .from(legalEvent)
    .leftJoin(person, eq(person.id, legalEvent.recordedBy))
    .where(and(eq(legalEvent.id, eventId), eq(legalEvent.selectionId, selectionId)));
  return row ? { ...row.one, by: row.by } : null;
}

/** The file of a record of the vote. */
export async function deliberationFile(tx: Tx, selectionId: string, deliberationId: string) {
  if (!isId(selectionId) || !isId(deliberationId)) return null;
  const [row] = await tx
    .select({ ...servedColumns, fileName: deliberation.fileName })
    .from(deliberation)
    .innerJoin(document, eq(document.sha256, deliberation.documentSha256))
    .where(and(eq(deliberation.id, deliberationId), eq(deliberation.selectionId, selectionId)));
  return row ?? null;
}

/** The file of a fact. */
export async function legalEventFile(tx: Tx, selectionId: string, eventId: string) {
  if (!isId(selectionId) || !isId(eventId)) return null;
  const [row] = await tx
    .select({ ...servedColumns, fileName: legalEvent.fileName })
    .from(legalEvent)
    .innerJoin(document, eq(document.sha256, legalEvent.documentSha256))
    .where(and(eq(legalEvent.id, eventId), eq(legalEvent.selectionId, selectionId)));
  return row ?? null;
}
