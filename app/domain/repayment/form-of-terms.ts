import type { Day } from "../day.ts";
import { toNumber } from "../exact.ts";
import { compare, type Fraction, fraction, times } from "../fraction.ts";
import { plainAmount } from "../money.ts";
import type { Attainment, MeasureKind, Outcome, Terms, YearlyShare } from "./terms.ts";
import { conditionLine, type LineLanguage, shareLine } from "./typed-lines.ts";
import { formRows } from "./typed-terms.ts";

type Filled = Record<string, string>;

/** The form's fields filled from terms; null where the terms say more than the form can: they are written as JSON. */
export function formOfTerms(terms: Terms, language: LineLanguage = "fr"): Filled | null {
  if (!isSimple(terms)) return null;
  const filled: Filled = {
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    effectiveFrom: terms.effectiveFrom,
    dayCount: terms.dayCount,
    currency: terms.currency,
    cohorts: terms.cohorts.join(", "),
    ...(terms.isMonotone ? { isMonotone: "oui" } : {}),
    couponDays: terms.couponDays.join(", "),
    "bounds.globalCents": money(terms.bounds.globalCents),
    "bounds.personCents": money(terms.bounds.personCents),
    "bounds.period": money(terms.bounds.period?.cents ?? null),
    "bounds.per": terms.bounds.period?.per ?? "year",
    "bounds.maximumCents": money(terms.bounds.maximumCents),
    "bounds.indicators": terms.bounds.indicators.map(({ code, cents }) => `${code} : ${money(cents)}`).join("\n"),
    "bounds.shares": terms.bounds.shares.map((one) => shareLine(one, said(language))).join("\n"),
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
        protectedShares: years(one.protectedShares),
        terminationShares: years(one.terminationShares ?? []),
        perYear: one.coupon ? percent(one.coupon.perYear) : "",
        years: one.coupon ? String(one.coupon.years) : "",
      }),
    );
  for (const [i, one] of terms.outcomes.entries())
    Object.assign(filled, named(`outcomes.${i}`, outcomeFields(one, { startsOn: terms.startsOn, language })));
  return filled;
}

function outcomeFields(
  { code, payOn, indicator, subpopulation, attainment, pays, expected }: Outcome,
  { startsOn, language }: { startsOn: Day; language: LineLanguage },
): Filled {
  const [low, target, high] = [expected.low, expected.target, expected.high].map((value) =>
    pays.kind === "price" ? exact(value) : percent(value),
  ) as [string, string, string];
  return {
    ...{ code, payOn, indicator, subpopulation: subpopulation ?? "", low, target, high },
    ...("measure" in attainment ? measuredFields(attainment, indicator) : composedFields(attainment, language)),
    ...paysFields(pays, startsOn),
  };
}

function measuredFields(attainment: Extract<Attainment, { measure: unknown }>, counted: string): Filled {
  const { measure } = attainment;
  const { over } = measure;
  return {
    attainment: attainment.kind === "perUnit" && attainment.oncePerPerson ? "perPerson" : attainment.kind,
    measured: measure.indicator === counted ? "" : measure.indicator,
    as: measure.as,
    over: over.kind,
    overCode: over.kind === "pooled" ? "" : over.code,
    aimed: measure.target ? exact(measure.target) : "",
    leastPopulation: measure.leastPopulation === null ? "" : String(measure.leastPopulation),
    ...levelFields(attainment),
  };
}

function levelFields(attainment: Extract<Attainment, { measure: unknown }>): Filled {
  const level = (value: Fraction) => levelOf(attainment.measure.as, value);
  switch (attainment.kind) {
    case "threshold":
      return { atLeast: level(attainment.atLeast) };
    case "linear":
      return { atLeast: level(attainment.floor), ceiling: level(attainment.ceiling) };
    case "steps":
      return { steps: attainment.steps.map(({ from, gives }) => `${level(from)} : ${percent(gives)}`).join("\n") };
    default:
      return {};
  }
}

function composedFields(attainment: Exclude<Attainment, { measure: unknown }>, language: LineLanguage): Filled {
  const lines = attainment.kind === "composite" ? attainment.parts : attainment.of.map((of) => ({ of, weight: null }));
  const parts = lines.flatMap(({ of, weight }) =>
    of.kind === "threshold" ? [conditionLine({ ...of, weight }, said(language))] : [],
  );
  return { attainment: attainment.kind, parts: parts.join("\n") };
}

const levelOf = (as: MeasureKind, value: Fraction | null): string =>
  value === null ? "" : as === "count" ? exact(value) : percent(value);
const said = (language: LineLanguage) => ({
  ...{ language, level: levelOf, share: (value: Fraction | null) => (value === null ? "" : percent(value)) },
});
/** « 100 % » from the first year on, else year by year. */
const years = (shares: readonly YearlyShare[]): string =>
  shares.length === 1 && shares[0]?.fromYear === 1
    ? percent(shares[0].share)
    : shares.map(({ fromYear, share }) => `${fromYear} : ${percent(share)}`).join(" ; ");

function paysFields(pays: Outcome["pays"], startsOn: Day): Filled {
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
  const from = premium.kind === "rate" && premium.from !== startsOn ? premium.from : "";
  return { pays: premium.kind, classes, amount, from };
}

/** Nothing the form has no field for: conditions within conditions, and lists longer than it shows. */
function isSimple({ payers, classes, outcomes }: Terms): boolean {
  const isPlain = ({ attainment }: Outcome) => {
    if ("measure" in attainment) return true;
    const inner = attainment.kind === "composite" ? attainment.parts.map(({ of }) => of) : attainment.of;
    return inner.every(({ kind }) => kind === "threshold");
  };
  const isRoomy =
    payers.length <= formRows.payers && classes.length <= formRows.classes && outcomes.length <= formRows.outcomes;
  return (
    isRoomy && outcomes.every(isPlain) && classes.every(({ terminationShares }) => terminationShares?.length !== 0)
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
