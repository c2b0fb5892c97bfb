import { surroundings } from "../../../db/queries/screening.ts";
import { type NamedInstitution, namesOf } from "../../../db/queries/screening-words.ts";
import type { Day, Instant } from "../../domain/day.ts";
import { perimeters, type Rule } from "../../domain/screening/facts.ts";
import { prepare } from "../../domain/screening/index.ts";
import { type BriefVerdict, screenAll } from "../../domain/screening/screen-all.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";

export interface PerimetersRequest {
  institutionIds: string[];
  rule: Rule;
  on: Day;
  knownAt: Instant;
}

/** The verdict of every candidate at every perimeter, in one reading, and the names of those who decide. */
export async function readPerimeters(
  context: Context,
  { institutionIds, rule, on, knownAt }: PerimetersRequest,
): Promise<{ verdicts: BriefVerdict[]; names: NamedInstitution[] }> {
  must(context, "verdict.read");
  return context.read(async (tx) => {
    const facts = await surroundings(tx, institutionIds, knownAt);
    const verdicts = screenAll(prepare(facts, rule, { on, knownAt }, institutionIds), institutionIds, perimeters);
    const deciders = new Set(verdicts.flatMap(({ deciderId }) => deciderId ?? []));
    return { verdicts, names: await namesOf(tx, [...deciders]) };
  });
}
