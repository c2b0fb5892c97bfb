import type { Day } from "../day.ts";
import { type Fraction, fraction } from "../fraction.ts";
import { actualAfb, actualIcma, actualIsda } from "./actual-actual.ts";
import { dateOf, daysBetween, isBefore, isLeap } from "./calendar.ts";
import { type ThirtyRule, thirtyDays } from "./thirty-360.ts";

/** Conventions a contract may name (domain §9). */
export const dayCounts = [
  "act/365F",
  "act/360",
  "act/act ISDA",
  "act/act ICMA",
  "act/act AFB",
  "30/360 Bond",
  "30/360 Eurobond",
  "30/360 ISDA",
] as const;
/** Others met in published figures and older contracts. */
export const otherDayCounts = ["30/360 US", "30E+/360", "30/365", "NL/365"] as const;
export type DayCount = (typeof dayCounts)[number] | (typeof otherDayCounts)[number];

/** What some conventions need beside the two days. */
export interface Period {
  from: Day;
  to: Day;
  /** One regular period, for ICMA. */
  reference?: { from: Day; to: Day };
  /** The contract's last day, for 30/360 ISDA. */
  termination?: Day;
}

const thirtyRule: Partial<Record<DayCount, ThirtyRule>> = {
  "30/360 Bond": "Bond",
  "30/360 US": "US",
  "30/360 Eurobond": "Eurobond",
  "30E+/360": "EurobondPlus",
  "30/360 ISDA": "ISDA",
  "30/365": "Bond",
};

/** The years between two days, exact; negative when `to` comes first. */
export function yearFraction(dayCount: DayCount, period: Period): Fraction {
  const { from, to } = period;
  // 30E+/360 would count a day from a 31st to itself.
  if (from === to) return fraction(0);
  if (to < from) {
    const { n, d } = yearFraction(dayCount, { ...period, from: to, to: from });
    return { n: -n, d };
  }
  const rule = thirtyRule[dayCount];
  if (rule) return fraction(thirtyDays(rule, period), dayCount === "30/365" ? 365 : 360);
  switch (dayCount) {
    case "act/act ISDA":
      return actualIsda(from, to);
    case "act/act AFB":
      return actualAfb(from, to);
    case "act/act ICMA":
      return actualIcma(from, to, period.reference);
    case "act/360":
      return fraction(daysBetween(from, to), 360);
    case "NL/365":
      return fraction(daysBetween(from, to) - leapDays(from, to), 365);
    default:
      return fraction(daysBetween(from, to), 365);
  }
}

/** How many 29 Februaries lie in (from, to]. */
function leapDays(from: Day, to: Day): number {
  let count = 0;
  for (let year = dateOf(from).year; year <= dateOf(to).year; year++) {
    const leapDay = { year, month: 2, day: 29 };
    if (isLeap(year) && isBefore(dateOf(from), leapDay) && !isBefore(dateOf(to), leapDay)) count++;
  }
  return count;
}
