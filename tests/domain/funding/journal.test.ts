import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountKinds } from "../../../app/domain/funding/accounts.ts";
import {
  type Entry,
  emptyJournal,
  type Journal,
  type Line,
  post,
  replay,
  reversalOf,
} from "../../../app/domain/funding/journal.ts";
import { movements, standingOf } from "../../../app/domain/funding/movements.ts";
import { sum } from "../../../app/domain/money.ts";

const at = (n: number) => `2027-01-01T00:00:00.${String(n).padStart(3, "0")}Z`;
const entry = (key: string, lines: readonly Line[], valueOn = "2027-01-01"): Entry => ({
  key,
  valueOn,
  recordedAt: at(0),
  lines,
  reverses: null,
});
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as { sentence: { key: string } }).sentence.key;
  }
  return null;
};
const posted = (...entries: Entry[]) => entries.reduce(post, emptyJournal);
const start = posted(
  entry("commit", movements.commit(1, 1_000n)),
  entry("call", movements.call(1, 600n), "2027-02-01"),
  entry("receive", movements.receive(1, 400n), "2027-03-01"),
);

describe("the journal", () => {
  it("tells where a commitment stands", () => {
    expect(standingOf(start.balances, 1)).toMatchObject({
      committed: 1_000n,
      called: 600n,
      received: 400n,
      uncalled: 400n,
      receivable: 200n,
      outstanding: 400n,
    });
    const excused = post(start, entry("excuse", movements.excuse(1, 200n)));
    expect(standingOf(excused.balances, 1)).toMatchObject({ called: 400n, received: 400n, uncalled: 600n });
  });

  it("owes and pays both sides at once", () => {
    const owed = { payer: "cd33", of: 1, cents: 300n } as const;
    const paid = posted(
      ...start.entries,
      entry("owe", movements.owe({ ...owed, what: "capital" })),
      entry("oweReturn", movements.owe({ ...owed, what: "return", cents: 10n })),
      entry("execute", movements.execute({ ...owed, what: "capital" })),
    );
    expect(standingOf(paid.balances, 1)).toMatchObject({
      paidCapital: 300n,
      owedCapital: 0n,
      owedReturn: 10n,
      outstanding: 100n,
    });
    expect(paid.balances.get("payable/cd33")).toBe(10n);
    expect(paid.balances.get("executed/cd33")).toBe(300n);
    const more = entry("more", movements.execute({ ...owed, what: "return", cents: 11n }));
    expect(refusal(() => post(paid, more))).toBe("accountOverdrawn");
  });

  it("charges interest for lateness apart from the commitment", () => {
    const charged = posted(
      ...start.entries,
      entry("charge", movements.chargeInterest(1, 7n)),
      entry("paid", movements.receiveInterest(1, 7n)),
    );
    expect(charged.balances.get("interestReceivable/1")).toBe(0n);
    expect(standingOf(charged.balances, 1)).toEqual(standingOf(start.balances, 1));
  });

  it("takes a key once: the same movement again changes nothing, another is refused", () => {
    expect(post(start, { ...entry("call", movements.call(1, 600n), "2027-02-01"), recordedAt: at(9) })).toBe(start);
    expect(refusal(() => post(start, entry("call", movements.call(1, 601n), "2027-02-01")))).toBe("entryKeyTaken");
    expect(refusal(() => post(start, entry("call", movements.call(1, 600n), "2027-02-02")))).toBe("entryKeyTaken");
  });

  it.each<[string, Entry]>([
    ["entryEmpty", entry("x", [])],
    ["entryEmpty", entry("x", movements.call(1, 0n))],
    ["entryUnbalanced", entry("x", [{ account: "received/1", cents: 1n }])],
    ["accountOverdrawn", entry("x", movements.call(1, 401n))],
    ["accountOverdrawn", entry("x", movements.call(1, -1_000n))],
    ["accountOverdrawn", entry("x", movements.receive(1, 201n))],
    ["accountOverdrawn", entry("x", movements.receive(2, 1n))],
    ["entryUnknown", { ...entry("x", movements.call(1, -600n)), reverses: "none" }],
    ["reversalPartial", { ...entry("x", movements.receive(1, -399n)), reverses: "receive" }],
  ])("refuses with %s, and nothing is half written", (key, bad) => {
    const before = JSON.stringify([...start.balances].map(String));
    expect(refusal(() => post(start, bad))).toBe(key);
    expect(JSON.stringify([...start.balances].map(String))).toBe(before);
  });

  it("undoes exactly one movement, of two on the same day", () => {
    const two = post(start, entry("receive2", movements.receive(1, 100n), "2027-03-01"));
    const undo = reversalOf(two, "receive", { key: "undo", valueOn: "2027-03-02", recordedAt: at(5) });
    const undone = post(two, undo);
    expect(standingOf(undone.balances, 1).received).toBe(100n);
    expect(undone.entries).toHaveLength(5);
    expect(post(undone, undo)).toBe(undone);
    expect(refusal(() => reversalOf(undone, "receive", { ...undo, key: "again" }))).toBe("entryReversed");
    expect(refusal(() => reversalOf(undone, "undo", { ...undo, key: "again" }))).toBe("reversalFinal");
    // A call that money answered cannot be undone before the money is.
    const call = reversalOf(start, "call", { key: "undoCall", valueOn: "2027-03-02", recordedAt: at(5) });
    expect(refusal(() => post(start, call))).toBe("accountOverdrawn");
  });

  it("is read on a day, as it was known at an instant", () => {
    const late = post(start, { ...entry("late", movements.receive(1, 200n), "2027-03-01"), recordedAt: at(9) });
    const received = (on: string, knownAt: string) => standingOf(replay(late.entries, { on, knownAt }), 1).received;
    expect([received("2027-02-28", at(9)), received("2027-03-01", at(8)), received("2027-03-01", at(9))]).toEqual([
      0n,
      400n,
      600n,
    ]);
  });
});

