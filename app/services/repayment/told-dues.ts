import type { DueLineRow } from "../../../db/queries/repayment.ts";
import type { Due } from "../../domain/repayment/dues.ts";

/** What a notice would say of one due beside what was told before. */
export interface ToldDue {
  key: string;
  /** Null: no longer owed. */
  due: Due | null;
  /** Null: told for the first time. */
  before: DueLineRow | null;
  /** What it adds to what was told. */
  differenceCents: bigint;
}

/**
 * What a notice says, due by due: all that is owed by its day and was told by no other live notice; in a notice that
 * supersedes another, what that one told is told again, or withdrawn.
 */
export function toldDues(dues: readonly Due[], live: readonly DueLineRow[], supersedes: number | null): ToldDue[] {
  const others = new Set(live.filter(({ notice }) => notice !== supersedes).map(({ key }) => key));
  const before = new Map(live.filter(({ notice }) => notice === supersedes).map((line) => [line.key, line]));
  const owed = dues.filter(({ key, state }) => state === "due" && !others.has(key));
  const told = owed.map((due): ToldDue => {
    const known = before.get(due.key) ?? null;
    return { key: due.key, due, before: known, differenceCents: due.cents - (known?.cents ?? 0n) };
  });
  const kept = new Set(owed.map(({ key }) => key));
  const withdrawn = [...before.values()].filter(({ key }) => !kept.has(key));
  return [
    ...told,
    ...withdrawn.map((line): ToldDue => ({ key: line.key, due: null, before: line, differenceCents: -line.cents })),
  ];
}

/** Live notices whose dues would be computed otherwise today, by number: they are to be superseded. */
export function staleNotices(dues: readonly Due[], live: readonly DueLineRow[]): number[] {
  const owed = new Map(dues.map((due) => [due.key, due.cents]));
  const stale = live.filter(({ key, cents }) => (owed.get(key) ?? 0n) !== cents);
  return [...new Set(stale.map(({ notice }) => notice))].sort((a, b) => a - b);
}
