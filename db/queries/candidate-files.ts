import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Basis } from "../../app/domain/selection/file-state.ts";
import type { Tx } from "../client.ts";
import { assessment, candidacy, derogation, evidence, finding, recordedVerdict } from "../schema/index.ts";

const ofSelection = (selectionId: string) => sql`(select c.id from candidacy c where c.selection_id = ${selectionId})`;

/** The verdicts in force of a selection, by candidacy. */
export async function recordedVerdicts(tx: Tx, selectionId: string) {
  const rows = await tx
    .select()
    .from(recordedVerdict)
    .where(
      and(isNull(recordedVerdict.supersededAt), sql`${recordedVerdict.candidacyId} in ${ofSelection(selectionId)}`),
    );
  return rows.map((row) => ({ ...row, content: row.content as VerdictContent }));
}

/** What is kept with a recorded verdict: what it rests on, and its sentence in both languages. */
export interface VerdictContent {
  basis: Basis;
  lead: { fr: string; en: string };
}

/** The assessments in force of one file or of a whole selection, each with the pieces it rests on. */
export async function assessmentsOf(tx: Tx, of: { selectionId: string } | { candidacyId: string }) {
  const which =
    "selectionId" in of
      ? sql`${assessment.candidacyId} in ${ofSelection(of.selectionId)}`
      : eq(assessment.candidacyId, of.candidacyId);
  const rows = await tx
    .select()
    .from(assessment)
    .where(and(isNull(assessment.supersededAt), which))
    .orderBy(assessment.id);
  const ids = [...new Set(rows.flatMap(({ evidenceIds }) => evidenceIds))];
  const found =
    ids.length === 0
      ? []
      : await tx
          .select({
            id: evidence.id,
            number: evidence.number,
            title: evidence.title,
            institutionId: evidence.institutionId,
            expiresOn: evidence.expiresOn,
            supersededAt: evidence.supersededAt,
          })
          .from(evidence)
          .where(inArray(evidence.id, ids));
  const pieces = new Map(found.map((piece) => [piece.id, piece]));
  return rows.map((row) => ({
    ...row,
    pieces: row.evidenceIds.flatMap((id) => {
      const piece = pieces.get(id);
      return piece ? [{ ...piece, gone: piece.supersededAt !== null }] : [];
    }),
  }));
}

/** The findings sent in a selection or to one file, the latest first, each with how many answers came. */
export function findingsOf(tx: Tx, of: { selectionId: string } | { candidacyId: string }) {
  return tx
    .select({
      finding,
      // Written out: in a query of one table drizzle would not say whose `id` is meant.
      replies: sql<number>`(select count(*)::int from reply r where r.finding_id = finding.id)`,
      isComplete: sql<boolean>`exists (select 1 from reply r where r.finding_id = finding.id and r.complete)`,
    })
    .from(finding)
    .where(
      "selectionId" in of
        ? sql`${finding.candidacyId} in ${ofSelection(of.selectionId)}`
        : eq(finding.candidacyId, of.candidacyId),
    )
    .orderBy(desc(finding.number), finding.id);
}

/** The derogations asked for in a selection or for one file, the latest first. */
export function derogationsOf(tx: Tx, of: { selectionId: string } | { candidacyId: string }) {
  return tx
    .select({ derogation, verdictSupersededAt: recordedVerdict.supersededAt })
    .from(derogation)
    .innerJoin(recordedVerdict, eq(recordedVerdict.id, derogation.recordedVerdictId))
    .innerJoin(candidacy, eq(candidacy.id, derogation.candidacyId))
    .where("selectionId" in of ? eq(candidacy.selectionId, of.selectionId) : eq(derogation.candidacyId, of.candidacyId))
    .orderBy(desc(derogation.requestedAt), derogation.id);
}
