import { expect, it } from "vitest";
import { addDays, isWeekday } from "../../../app/domain/deadlines.ts";
import { isSettlementDay, nextSettlementDay } from "../../../app/domain/repayment/target-days.ts";
import { present, rows } from "../published-cases.ts";

it.skipIf(!present)("agrees with QuantLib's list of 1999 to 2006, and knows no other closing day", () => {
  const closed: string[] = [];
  for (let day = "1999-01-01"; day < "2007-01-01"; day = addDays(day, 1))
    if (isWeekday(day) && !isSettlementDay(day)) closed.push(day);
  expect(closed).toEqual(rows("quantlib/target_holidays_1999_2006_weekdays.csv").map(({ holiday }) => holiday));
});

it("moves a payment over Easter to Tuesday, and leaves other days alone", () => {
  expect(nextSettlementDay("2026-04-03")).toBe("2026-04-07");
  expect(nextSettlementDay("2026-04-02")).toBe("2026-04-02");
});