type Step = { act: keyof typeof movements | "undo"; of: number; cents: bigint; n: number };
const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom(
      "commit",
      "call",
      "receive",
      "excuse",
      "owe",
      "execute",
      "chargeInterest",
      "receiveInterest",
      "undo",
    ),
    of: fc.integer({ min: 1, max: 3 }),
    cents: fc.bigInt({ min: 1n, max: 1_000n }),
    n: fc.nat(50),
  }),
  { maxLength: 60 },
);

function lines({ act, of, cents, n }: Step): readonly Line[] {
  if (act === "undo") return [];
  const what = n % 2 ? "capital" : "return";
  return act === "owe" || act === "execute"
    ? movements[act]({ payer: "p", of, cents, what })
    : movements[act](of, cents);
}

/** The step carried out, or the journal as it was where it is refused. */
function tried(journal: Journal, step: Step): Journal {
  const key = `k${journal.entries.length}`;
  try {
    if (step.act !== "undo") return post(journal, entry(key, lines(step)));
    const target = journal.entries[step.n]?.key ?? "";
    return post(journal, reversalOf(journal, target, { key, valueOn: "2027-01-01", recordedAt: at(0) }));
  } catch {
    return journal;
  }
}

it("keeps committed ≥ called ≥ received and every account balanced under any sequence", () => {
  fc.assert(
    fc.property(steps, (list) => {
      let journal = emptyJournal;
      for (const step of list) {
        journal = tried(journal, step);
        expect(sum([...journal.balances.values()])).toBe(0n);
        for (const of of [1, 2, 3]) {
          const { committed, called, received, uncalled, owedCapital, owedReturn } = standingOf(journal.balances, of);
          expect(committed >= called && called >= received && received >= 0n).toBe(true);
          expect(called + uncalled).toBe(committed);
          expect(owedCapital >= 0n && owedReturn >= 0n).toBe(true);
        }
      }
      expect([...replay(journal.entries)].sort()).toEqual([...journal.balances].sort());
    }),
    { numRuns: 300 },
  );
});

it("gives every account one normal side", () => {
  expect(Object.values(accountKinds).every((side) => side === "debit" || side === "credit")).toBe(true);
});
