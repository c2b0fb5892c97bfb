import type { Day } from "../day.ts";
import { type CalendarDate, dateOf, monthLength } from "./calendar.ts";

/** The rules that make every month thirty days long; they differ at the ends of months. */
export const thirtyRules = ["Bond", "US", "Eurobond", "EurobondPlus", "ISDA"] as const;
export type ThirtyRule = (typeof thirtyRules)[number];

const isMonthEnd = (date: CalendarDate): boolean => date.day === monthLength(date);
const isFebruaryEnd = (date: CalendarDate): boolean => date.month === 2 && isMonthEnd(date);

/**
 * Days between by months of thirty (ISDA 2006 definitions 4.16 f–h; US: SIA). `termination`: the contract's last day,
 * which ISDA's 30E/360 does not lengthen when it ends February.
 */
export function thirtyDays(rule: ThirtyRule, between: { from: Day; to: Day; termination?: Day | undefined }): number {
  const [start, end] = [dateOf(between.from), dateOf(between.to)];
  const [first, last] = ends(rule, { start, end, isLast: between.to === between.termination });
  return 360 * (end.year - start.year) + 30 * (end.month - start.month) + last - first;
}

/** The two day numbers as the rule counts them; a last one of 32 is the first of the next month of thirty and a day. */
function ends(rule: ThirtyRule, { start, end, isLast }: { start: CalendarDate; end: CalendarDate; isLast: boolean }) {
  const first = Math.min(start.day, 30);
  switch (rule) {
    case "Bond":
      return [first, end.day === 31 && first === 30 ? 30 : end.day] as const;
    case "US": {
      if (!isFebruaryEnd(start)) return [first, end.day === 31 && first === 30 ? 30 : end.day] as const;
      return [30, isFebruaryEnd(end) || end.day === 31 ? 30 : end.day] as const;
    }
    case "Eurobond":
      return [first, Math.min(end.day, 30)] as const;
    case "EurobondPlus":
      return [first, end.day] as const;
    case "ISDA":
      return [
        isMonthEnd(start) ? 30 : first,
        end.day === 31 || (isFebruaryEnd(end) && !isLast) ? 30 : end.day,
      ] as const;
  }
}
