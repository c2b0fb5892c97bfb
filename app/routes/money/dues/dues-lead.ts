import type { Day } from "../../../domain/day.ts";
import { sum } from "../../../domain/money.ts";
import type { Locale, Messages } from "../../../locales/index.ts";
import { day, money } from "../../../ui/format.ts";

interface Owed {
  on: Day;
  cents: bigint;
  state: "due" | "scheduled";
}

/** The sentence the page of dues opens with. */
export function leadOf(
  { hasTerms, dues, waits }: { hasTerms: boolean; dues: readonly Owed[]; waits: boolean },
  { lead }: Messages["repayment"]["dues"],
  locale: Locale,
): string {
  if (!hasTerms) return lead.noTerms;
  const due = sum(dues.filter(({ state }) => state === "due").map(({ cents }) => cents));
  if (due > 0n) return lead.due(money(due, locale));
  const [next] = dues.filter(({ state }) => state === "scheduled").sort((a, b) => (a.on < b.on ? -1 : 1));
  if (!next) return waits ? lead.waits : lead.nothing;
  const cents = sum(dues.filter(({ on }) => on === next.on).map((one) => one.cents));
  return lead.later(money(cents, locale), day(next.on, locale));
}
