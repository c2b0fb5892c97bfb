import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, workingDaysBetween } from "../../../app/domain/deadlines.ts";
import { callParts, earliestPayment } from "../../../app/domain/funding/calls.ts";
import { type CalledPart, paymentState } from "../../../app/domain/funding/payments.ts";
import { callBlocks, plannedCalls, type Tranche, trancheAmounts } from "../../../app/domain/funding/tranches.ts";
import { sum } from "../../../app/domain/money.ts";

const asked = (cents: bigint) => ({ cents, noticedOn: "2026-11-02", payBy: "2026-11-17", zone: "metropole" }) as const;
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as { sentence: { key: string } }).sentence.key;
  }
  return null;
};

describe("a call", () => {
  it("is split over what is uncalled: three thirds of 100.00 call 100.00", () => {
    let left = [1, 2, 3].map((number) => ({ number, uncalledCents: 10_000n }));
    const called = [0n, 0n, 0n];
    for (const cents of [10_001n, 10_001n, 9_998n]) {
      const parts = callParts(left, asked(cents));
      parts.forEach((part, i) => {
        called[i] = (called[i] ?? 0n) + part.cents;
      });
      left = parts.map(({ number, uncalledAfterCents }) => ({ number, uncalledCents: uncalledAfterCents }));
    }
    expect(called).toEqual([10_000n, 10_000n, 10_000n]);
  });

  it("gives ties to the lower commitment number, whatever the order told", () => {
    const parts = callParts(
      [
        { number: 2, uncalledCents: 50n },
        { number: 1, uncalledCents: 50n },
      ],
      asked(1n),
    );
    expect(parts).toEqual([
      { number: 1, cents: 1n, uncalledAfterCents: 49n },
      { number: 2, cents: 0n, uncalledAfterCents: 50n },
    ]);
  });

  it("is due on the tenth working day after notice at the earliest; 11 November is a holiday", () => {
    expect(earliestPayment("2026-11-02", "metropole")).toBe("2026-11-17");
    const one = [{ number: 1, uncalledCents: 100n }];
    expect(refusal(() => callParts(one, { ...asked(1n), payBy: "2026-11-16" }))).toBe("callTooSoon");
    expect(refusal(() => callParts(one, asked(101n)))).toBe("callAboveUncalled");
    expect(refusal(() => callParts(one, asked(0n)))).toBe("callNothing");
    expect(refusal(() => callParts(one, asked(-1n)))).toBe("callNothing");
    expect(callParts(one, asked(100n))[0]?.uncalledAfterCents).toBe(0n);
  });

  it("never asks more than is uncalled of anybody, call after call, and ends at every commitment", () => {
    const commitments = fc.array(fc.bigInt({ min: 1n, max: 10n ** 10n }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(commitments, fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 8 }), (sizes, permilles) => {
        let left = sizes.map((uncalledCents, number) => ({ number, uncalledCents }));
        for (const permille of [...permilles, 1000]) {
          const all = sum(left.map(({ uncalledCents }) => uncalledCents));
          const cents = (all * BigInt(permille)) / 1000n;
          if (cents === 0n) continue;
          const parts = callParts(left, asked(cents));
          expect(sum(parts.map((part) => part.cents))).toBe(cents);
          expect(parts.every(({ uncalledAfterCents }) => uncalledAfterCents >= 0n)).toBe(true);
          left = parts.map(({ number, uncalledAfterCents }) => ({ number, uncalledCents: uncalledAfterCents }));
        }
        expect(left.every(({ uncalledCents }) => uncalledCents === 0n)).toBe(true);
      }),
    );
  });
});

