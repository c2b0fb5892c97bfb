import type { Day } from "../day.ts";
import { addWorkingDays, workingDaysBetween } from "../deadlines.ts";
import type { HolidayZone } from "../public-holidays.ts";

/** What is done about a step that waits, in order. */
export const reminderKinds = ["reminder_1", "reminder_2", "escalation"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/**
 * Working days after a step opened. Three: a mail read on the day it came has had its answer. Six: a week has gone by.
 * Nine: before the end of the second week somebody of the legal team takes it up. The département's choice, no law.
 */
const after: Record<ReminderKind, number> = { reminder_1: 3, reminder_2: 6, escalation: 9 };

export interface Waited {
  /** The legal day the step opened. */
  openedOn: Day;
  today: Day;
  zone: HolidayZone;
}

/** How many working days a step has waited: 0 on the day it opened. */
export const ageInWorkingDays = ({ openedOn, today, zone }: Waited): number =>
  Math.max(0, workingDaysBetween(openedOn, today, zone));

/**
 * What of the cascade is due and not yet sent, in order. After days without the job only the last of it goes out: a
 * person does not get two reminders at once, so that what an earlier one would have said is not said again.
 */
export function dueReminders({
  alreadySent,
  ...waited
}: Waited & { alreadySent: readonly ReminderKind[] }): ReminderKind[] {
  const age = ageInWorkingDays(waited);
  const due = reminderKinds.filter((kind) => age >= after[kind]);
  const last = due.at(-1);
  return last && !alreadySent.includes(last) ? [last] : [];
}

/** The next of the cascade with its day, for a step nobody acts on; null once all is sent. */
export function nextReminder(
  openedOn: Day,
  zone: HolidayZone,
  alreadySent: readonly ReminderKind[],
): { kind: ReminderKind; onDay: Day } | null {
  const kind = reminderKinds.find((_, at) => !reminderKinds.slice(at).some((later) => alreadySent.includes(later)));
  return kind ? { kind, onDay: addWorkingDays(openedOn, after[kind], zone) } : null;
}
