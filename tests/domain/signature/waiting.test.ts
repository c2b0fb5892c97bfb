import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "../../../app/domain/deadlines.ts";
import {
  ageInWorkingDays,
  dueReminders,
  nextReminder,
  type ReminderKind,
} from "../../../app/domain/signature/waiting.ts";

/** The Monday before Christmas 2026: 25 December and 1 January are holidays. */
const openedOn = "2026-12-21";
const zone = "metropole";

it.each([
  ["2026-12-21", 0, []],
  ["2026-12-23", 2, []],
  ["2026-12-24", 3, ["reminder_1"]],
  ["2026-12-27", 3, ["reminder_1"]],
  ["2026-12-30", 6, ["reminder_2"]],
  ["2027-01-05", 9, ["escalation"]],
  ["2027-03-01", 48, ["escalation"]],
] as const)("on %s the step has waited %i working days: %o", (today, age, due) => {
  expect(ageInWorkingDays({ openedOn, today, zone })).toBe(age);
  expect(dueReminders({ openedOn, today, zone, alreadySent: [] })).toEqual(due);
});

it("waits a day more in Alsace-Moselle, and never a day less than none", () => {
  expect(
    dueReminders({ openedOn: "2025-12-22", today: "2025-12-30", zone: "alsace_moselle", alreadySent: [] }),
  ).toEqual(["reminder_1"]);
  expect(ageInWorkingDays({ openedOn, today: "2026-12-18", zone })).toBe(0);
});

it("sends each of the cascade once, however often the job runs and whatever days it misses", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 30 }), (offsets) => {
      const sent: ReminderKind[] = [];
      for (const offset of [...offsets].sort((a, b) => a - b)) {
        const today = addDays(openedOn, offset);
        const due = dueReminders({ openedOn, today, zone, alreadySent: sent });
        expect(due.length).toBeLessThanOrEqual(1);
        sent.push(...due);
        expect(dueReminders({ openedOn, today, zone, alreadySent: sent })).toEqual([]);
      }
      expect(new Set(sent).size).toBe(sent.length);
      expect([...sent].sort((a, b) => (a === "escalation" ? 1 : b === "escalation" ? -1 : a < b ? -1 : 1))).toEqual(
        sent,
      );
    }),
    { numRuns: 300 },
  );
});

it("tells what comes next and when", () => {
  expect(nextReminder(openedOn, zone, [])).toEqual({ kind: "reminder_1", onDay: "2026-12-24" });
  expect(nextReminder(openedOn, zone, ["reminder_1"])).toEqual({ kind: "reminder_2", onDay: "2026-12-30" });
  expect(nextReminder(openedOn, zone, ["reminder_2"])).toEqual({ kind: "escalation", onDay: "2027-01-05" });
  expect(nextReminder(openedOn, zone, ["escalation"])).toBeNull();
});
