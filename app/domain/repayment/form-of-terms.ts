import { toNumber } from "../exact.ts";
import { compare, type Fraction, fraction, times } from "../fraction.ts";
import { plainAmount } from "../money.ts";
import type { Outcome, Terms } from "./terms.ts";
import { formRows } from "./typed-terms.ts";

type Filled = Record<string, string>;

/** The form's fields filled from terms; null where the terms say more than the form can: they are written as JSON. */
export function formOfTerms(terms: Terms): Filled | null {
  if (!isSimple(terms)) return null;
  const filled: Filled = {
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    effectiveFrom: terms.effectiveFrom,
    dayCount: terms.dayCount,
    ...(terms.isMonotone ? { isMonotone: "oui" } : {}),
    couponDays: terms.couponDays.join(", "),
    "bounds.globalCents": money(terms.bounds.globalCents),
    "bounds.personCents": money(terms.bounds.personCents),
    "bounds.period": money(terms.bounds.period?.cents ?? null),
  };
  for (const [i, { code, weight, capCents }] of terms.payers.entries())
    Object.assign(filled, named(`payers.${i}`, { code, weight: String(weight), capCents: money(capCents) }));
  for (const [i, one] of terms.classes.entries())
    Object.assign(
      filled,
      named(`classes.${i}`, {
        code: one.code,
        rank: String(one.rank),
        committedCents: money(one.committedCents),
        protectedShares: one.protectedShares[0] ? percent(one.protectedShares[0].share) : "",
        perYear: one.coupon ? percent(one.coupon.perYear) : "",
        years: one.coupon ? String(one.coupon.years) : "",
      }),
    );
  for (const [i, one] of terms.outcomes.entries()) Object.assign(filled, named(`outcomes.${i}`, outcomeFields(one)));
  return filled;
}

function outcomeFields({ code, payOn, indicator, attainment, pays, expected }: Outcome): Filled {
  if (!("measure" in attainment)) return {};
  const { measure } = attainment;
  const isCount = measure.as === "count";
  const level = (value: Fraction) => (isCount ? exact(value) : percent(value));
  const [low, target, high] = [expected.low, expected.target, expected.high].map((value) =>
    pays.kind === "price" ? exact(value) : percent(value),
  ) as [string, string, string];
  return {
    ...{ code, payOn, indicator, attainment: attainment.kind, as: measure.as, low, target, high },
    aimed: measure.target ? exact(measure.target) : "",
    leastPopulation: measure.leastPopulation === null ? "" : String(measure.leastPopulation),
    ...(attainment.kind === "threshold" ? { atLeast: level(attainment.atLeast) } : {}),
    ...(attainment.kind === "linear" ? { atLeast: level(attainment.floor), ceiling: level(attainment.ceiling) } : {}),
    ...paysFields(pays),
  };
}

function paysFields(pays: Outcome["pays"]): Filled {
  if (pays.kind === "price") return { pays: "price", amount: money(pays.unitCents) };
  const classes = pays.classes.join(", ");
  if (pays.kind === "capital") return { pays: "capital", classes, amount: percent(pays.share) };
  const { premium } = pays;
  const amount =
    premium.kind === "flat"
      ? money(premium.cents)
      : premium.kind === "multiple"
        ? exact(premium.times)
        : percent(premium.perYear);
  return { pays: premium.kind, classes, amount };
}

/** Nothing the form has no field for. */
function isSimple({ bounds, cohorts, payers, classes, outcomes, startsOn, currency }: Terms): boolean {
  const isBounded =
    bounds.indicators.length > 0 ||
    bounds.shares.length > 0 ||
    bounds.maximumCents !== null ||
    bounds.period?.per === "day";
  const isPlain = ({ attainment, subpopulation, pays }: Outcome) =>
    subpopulation === null &&
    "measure" in attainment &&
    attainment.measure.over.kind === "pooled" &&
    ["threshold", "linear", "perUnit"].includes(attainment.kind) &&
    !(attainment.kind === "perUnit" && attainment.oncePerPerson) &&
    !(pays.kind === "premium" && pays.premium.kind === "rate" && pays.premium.from !== startsOn);
  return (
    currency === "EUR" &&
    !isBounded &&
    cohorts.length === 0 &&
    payers.length <= formRows.payers &&
    classes.length <= formRows.classes &&
    outcomes.length <= formRows.outcomes &&
    classes.every(
      (one) =>
        one.terminationShares === null &&
        (one.protectedShares.length === 0 ||
          (one.protectedShares.length === 1 && one.protectedShares[0]?.fromYear === 1)),
    ) &&
    outcomes.every(isPlain)
  );
}

const named = (row: string, fields: Filled): Filled =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${row}.${name}`, value]));
const money = (cents: bigint | null): string => (cents === null ? "" : plainAmount(cents).replace(".", ","));
const exact = ({ n, d }: Fraction): string => (d === 1n ? String(n) : `${n}/${d}`);
/** « 3,5 % » where it is a short decimal, else the quotient. */
function percent(value: Fraction): string {
  const hundredfold = times(value, fraction(100));
  const isShort =
    compare(times(hundredfold, fraction(10_000)), fraction((hundredfold.n * 10_000n) / hundredfold.d)) === 0;
  return isShort ? `${String(toNumber(hundredfold)).replace(".", ",")} %` : exact(value);
}
