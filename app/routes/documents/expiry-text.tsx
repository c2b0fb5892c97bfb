import type { Day } from "../../domain/day.ts";
import { DayText } from "../../ui/day-text.tsx";
import { daysBetween } from "../../ui/format.ts";
import { useText } from "../../ui/text.tsx";

/** When a piece stops counting, and how far that is; `null` = it never does. */
export function ExpiryText({ day, today }: { day: Day | null; today: Day }) {
  const { pieces: text, home } = useText();
  if (day === null) return <>{text.never}</>;
  return (
    <>
      <DayText day={day} />
      <span className={day <= today ? "block text-sm font-semibold text-warning" : "block text-sm text-soft"}>
        {day <= today ? text.expired : home.inDays(daysBetween(today, day))}
      </span>
    </>
  );
}
