import type { Day } from "../../domain/day.ts";
import { DayText } from "../../ui/day-text.tsx";
import { daysBetween } from "../../ui/format.ts";
import { useText } from "../../ui/text.tsx";

/** Further ahead, the day alone says enough. */
const noticeDays = 90;

/** When a piece stops counting, and how far that is; `null` = it never does. */
export function ExpiryText({ day, today }: { day: Day | null; today: Day }) {
  const { pieces: text, home } = useText();
  if (day === null) return <>{text.never}</>;
  const left = daysBetween(today, day);
  return (
    <>
      <DayText day={day} />
      {left <= 0 && <span className="block text-sm font-semibold">{text.expired}</span>}
      {left > 0 && left <= noticeDays && <span className="block text-sm text-soft">{home.inDays(left)}</span>}
    </>
  );
}
