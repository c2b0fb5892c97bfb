import type { Tx } from "../../../db/client.ts";
import { surroundings } from "../../../db/queries/screening.ts";
import { type NamedInstitution, namesOf } from "../../../db/queries/screening-words.ts";
import type { Day, Instant } from "../../domain/day.ts";
import type { Rule } from "../../domain/screening/facts.ts";
import { prepare } from "../../domain/screening/index.ts";
import { type ReasonedVerdict, screenWithReasons } from "../../domain/screening/reasons.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";

export interface PerimetersRequest {
  institutionIds: string[];
  rule: Rule;
  on: Day;
  knownAt: Instant;
}

/** The verdict of every candidate at every perimeter with its reason, in one reading, and the names of those who decide. */
export async function readPerimeters(context: Context, request: PerimetersRequest): Promise<Perimeters> {
  must(context, "verdict.read");
  return context.read((tx) => perimetersIn(tx, request));
}

interface Perimeters {
  verdicts: ReasonedVerdict[];
  names: NamedInstitution[];
}

/** The same inside a transaction. */
export async function perimetersIn(
  tx: Tx,
  { institutionIds, rule, on, knownAt }: PerimetersRequest,
): Promise<Perimeters> {
  const facts = await surroundings(tx, institutionIds, knownAt);
  const verdicts = screenWithReasons(facts, prepare(facts, rule, { on, knownAt }, institutionIds), institutionIds);
  const deciders = new Set(verdicts.flatMap(({ deciderId }) => deciderId ?? []));
  return { verdicts, names: await namesOf(tx, [...deciders]) };
}
