import type { Day, Instant } from "../day.ts";
import { conflict, precondition } from "../errors.ts";
import { type Cents, sum } from "../money.ts";
import { type Account, accountKinds, kindOf } from "./accounts.ts";

/** One side of an entry: a debit is positive, a credit negative. */
export interface Line {
  account: Account;
  cents: Cents;
}

/** One movement. Entries are never changed nor deleted; what was wrong is undone by another entry. */
export interface Entry {
  /** Chosen by who posts it; the same key twice is the same movement. */
  key: string;
  /** The day it counts from. */
  valueOn: Day;
  recordedAt: Instant;
  lines: readonly Line[];
  /** The key of the entry it undoes. */
  reverses: string | null;
}

export type Balances = ReadonlyMap<Account, Cents>;

export interface Journal {
  entries: readonly Entry[];
  byKey: ReadonlyMap<string, Entry>;
  balances: Balances;
}

export const emptyJournal: Journal = { entries: [], byKey: new Map(), balances: new Map() };

/**
 * The journal with one more entry. A key already there with the same movement changes nothing (posting is idempotent).
 * Refuses with `Conflict` a key that stands for another movement, with `Precondition` an entry that is not balanced,
 * moves nothing, or would bring an account under zero on its normal side.
 */
export function post(journal: Journal, entry: Entry): Journal {
  const known = journal.byKey.get(entry.key);
  if (known) {
    if (isSameMovement(known, entry)) return journal;
    throw conflict({ key: "entryKeyTaken", values: { key: entry.key } });
  }
  if (entry.reverses !== null) mustReverse(journal, entry);
  if (entry.lines.length === 0 || entry.lines.some(({ cents }) => cents === 0n))
    throw precondition({ key: "entryEmpty" });
  if (sum(entry.lines.map(({ cents }) => cents)) !== 0n) throw precondition({ key: "entryUnbalanced" });
  const balances = new Map(journal.balances);
  addTo(balances, entry);
  for (const { account } of entry.lines) {
    if (isOverdrawn(account, balances.get(account) ?? 0n))
      throw precondition({ key: "accountOverdrawn", values: { account } });
  }
  const byKey = new Map(journal.byKey).set(entry.key, entry);
  return { entries: [...journal.entries, entry], byKey, balances };
}

/** The entry that undoes exactly one movement. Refuses with `Precondition` one unknown or undone already. */
export function reversalOf(journal: Journal, key: string, by: Pick<Entry, "key" | "valueOn" | "recordedAt">): Entry {
  const lines = journal.byKey.get(key)?.lines.map(({ account, cents }) => ({ account, cents: -cents })) ?? [];
  const entry = { ...by, lines, reverses: key };
  mustReverse(journal, entry);
  return entry;
}

function mustReverse(journal: Journal, { key, reverses, lines }: Entry): void {
  const undone = journal.byKey.get(reverses ?? "");
  if (!undone) throw precondition({ key: "entryUnknown" });
  // An undone undoing would leave two ways to read one movement: it is posted afresh instead.
  if (undone.reverses !== null) throw precondition({ key: "reversalFinal" });
  const again = journal.entries.some((entry) => entry.reverses === reverses && entry.key !== key);
  if (again) throw precondition({ key: "entryReversed" });
  const negated = undone.lines.map(({ account, cents }) => ({ account, cents: -cents }));
  if (!isSameLines(negated, lines)) throw precondition({ key: "reversalPartial" });
}

/** The balances of some entries from nothing; `at` keeps what counts on a day, as it was known at an instant. */
export function replay(entries: readonly Entry[], at?: { on: Day; knownAt: Instant }): Balances {
  const balances = new Map<Account, Cents>();
  for (const entry of entries)
    if (!at || (entry.valueOn <= at.on && entry.recordedAt <= at.knownAt)) addTo(balances, entry);
  return balances;
}

function addTo(balances: Map<Account, Cents>, { lines }: Entry): void {
  for (const { account, cents } of lines) balances.set(account, (balances.get(account) ?? 0n) + cents);
}

/** A balance on the wrong side: more called than committed, more received than called, more paid than owed. */
function isOverdrawn(account: Account, cents: Cents): boolean {
  return accountKinds[kindOf(account)] === "debit" ? cents < 0n : cents > 0n;
}

const isSameMovement = (a: Entry, b: Entry): boolean =>
  a.valueOn === b.valueOn && a.reverses === b.reverses && isSameLines(a.lines, b.lines);

const isSameLines = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every(({ account, cents }, i) => b[i]?.account === account && b[i]?.cents === cents);
