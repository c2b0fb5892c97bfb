import { sum } from "../../domain/money.ts";
import { duesOf } from "../../domain/repayment/dues.ts";
import type { Scenario } from "../../domain/repayment/terms.ts";
import type { Locale } from "../../locales/index.ts";
import type { HeldContract } from "../../services/positions/hold-contract.ts";
import { explained } from "./explained.ts";
import type { Asked } from "./load-position.ts";

/** What a scenario owes the investor, line by line with its explanation; `isSettled` where a final result says so. */
export function forecastLines(asked: Asked & { held: HeldContract }, scenario: Scenario, locale: Locale) {
  const { evaluation, evaluated, commitments } = asked.held;
  if (!evaluated) return [];
  const own = new Set(commitments.map(({ number }) => number));
  const dues = duesOf(evaluation.forecast[scenario].lines, evaluated.ledger, evaluated.asOf);
  const settled = new Set(evaluation.lines.flatMap(({ key, isDecided }) => (isDecided ? [key] : [])));
  return evaluation.forecast[scenario].lines.flatMap((line) => {
    const cents = sum(dues.flatMap((due) => (due.line === line && own.has(due.commitment) ? [due.cents] : [])));
    if (cents === 0n) return [];
    const { key, component: kind, on } = line;
    return [{ ...{ key, kind, on, cents, isSettled: settled.has(key) }, why: explained(line.figure, asked, locale) }];
  });
}
