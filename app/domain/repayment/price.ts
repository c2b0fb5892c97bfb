import type { Day } from "../day.ts";
import { type Fraction, fraction, times } from "../fraction.ts";
import { least } from "../money.ts";
import type { Profile } from "../outcomes/results.ts";
import type { Attained } from "./attainment.ts";
import { type Bound, type Used, usedOf } from "./bounds.ts";
import { figure, given } from "./figure.ts";
import type { MeasuredOn } from "./measure.ts";
import type { Outcome, Terms } from "./terms.ts";

/** What the units reached are worth, in exact cents, within the limit per person. */
export interface Priced extends Attained {
  cents: Fraction;
  bound: Bound | null;
}

export type PricedOutcome = Outcome & { pays: { kind: "price" }; attainment: { kind: "perUnit" } };

export const isPriced = (outcome: Outcome): outcome is PricedOutcome =>
  outcome.pays.kind === "price" && outcome.attainment.kind === "perUnit";

/** True where counts are not enough: who reached how many units matters, told by profiles without names. */
export const needsProfiles = (terms: Terms, { attainment }: PricedOutcome): boolean =>
  terms.bounds.personCents !== null || attainment.oncePerPerson;

/** The price of units simply counted. */
export function pricedUnits({ pays }: PricedOutcome, units: Attained): Priced {
  return { ...units, cents: times(units.factor, fraction(pays.unitCents)), bound: null };
}

/** The price of units by profile: each person once where the terms say so, and none above the limit per person. */
export function pricedProfiles(
  terms: Terms,
  outcome: PricedOutcome,
  { on, used }: { on: MeasuredOn; used: Used },
): Priced {
  const { unitCents } = outcome.pays;
  const profiles = profilesOf(outcome, on);
  const finalOn = profilesFinalOn(outcome, on);
  const isDecided = finalOn !== null;
  let [cents, units, bound] = [0n, 0n, null as Bound | null];
  for (const profile of isDecided ? profiles : []) {
    const reached = unitsOf(profile, outcome);
    const room = roomOf(terms, profile, used);
    const each = reached * unitCents;
    if (room !== null && each > room) bound ??= { kind: "person", code: profile.id, roomCents: room };
    const paid = room === null ? each : least(each, room);
    if (terms.bounds.personCents !== null)
      used.by.set(`person ${profile.id}`, usedOf(used, `person ${profile.id}`) + paid);
    [cents, units] = [cents + paid * profile.persons, units + reached * profile.persons];
  }
  const from = profiles.map((one) =>
    given(
      "profile",
      { persons: one.persons, units: one.units[outcome.indicator] ?? 0n },
      { kind: "profile", id: one.id },
    ),
  );
  return {
    factor: fraction(units),
    cents: fraction(cents),
    isDecided,
    finalOn,
    bound,
    figure: figure("perUnit", { factor: fraction(units) }, from),
  };
}

const profilesOf = ({ indicator }: Outcome, { results }: MeasuredOn): Profile[] =>
  results.profiles.filter(({ units }) => Object.hasOwn(units, indicator));

/** The day the last profile of an outcome was final; null while one is not, or none is known. */
export function profilesFinalOn(outcome: Outcome, on: MeasuredOn): Day | null {
  const days = profilesOf(outcome, on).map(({ finalOn }) => finalOn ?? "");
  const last = days.sort().at(-1);
  return last === undefined || days.includes("") || last > on.asOf ? null : last;
}

function unitsOf({ units }: Profile, { indicator, attainment }: PricedOutcome): bigint {
  const reached = units[indicator] ?? 0n;
  return attainment.oncePerPerson ? least(reached, 1n) : reached;
}

const roomOf = ({ bounds }: Terms, { id }: Profile, used: Used): bigint | null =>
  bounds.personCents === null ? null : bounds.personCents - usedOf(used, `person ${id}`);
