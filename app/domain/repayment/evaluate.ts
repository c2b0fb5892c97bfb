import type { Day } from "../day.ts";
import { type Cents, sum } from "../money.ts";
import type { Results } from "../outcomes/results.ts";
import { type Due, duesOf } from "./dues.ts";
import type { Ledger } from "./ledger.ts";
import { type Line, schedule } from "./schedule.ts";
import { type Scenario, scenarios, type Terms } from "./terms.ts";

export interface Evaluated {
  /** The terms and their amendments; each governs what is planned from its effective day. */
  terms: readonly Terms[];
  results: Results;
  ledger: Ledger;
  asOf: Day;
}

/** What one scenario would bring, what is settled included. */
export interface Forecast {
  lines: Line[];
  capitalCents: Cents;
  returnCents: Cents;
}

/** The most a payer must budget for in a calendar year. */
export interface Exposure {
  year: number;
  payer: string;
  cents: Cents;
}

export interface Evaluation {
  /** All lines, those that wait for a final result (zero, `isDecided` false) included. */
  lines: Line[];
  dues: Due[];
  forecast: Record<Scenario, Forecast>;
  exposure: Exposure[];
}

/**
 * What the contract owes, why, and what it may still owe. Dues rest on final results alone; guaranteed coupons and
 * protected capital wait for none. The same arguments always give the same answer, to the byte.
 */
export function evaluate({ terms, results, ledger, asOf }: Evaluated): Evaluation {
  const run = (scenario: Scenario | null): Line[] =>
    schedule(terms, ledger, { results, asOf, terminatedOn: ledger.terminatedOn, scenario });
  const lines = run(null);
  const isSettled =
    lines.every(({ isDecided }) => isDecided) && ledger.holdings.every(({ planned }) => planned.length === 0);
  const told = (scenario: Scenario): Forecast => forecastOf(isSettled ? lines : run(scenario));
  const [low, target, high] = scenarios.map(told) as [Forecast, Forecast, Forecast];
  const settledLedger = { ...ledger, holdings: ledger.holdings.map((held) => ({ ...held, planned: [] })) };
  return {
    lines,
    dues: duesOf(lines, settledLedger, asOf),
    forecast: { low, target, high },
    exposure: exposureOf(high.lines),
  };
}

function forecastOf(lines: Line[]): Forecast {
  const of = (component: Line["component"]) => sum(lines.map((one) => (one.component === component ? one.cents : 0n)));
  return { lines, capitalCents: of("capital"), returnCents: of("return") };
}

/** Per calendar year and payer, in order. */
function exposureOf(lines: readonly Line[]): Exposure[] {
  const found = new Map<string, Exposure>();
  for (const { on, payers } of lines)
    for (const { code: payer, cents } of payers) {
      const year = Number(on.slice(0, 4));
      const key = `${year} ${payer}`;
      const one = found.get(key);
      if (one) one.cents += cents;
      else found.set(key, { year, payer, cents });
    }
  return [...found.values()].sort((a, b) => a.year - b.year || (a.payer < b.payer ? -1 : 1));
}
