import type { Cents } from "../money.ts";
import type { ReturnRate } from "./return-rate.ts";
import { type Scenario, scenarios } from "./terms.ts";

/** The scenarios worth telling apart: one that brings the same as the one before it says nothing more. */
export function comparedScenarios(
  expected: Readonly<Record<Scenario, Cents>>,
  rates: Readonly<Record<Scenario, ReturnRate>>,
): { scenario: Scenario; rate: ReturnRate }[] {
  return scenarios
    .filter((scenario, i) => expected[scenario] !== expected[scenarios[i - 1] ?? scenario] || i === 0)
    .map((scenario) => ({ scenario, rate: rates[scenario] }));
}
