import { describe, expect, it } from "vitest";
import { fraction } from "../../../app/domain/fraction.ts";
import { type Entry, emptyJournal, type Line, post, replay, reversalOf } from "../../../app/domain/funding/journal.ts";
import { movements } from "../../../app/domain/funding/movements.ts";
import { sum } from "../../../app/domain/money.ts";
import { cashFlows, positionOf, together } from "../../../app/domain/repayment/positions.ts";
import { capital, evaluated, holding, makeTerms, outcomeJson, premium, result, threshold } from "./make-terms.ts";

const knownAt = "2030-01-01T00:00:00.000Z";
const journalOf = (moves: [string, readonly Line[]][]) =>
  moves.reduce(
    (journal, [valueOn, lines], i) =>
      post(journal, { key: `k${i}`, valueOn, recordedAt: `${valueOn}T12:00:00.000Z`, lines, reverses: null }),
    emptyJournal,
  );
const repaid = (on: string, what: "capital" | "return", pounds: number): [string, readonly Line[]][] => {
  const owed = { payer: "council", of: 1, what, cents: BigInt(pounds) * 100n } as const;
  return [
    [on, movements.owe(owed)],
    [on, movements.execute(owed)],
  ];
};
const nothing = {
  evaluation: evaluated(makeTerms(), { holdings: [] }),
  ledger: { holdings: [], terminatedOn: null },
  knownAt,
};

describe("published ledgers", () => {
  it("St Mungo's: interest 14,988, capital 79,565, outstanding 75,435 (days within the months illustrative)", () => {
    const journal = journalOf([
      ["2018-03-01", movements.commit(1, 15_500_000n)],
      ["2018-03-01", movements.call(1, 15_500_000n)],
      ["2018-03-31", movements.receive(1, 15_500_000n)],
      ...repaid("2018-09-30", "return", 4_913),
      ...repaid("2019-03-31", "return", 5_024),
      ...repaid("2019-06-30", "return", 2_512),
      ...repaid("2019-12-31", "return", 2_539),
      ...repaid("2019-12-31", "capital", 32_539),
      ...repaid("2020-03-31", "capital", 47_026),
    ]);
    const at = (asOf: string) => positionOf({ ...nothing, entries: journal.entries, commitment: 1, asOf });
    const { standing, flows, multiples, rate } = at("2020-03-31");
    expect(standing).toMatchObject({
      received: 15_500_000n,
      paidReturn: 1_498_800n,
      paidCapital: 7_956_500n,
      outstanding: 7_543_500n,
    });
    expect(flows).toHaveLength(7);
    expect(multiples.dpi).toEqual(fraction(94_553, 155_000));
    expect(multiples.tvpi).toEqual(multiples.dpi);
    expect(rate.kind === "unique" && rate.rate < 0).toBe(true);
    // As of any date.
    expect(at("2019-12-30").standing).toMatchObject({
      paidReturn: 1_244_900n,
      paidCapital: 0n,
      outstanding: 15_500_000n,
    });
    expect(at("2018-03-30").standing.received).toBe(0n);
  });

  it("Cornwall: sixteen outcome payments from April 2019 to August 2020 make 516,000 (each one illustrative)", () => {
    const payments = Array.from({ length: 16 }, () => 32_250);
    const journal = journalOf([
      ["2019-03-01", movements.commit(1, 10_000_000n)],
      ["2019-03-01", movements.call(1, 10_000_000n)],
      ["2019-03-31", movements.receive(1, 10_000_000n)],
      ...payments.flatMap((pounds, i) => {
        const month = `${2019 + Math.floor((i + 3) / 12)}-${String(((i + 3) % 12) + 1).padStart(2, "0")}-28`;
        return repaid(month, i < 3 ? "capital" : "return", pounds);
      }),
    ]);
    const { flows, standing } = positionOf({ ...nothing, entries: journal.entries, commitment: 1, asOf: "2020-08-31" });
    expect(sum(flows.filter(({ what }) => what !== "receipt").map(({ cents }) => cents))).toBe(51_600_000n);
    expect(flows.filter(({ what }) => what !== "receipt")).toHaveLength(16);
    expect(standing.received).toBe(10_000_000n);
  });
});

describe("a position", () => {
  const reached = threshold("families", "count", "56");
  const terms = makeTerms({
    outcomes: [
      outcomeJson("capital", { attainment: reached, pays: capital() }),
      outcomeJson("premium", { attainment: reached, pays: premium({ kind: "flat", cents: "1000" }) }),
    ],
  });
  const ledger = {
    holdings: [holding(60_000n), holding(40_000n, { commitment: 2, investorId: "other" })],
    terminatedOn: null,
  };
  const entries = (of: number, cents: bigint): [string, readonly Line[]][] => [
    ["2020-01-01", movements.commit(of, cents)],
    ["2020-01-01", movements.call(of, cents)],
    ["2020-01-01", movements.receive(of, cents)],
  ];
  const journal = journalOf([...entries(1, 60_000n), ...entries(2, 40_000n)]);
  const held = (asOf: string, count: number | null, commitment = 1) =>
    positionOf({
      entries: journal.entries,
      commitment,
      ledger,
      evaluation: evaluated(terms, {
        holdings: ledger.holdings,
        asOf,
        results: count === null ? [] : [result("families", count, { of: 68 })],
      }),
      asOf,
      knownAt,
    });

  it("tells what may come, in three scenarios, and what is next", () => {
    expect(held("2022-01-01", null)).toMatchObject({
      expected: { low: 0n, target: 60_600n, high: 60_600n },
      next: null,
    });
    expect(held("2022-01-01", 56)).toMatchObject({
      expected: { low: 60_600n, target: 60_600n },
      next: { on: "2024-01-01", cents: 60_600n },
    });
    expect(held("2022-01-01", 55).expected).toEqual({ low: 0n, target: 0n, high: 0n });
    expect(held("2022-01-01", null).rate).toEqual({ kind: "none" });
  });

  it("adds up over contracts without averaging rates", () => {
    const both = together([held("2022-01-01", 56), held("2022-01-01", 56, 2)]);
    expect(both.standing).toMatchObject({ committed: 100_000n, received: 100_000n, outstanding: 100_000n });
    expect(both.expected.target).toBe(101_000n);
    expect(both.next).toEqual({ on: "2024-01-01", cents: 101_000n });
    expect(both.multiples.tvpi).toEqual(fraction(101, 100));
    expect(together([]).multiples.moic).toBeNull();
  });

  it("opens to the entries behind it; a reversal takes back exactly one flow", () => {
    const undo: Entry = reversalOf(journal, "k2", {
      key: "undo",
      valueOn: "2020-02-01",
      recordedAt: "2020-02-01T00:00:00.000Z",
    });
    const undone = post(journal, undo);
    expect(cashFlows(undone.entries, 1, { on: "2030-01-01", knownAt })).toEqual([
      { on: "2020-01-01", cents: -60_000n, what: "receipt", entryKey: "k2" },
      { on: "2020-02-01", cents: 60_000n, what: "receipt", entryKey: "undo" },
    ]);
    expect(cashFlows(undone.entries, 2, { on: "2030-01-01", knownAt })).toHaveLength(1);
    expect(replay(undone.entries).get("received/1")).toBe(0n);
  });
});