describe("tranches", () => {
  const tranche = (number: number, size: Tranche["size"], plannedOn = "2027-01-04"): Tranche => ({
    number,
    plannedOn,
    size,
    conditions: [
      { code: "verdict", kind: "verdict", decision: null },
      { code: "premises", kind: "document", decision: null },
    ],
  });
  const third = { kind: "share", millionths: 333_333 } as const;

  it("share out all commitments to the cent", () => {
    const shares = [tranche(1, third), tranche(2, third), tranche(3, { kind: "share", millionths: 333_334 })];
    expect(trancheAmounts(270_000_001n, shares)).toEqual([89_999_910n, 89_999_910n, 90_000_181n]);
    expect(
      trancheAmounts(100n, [tranche(1, { kind: "amount", cents: 70n }), tranche(2, { kind: "amount", cents: 70n })]),
    ).toEqual([70n, 30n]);
  });

  it("wait for their conditions and for the verdict of that day", () => {
    const met = { by: "person:1", on: "2027-01-03", evidenceId: "e1", isMet: true };
    const one = tranche(1, third);
    expect(callBlocks(one, { on: "2027-01-04", unclearedInvestors: ["i2"] })).toEqual([
      { key: "trancheVerdict", values: { investor: "i2" } },
      { key: "trancheCondition", values: { code: "premises" } },
    ]);
    const decided = { ...one, conditions: one.conditions.map((c) => ({ ...c, decision: met })) };
    expect(callBlocks(decided, { on: "2027-01-04", unclearedInvestors: [] })).toEqual([]);
    expect(callBlocks(decided, { on: "2027-01-02", unclearedInvestors: [] })).toHaveLength(1);
    // A decision that the condition is not met blocks too, and an old verdict never helps.
    const denied = { ...one, conditions: one.conditions.map((c) => ({ ...c, decision: { ...met, isMet: false } })) };
    expect(callBlocks(denied, { on: "2027-01-04", unclearedInvestors: ["i1"] })).toHaveLength(2);
  });

  it("forecast calls that leave nothing uncalled", () => {
    const commitments = [100n, 33n, 1n].map((uncalledCents, i) => ({ number: i + 1, uncalledCents }));
    const calls = plannedCalls(
      commitments,
      [
        { number: 1, plannedOn: "2027-01-04", cents: 67n },
        { number: 2, plannedOn: "2028-01-03", cents: 1_000n },
        { number: 3, plannedOn: "2029-01-02", cents: 5n },
      ],
      "metropole",
    );
    expect(calls.map(({ tranche, payBy }) => [tranche, payBy])).toEqual([
      [1, "2027-01-18"],
      [2, "2028-01-17"],
    ]);
    for (const { number, uncalledCents } of commitments)
      expect(sum(calls.map(({ parts }) => parts.find((p) => p.number === number)?.cents ?? 0n))).toBe(uncalledCents);
  });
});

describe("a payment", () => {
  const part: CalledPart = {
    cents: 100n,
    payBy: "2026-11-17",
    receipts: [
      { on: "2026-11-10", cents: 40n },
      { on: "2026-11-20", cents: 60n },
    ],
    answer: null,
  };
  const on = (asOf: string, more: Partial<CalledPart> = {}) => paymentState({ ...part, ...more }, asOf);

  it("is awaited, partial, late, then paid", () => {
    expect(on("2026-11-09")).toEqual({ state: "awaited", missingCents: 100n });
    expect(on("2026-11-10")).toEqual({ state: "partial", missingCents: 60n });
    expect(on("2026-11-17").state).toBe("partial");
    expect(on("2026-11-18")).toEqual({ state: "late", missingCents: 60n });
    expect(on("2026-11-20")).toEqual({ state: "paid", missingCents: 0n });
  });

  it("refused stays owed, excused does not; neither counts before it was said", () => {
    const refused = { kind: "refused", on: "2026-11-12" } as const;
    expect(on("2026-11-11", { answer: refused }).state).toBe("partial");
    expect(on("2026-11-12", { answer: refused })).toEqual({ state: "refused", missingCents: 60n });
    expect(on("2026-11-20", { answer: refused }).state).toBe("paid");
    expect(on("2026-11-18", { answer: { ...refused, kind: "excused" } })).toEqual({
      state: "excused",
      missingCents: 0n,
    });
  });

  it("has at least ten working days, in every zone and season", () => {
    const day = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays("2020-01-01", n));
    fc.assert(
      fc.property(day, fc.constantFrom("metropole", "alsace_moselle", "mayotte" as const), (noticedOn, zone) => {
        expect(
          workingDaysBetween(noticedOn, earliestPayment(noticedOn, zone as "metropole"), zone as "metropole"),
        ).toBe(10);
      }),
    );
  });
});
