import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "../../../app/domain/deadlines.ts";
import { fraction } from "../../../app/domain/fraction.ts";
import { lateInterest } from "../../../app/domain/funding/late-interest.ts";
import type { CalledPart } from "../../../app/domain/funding/payments.ts";
import { daysBetween } from "../../../app/domain/repayment/calendar.ts";
import { dayCounts } from "../../../app/domain/repayment/day-count.ts";

const part: CalledPart = { cents: 10_000_000n, payBy: "2026-01-31", receipts: [], answer: null };
const rate = { perYear: fraction(365, 10_000), dayCount: "act/365F" } as const;

it("runs by the day on what is missing, and nothing before the payment day", () => {
  expect(lateInterest(part, rate, "2026-01-31")).toEqual({ cents: 0n, stretches: [] });
  expect(lateInterest(part, rate, "2026-01-01").cents).toBe(0n);
  // 100 000.00 at 3.65 % a year: 10.00 a day.
  expect(lateInterest(part, rate, "2026-02-10").cents).toBe(10_000n);
  const paid = { ...part, receipts: [{ on: "2026-02-05", cents: 5_000_000n }] };
  expect(lateInterest(paid, rate, "2026-02-10")).toEqual({
    cents: 7_500n,
    stretches: [
      { from: "2026-01-31", to: "2026-02-05", missingCents: 10_000_000n, years: fraction(5, 365) },
      { from: "2026-02-05", to: "2026-02-10", missingCents: 5_000_000n, years: fraction(5, 365) },
    ],
  });
  const before = { ...part, receipts: [{ on: "2026-01-15", cents: 10_000_000n }] };
  expect(lateInterest(before, rate, "2027-01-01").cents).toBe(0n);
});

it("stops on the day of an excuse, not on that of a refusal", () => {
  const answered = (kind: "excused" | "refused") => ({ ...part, answer: { kind, on: "2026-02-05" } });
  expect(lateInterest(answered("excused"), rate, "2026-03-01").cents).toBe(5_000n);
  expect(lateInterest(answered("refused"), rate, "2026-03-01").cents).toBe(29_000n);
});

it("follows the contract's day count", () => {
  const of = (dayCount: (typeof dayCounts)[number]) => lateInterest(part, { ...rate, dayCount }, "2026-02-28").cents;
  // 28 days over 365 and 360; a month is a twelfth (ICMA); months of thirty count 28 (Bond) or 30 (ISDA).
  expect(dayCounts.map(of)).toEqual([28_000n, 28_389n, 28_000n, 30_417n, 28_000n, 28_389n, 28_389n, 30_417n]);
});

it("grows with time and falls with what is paid", () => {
  const receipt = fc.record({ after: fc.nat(400), cents: fc.bigInt({ min: 0n, max: 2_500_000n }) });
  fc.assert(
    fc.property(fc.array(receipt, { maxLength: 4 }), fc.nat(500), (list, after) => {
      const receipts = list.map(({ after, cents }) => ({ on: addDays(part.payBy, after - 30), cents }));
      const asOf = addDays(part.payBy, after);
      const some = lateInterest({ ...part, receipts }, rate, asOf);
      expect(some.cents <= lateInterest(part, rate, asOf).cents).toBe(true);
      expect(lateInterest({ ...part, receipts }, rate, addDays(asOf, 30)).cents >= some.cents).toBe(true);
      const days = some.stretches.reduce((total, { from, to }) => total + daysBetween(from, to), 0);
      expect(days).toBeLessThanOrEqual(after);
    }),
  );
});
