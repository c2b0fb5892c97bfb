import { inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { bothCandidates, evaluates, holdsByPath } from "../../../db/queries/merge-refusals.ts";
import { mergesOf } from "../../../db/queries/merges.ts";
import { identifier, institution, institutionMerge } from "../../../db/schema/index.ts";
import { conflict, invalid, type Message, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";

const schema = z.object({ survivorId: uuid, mergedId: uuid, reason: words(500) });

/**
 * Asserts that two records are one institution: the survivor answers for both from now on. No fact is moved or changed.
 * Refused where it would lie: `Conflict` with the reason.
 */
export async function mergeInstitutions(context: Context, input: unknown): Promise<{ id: string; survivorId: string }> {
  must(context, "institution.merge");
  const { survivorId, mergedId, reason } = parse(schema, input);
  if (survivorId === mergedId) throw invalid({ mergedId: { key: "mergeItself" } });
  const write = context.write(
    "institution.merge",
    async (tx) => {
      const rows = await tx
        .select({ id: institution.id })
        .from(institution)
        .where(inArray(institution.id, [survivorId, mergedId]));
      if (rows.length < 2) throw notFound();
      const refusal = await mergeRefusal(tx, survivorId, mergedId);
      if (refusal) throw conflict(refusal);
      const row = { survivorId, mergedId, reason, mergedBy: context.viewer.personId, recordedAt: context.now };
      const [made] = await tx.insert(institutionMerge).values(row).returning({ id: institutionMerge.id });
      return { id: (made as { id: string }).id, survivorId };
    },
    reason,
  );
  return write.catch((error) => {
    // Somebody was faster, or what forbids it is in a file this person may not see.
    if (["23001", "23505"].includes(codeOf(error))) throw conflict({ key: "mergeRefused" });
    throw error;
  });
}

const codeOf = (error: unknown): string =>
  String((error as { code?: string }).code ?? (error as { cause?: { code?: string } }).cause?.code ?? "");

/** Why two records cannot be one, as far as this viewer sees; null when nothing forbids it. */
export async function mergeRefusal(tx: Tx, survivorId: string, mergedId: string): Promise<Message | null> {
  if ((await mergesOf(tx, mergedId)).length > 0) return { key: "mergeAlready" };
  if ((await mergesOf(tx, survivorId)).some((merge) => merge.mergedId === survivorId))
    return { key: "mergeIntoMerged" };
  const carried = await tx
    .select({
      of: identifier.institutionId,
      kind: identifier.kind,
      value: identifier.value,
      ended: identifier.supersededAt,
    })
    .from(identifier)
    .where(inArray(identifier.institutionId, [survivorId, mergedId, ...(await mergedInto(tx, survivorId))]));
  for (const kind of ["lei", "siren"] as const) {
    const values = [...new Set(carried.flatMap((x) => (x.kind === kind && x.ended === null ? [x.value] : [])))];
    if (values.length > 1)
      return {
        key: "mergeTwoIdentifiers",
        values: { kind: kind.toUpperCase(), one: values[0] ?? "", other: values[1] ?? "" },
      };
  }
  if (await holdsByPath(tx, survivorId, mergedId)) return { key: "mergeParentAndSubsidiary" };
  const all = [survivorId, mergedId, ...(await mergedInto(tx, survivorId))];
  const selection = await bothCandidates(tx, all);
  if (selection) return { key: "mergeBothCandidates", values: { selection } };
  return (await evaluates(tx, all)) ? { key: "mergeEvaluator" } : null;
}

const mergedInto = async (tx: Tx, survivorId: string): Promise<string[]> =>
  (await mergesOf(tx, survivorId)).map(({ mergedId }) => mergedId);
