import { z } from "zod";
import { invalid, type Message } from "../../domain/errors.ts";
import { parseExact } from "../../domain/exact.ts";
import { type Measured, measuredProblems } from "../../domain/outcomes/indicators.ts";
import { parseBreakdown, parseCount, parseRate, type TypedCell } from "../../domain/outcomes/typed-figures.ts";
import { breakdownDimensions } from "../../domain/outcomes/words.ts";
import { day, maybeUuid, uuid, words } from "../fields.ts";

export const scopes = ["pooled", "cohort", "period"] as const;

const figure = z
  .string()
  .transform((typed) => parseCount(typed))
  .refine((read) => read !== null, { error: "resultWhole" })
  .transform((read) => read as bigint);
const maybeRate = z
  .string()
  .optional()
  .transform((typed) => (typed?.trim() ? parseRate(typed.trim()) : null));

export const resultSchema = z.object({
  contractId: uuid,
  indicatorId: uuid,
  supersedes: maybeUuid,
  scope: z.enum(scopes),
  scopeCode: z.string().trim().max(60).optional().default(""),
  count: figure,
  population: figure,
  baseline: maybeRate,
  measuredOn: day,
  method: words(2000),
  ...(Object.fromEntries(
    breakdownDimensions.map((dimension) => [`breakdown.${dimension}`, z.string().max(20_000).optional().default("")]),
  ) as Record<`breakdown.${(typeof breakdownDimensions)[number]}`, z.ZodDefault<z.ZodOptional<z.ZodString>>>),
});
export type ResultInput = z.output<typeof resultSchema>;

/** Beside which field each problem of a figure is told. */
const places: Record<string, string> = {
  resultNegative: "count",
  resultAbovePopulation: "count",
  resultNeedsBaseline: "baseline",
  baselineOutOfRange: "baseline",
};

/** Refuses figures that cannot be a result of the indicator, each in words beside its field. */
export function mustBeMeasurable(
  told: ResultInput,
  indicator: Pick<Parameters<typeof measuredProblems>[0], "unit" | "baseline"> & object,
): void {
  const baseline = told.baseline === null ? null : parseExact(told.baseline);
  const measured: Measured = { count: told.count, population: told.population, baseline };
  const asked = { code: "", kind: "result", validators: [], windowMonths: null, ...indicator } as const;
  const fields: Record<string, Message> = {};
  for (const problem of measuredProblems(asked, measured)) fields[places[problem.key] ?? "count"] ??= problem;
  if (told.scope !== "pooled" && told.scopeCode === "") fields.scopeCode = { key: "too_small" };
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

export interface TypedBreakdown {
  dimension: (typeof breakdownDimensions)[number];
  cells: TypedCell[];
}

/** The breakdowns of a form: each sums to the result it breaks down, or is refused with the line or the sum that is wrong. */
export function breakdownsIn(told: ResultInput): TypedBreakdown[] {
  return breakdownDimensions.flatMap((dimension): TypedBreakdown[] => {
    const name = `breakdown.${dimension}` as const;
    const read = parseBreakdown(told[name]);
    if ("faultyLine" in read) throw invalid({ [name]: { key: "breakdownLine", values: { line: read.faultyLine } } });
    const { cells } = read;
    if (cells.length === 0) return [];
    const population = cells.reduce((all, one) => all + one.population, 0n);
    const reached = cells.reduce((all, one) => all + one.reached, 0n);
    if (population !== told.population || reached !== told.count) {
      const values = { population: String(population), reached: String(reached) };
      throw invalid({ [name]: { key: "breakdownSum", values } });
    }
    if (cells.length < 2) throw invalid({ [name]: { key: "breakdownAlone" } });
    return [{ dimension, cells }];
  });
}
