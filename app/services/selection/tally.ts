import { candidatesOf, selectionById } from "../../../db/queries/selection.ts";
import type { Perimeter, VerdictValue } from "../../domain/screening/facts.ts";
import { verdicts } from "../../domain/screening/facts.ts";
import type { Context } from "../context.ts";
import { readPerimeters } from "../screening/read-perimeters.ts";

export interface Tally {
  perimeter: Perimeter;
  counts: Record<VerdictValue, number>;
}

/** How many candidates of a selection stand where, today, at its perimeter; null when it has no candidate. */
export async function tally(context: Context, selectionId: string): Promise<Tally | null> {
  const { file, candidates } = await context.read(async (tx) => ({
    file: await selectionById(tx, selectionId),
    candidates: await candidatesOf(tx, selectionId),
  }));
  if (!file || candidates.length === 0) return null;
  const institutionIds = candidates.map((candidate) => candidate.institutionId);
  const asked = { institutionIds, rule: file.rule, on: context.today, knownAt: context.now };
  const { perimeter } = file.rule;
  const found = (await readPerimeters(context, asked)).verdicts.filter((verdict) => verdict.perimeter === perimeter);
  const counts = Object.fromEntries(verdicts.map((value) => [value, found.filter((v) => v.value === value).length]));
  return { perimeter, counts: counts as Record<VerdictValue, number> };
}
