import { randomUUID } from "node:crypto";
import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { gridVersion } from "../../../../db/queries/grid.ts";
import { assessment, evidence } from "../../../../db/schema/index.ts";
import type { Day } from "../../../domain/day.ts";
import { invalid, type Message, notFound } from "../../../domain/errors.ts";
import { verdicts } from "../../../domain/screening/facts.ts";
import { supports } from "../../../domain/selection/evidence-rule.ts";
import { assessedCriteria } from "../../../domain/selection/overall.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeWords, uuid } from "../../fields.ts";
import { fileOf } from "./current-finding.ts";

const about = z.object({ candidacyId: uuid });
const one = z.object({
  value: z.enum(verdicts).optional(),
  reason: maybeWords(4000),
  pieces: z.array(uuid).max(50).default([]),
});

/**
 * Records what is found on the exclusions and conditions other than consumer credit: those filled in and not as they
 * stood. Fields: `value.CODE`, `reason.CODE`, `pieces.CODE`. Each has its reason; its pieces are live ones of the
 * candidate, of the kinds and strength that the grid asks. Met or not, nothing is established without one: only
 * « undetermined » may rest on none. Returns how many were recorded.
 */
export async function assess(context: Context, input: unknown): Promise<number> {
  must(context, "assessment.record");
  const { candidacyId } = parse(about, input);
  const typed = input as Record<string, unknown>;
  return context.write("assessment.record", async (tx) => {
    const { call, institutionId } = await fileOf(tx, candidacyId);
    mustTake(call.state, "assessment");
    const grid = await gridVersion(tx, call.id);
    if (!grid) throw notFound();
    const held = new Map((await live(tx, candidacyId)).map((row) => [row.criterionCode, row]));
    const known = await livePieces(tx, institutionId, typed, context.today);
    const fields: Record<string, Message> = {};
    const rows = assessedCriteria(grid.content).flatMap((criterion) => {
      const { code } = criterion;
      const told = parse(one, {
        value: typed[`value.${code}`],
        reason: typed[`reason.${code}`],
        pieces: listOf(typed[`pieces.${code}`]),
      });
      const evidenceIds = [...new Set(told.pieces)].sort();
      if (told.value === undefined && told.reason === null && evidenceIds.length === 0) return [];
      if (told.value === undefined) fields[`value.${code}`] = { key: "invalid_value" };
      if (told.reason === null) fields[`reason.${code}`] = { key: "reasonNeeded" };
      const before = held.get(code);
      const same =
        before?.value === told.value && before?.reason === told.reason && sameList(before?.evidenceIds, evidenceIds);
      if (same) return [];
      const pieces = evidenceIds.map((id) => known.get(id));
      if (pieces.some((piece) => !piece)) fields[`pieces.${code}`] = { key: "pieceNotLive" };
      else if (pieces.some((piece) => piece && !supports(piece, criterion)))
        fields[`pieces.${code}`] = { key: "pieceUnfit" };
      else if (pieces.length === 0 && told.value !== undefined && told.value !== "undetermined")
        fields[`pieces.${code}`] = { key: "pieceNeeded" };
      if (told.value === undefined || told.reason === null) return [];
      return [{ id: randomUUID(), criterionCode: code, value: told.value, reason: told.reason, evidenceIds, before }];
    });
    if (Object.keys(fields).length > 0) throw invalid(fields);
    for (const { before, ...row } of rows) {
      if (before) {
        const ended = { supersededAt: context.now, supersededBy: row.id };
        await tx.update(assessment).set(ended).where(eq(assessment.id, before.id));
      }
      await tx
        .insert(assessment)
        .values({ ...row, candidacyId, recordedBy: context.viewer.personId, recordedAt: context.now });
    }
    return rows.length;
  });
}

const listOf = (typed: unknown): unknown[] => (typed === undefined ? [] : [typed].flat());
const sameList = (a: readonly string[] = [], b: readonly string[]) => [...a].sort().join() === b.join();

function live(tx: Tx, candidacyId: string) {
  return tx
    .select()
    .from(assessment)
    .where(and(eq(assessment.candidacyId, candidacyId), isNull(assessment.supersededAt)));
}

/** Among the pieces named, those in force that speak of the candidate. */
async function livePieces(tx: Tx, institutionId: string, typed: Record<string, unknown>, today: Day) {
  const named = Object.entries(typed)
    .filter(([name]) => name.startsWith("pieces."))
    .flatMap(([, value]) => listOf(value))
    .filter((id): id is string => typeof id === "string" && z.uuid().safeParse(id).success);
  if (named.length === 0) return new Map<string, never>();
  const rows = await tx
    .select({ id: evidence.id, kind: evidence.kind, strength: evidence.strength })
    .from(evidence)
    .where(
      and(
        inArray(evidence.id, named),
        eq(evidence.institutionId, institutionId),
        isNull(evidence.supersededAt),
        or(isNull(evidence.expiresOn), gt(evidence.expiresOn, today)),
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}
