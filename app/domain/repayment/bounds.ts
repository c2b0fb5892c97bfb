import type { Day } from "../day.ts";
import { fraction, times } from "../fraction.ts";
import { type Cents, least, most, split, sum } from "../money.ts";
import { wholeOf } from "../rounding.ts";
import type { Outcome, Terms } from "./terms.ts";

/** Limits, in the order they apply (domain §9); the first that binds is named in the explanation. */
export const boundKinds = ["person", "indicator", "share", "period", "payer", "global"] as const;

export interface Bound {
  kind: (typeof boundKinds)[number];
  /** Whose limit: an indicator, a sub-population, a year or a day, a payer. */
  code: string | null;
  /** What was still free under it. */
  roomCents: Cents;
}

/** What was paid so far under each limit; grows as a schedule runs. Keys begin with the kind of the limit. */
export interface Used {
  total: Cents;
  by: Map<string, Cents>;
}

export interface Asked {
  terms: Terms;
  on: Day;
  cents: Cents;
  /** Null for what is due whatever the results: only the global bound limits it. */
  outcome: Outcome | null;
  /** Part of it that was set aside for its class as protected capital: nothing limits that. */
  setAside: Cents;
  /** Set aside for protected capital in all. */
  reserved: Cents;
}

/** An amount within every limit, by payer in the terms' order. */
export interface Allowed {
  payers: Cents[];
  cents: Cents;
  /** What of it counts under the limits of outcomes, by payer: not what had been set aside. */
  counted: Cents[];
  bound: Bound | null;
}

/**
 * Applies the limits to an amount in their order. What had been set aside as protected capital is due in any case: it
 * is not limited and uses up no limit, else a better result could cost a premium its room.
 */
export function allowed(asked: Asked, used: Used): Allowed {
  const { terms, outcome, cents } = asked;
  const free = least(asked.setAside, cents);
  const weights = terms.payers.map(({ weight }) => weight);
  let left = cents - free;
  let bound: Bound | null = null;
  const limit = (kind: Bound["kind"], code: string | null, room: Cents) => {
    const roomCents = most(room, 0n);
    if (left <= roomCents) return;
    bound ??= { kind, code, roomCents };
    left = roomCents;
  };
  for (const { kind, code, capCents, key } of outcome ? limitsOf(terms, outcome, asked.on) : [])
    limit(kind, code, capCents - usedOf(used, key));
  const byPayer = outcome ? payersAllowed(terms, left, used) : { payers: split(left, weights), code: null };
  limit("payer", byPayer.code, sum(byPayer.payers));
  const { globalCents } = terms.bounds;
  if (globalCents !== null) limit("global", null, globalCents - used.total - asked.reserved);
  const counted = left < sum(byPayer.payers) ? split(left, byPayer.payers) : byPayer.payers;
  // Rounded once as a whole, unless one payer is at its limit and pays less than its share of the rest.
  const isWhole = free > 0n && byPayer.code === null;
  const payers = isWhole
    ? split(left + free, weights)
    : split(free, weights).map((part, i) => part + (counted[i] ?? 0n));
  return { payers, cents: left + free, counted, bound };
}

interface Limit {
  kind: Bound["kind"];
  code: string;
  capCents: Cents;
  key: string;
}

/** The limits of an outcome before those of its payers: per indicator, per share of the maximum, per period. */
function limitsOf({ bounds }: Terms, outcome: Outcome, on: Day): Limit[] {
  const limits: Limit[] = [];
  for (const { code, cents } of bounds.indicators)
    if (code === outcome.indicator) limits.push({ kind: "indicator", code, capCents: cents, key: `indicator ${code}` });
  const maximum = bounds.maximumCents ?? bounds.globalCents ?? 0n;
  for (const { of, code, share } of bounds.shares) {
    if (code !== outcome[of]) continue;
    const { n, d } = times(share, fraction(maximum));
    limits.push({ kind: "share", code, capCents: wholeOf(n, d, "down"), key: `${of} ${code}` });
  }
  if (bounds.period) {
    const code = periodOf(bounds.period.per, on);
    limits.push({ kind: "period", code, capCents: bounds.period.cents, key: `${bounds.period.per} ${code}` });
  }
  return limits;
}

const periodOf = (per: "day" | "year", on: Day): string => (per === "year" ? on.slice(0, 4) : on);

/**
 * Each payer's part of an amount, none above its own limit; the others do not make up for one that is at its limit.
 * What they pay together never falls when the amount grows.
 */
function payersAllowed({ payers }: Terms, cents: Cents, used: Used): { payers: Cents[]; code: string | null } {
  const all = sum(payers.map(({ weight }) => weight));
  const rooms = payers.map(({ code, capCents }) =>
    capCents === null ? null : most(capCents - usedOf(used, `payer ${code}`), 0n),
  );
  const isFull = payers.map(({ weight }, i) => rooms[i] != null && cents * weight >= (rooms[i] ?? 0n) * all);
  const open = payers.map(({ weight }, i) => (isFull[i] ? 0n : weight));
  const parts = split(wholeOf(cents * sum(open), all), sum(open) === 0n ? open.map(() => 1n) : open);
  const full = payers.findIndex((_, i) => isFull[i]);
  return { payers: parts.map((part, i) => (isFull[i] ? (rooms[i] ?? 0n) : part)), code: payers[full]?.code ?? null };
}

/** Notes an amount under every limit it falls under. */
export function use(
  used: Used,
  { terms, outcome, on }: Pick<Asked, "terms" | "outcome" | "on">,
  within: Allowed,
): void {
  if (within.cents === 0n) return;
  const { bounds } = terms;
  used.total += within.cents;
  const counted = sum(within.counted);
  if (!outcome || counted === 0n) return;
  const add = (key: string, more: Cents) => used.by.set(key, usedOf(used, key) + more);
  for (const [i, { code }] of terms.payers.entries()) add(`payer ${code}`, within.counted[i] ?? 0n);
  add(`indicator ${outcome.indicator}`, counted);
  if (outcome.subpopulation !== null) add(`subpopulation ${outcome.subpopulation}`, counted);
  if (bounds.period) add(`${bounds.period.per} ${periodOf(bounds.period.per, on)}`, counted);
}

export const usedOf = (used: Used, key: string): Cents => used.by.get(key) ?? 0n;
