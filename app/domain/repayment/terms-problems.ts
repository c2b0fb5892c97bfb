import { compare, fraction, times } from "../fraction.ts";
import { type Cents, most, sum, toCents } from "../money.ts";
import type { Problem } from "./json-reader.ts";
import { monotoneProblems } from "./monotone.ts";
import {
  type Attainment,
  type InvestorClass,
  measuresOf,
  type Outcome,
  type Terms,
  type YearlyShare,
} from "./terms.ts";

/** What makes terms impossible although they are well formed; empty = they can be evaluated. */
export function termsProblems(terms: Terms): Problem[] {
  return [
    ...wholeProblems(terms),
    ...terms.classes.flatMap((one, i) => [
      ...yearProblems(one.protectedShares, `classes[${i}].protectedShares`),
      ...yearProblems(one.terminationShares ?? [], `classes[${i}].terminationShares`),
    ]),
    ...terms.outcomes.flatMap((outcome, i) => outcomeProblems(terms, outcome, `outcomes[${i}]`)),
    ...(terms.isMonotone ? monotoneProblems(terms) : []),
  ];
}

const problem = (path: string, key: string): Problem => ({ path, message: { key } });
const when = (is: boolean, path: string, key: string): Problem[] => (is ? [problem(path, key)] : []);

function wholeProblems(terms: Terms): Problem[] {
  const { classes, payers, outcomes, bounds, couponDays } = terms;
  const repeats = (list: readonly (string | number)[]) => new Set(list).size < list.length;
  const protectedCents = sum(classes.map(mostProtected));
  return [
    ...when(terms.endsOn <= terms.startsOn, "endsOn", "termsEndsEarly"),
    ...when(repeats(classes.map(({ code }) => code)), "classes", "termsRepeated"),
    // Within a class all are paid alike; two classes of one rank would be one class.
    ...when(repeats(classes.map(({ rank }) => rank)), "classes", "termsRankShared"),
    ...when(repeats(payers.map(({ code }) => code)), "payers", "termsRepeated"),
    ...when(
      payers.every(({ weight }) => weight === 0n),
      "payers",
      "termsNobodyPays",
    ),
    ...when(repeats(outcomes.map(({ code }) => code)), "outcomes", "termsRepeated"),
    ...when(
      couponDays.some((day, i) => i > 0 && day <= (couponDays[i - 1] ?? "")),
      "couponDays",
      "termsOrder",
    ),
    ...when(bounds.shares.length > 0 && !bounds.maximumCents && !bounds.globalCents, "bounds.shares", "termsNoMaximum"),
    // A cap below what is protected would break one promise or the other: the payers' caps bind outcomes alone.
    ...when(
      bounds.globalCents !== null && bounds.globalCents < protectedCents,
      "bounds.globalCents",
      "termsCapBelowProtected",
    ),
  ];
}

/** The most that is given back whatever the results, on all that was promised. */
const mostProtected = ({ protectedShares, terminationShares, committedCents }: InvestorClass): Cents =>
  [...protectedShares, ...(terminationShares ?? [])]
    .map(({ share }) => toCents(times(share, fraction(committedCents))))
    .reduce(most, 0n);

function yearProblems(shares: readonly YearlyShare[], path: string): Problem[] {
  return when(
    shares.some(({ fromYear }, i) => i > 0 && fromYear <= (shares[i - 1]?.fromYear ?? 0)),
    path,
    "termsOrder",
  );
}

function outcomeProblems(terms: Terms, outcome: Outcome, path: string): Problem[] {
  const { attainment, pays, expected } = outcome;
  const known = new Set(terms.classes.map(({ code }) => code));
  const isPriced = pays.kind === "price";
  const unknown = pays.kind === "price" ? [] : pays.classes.filter((code) => !known.has(code));
  const isAbove = (value: { n: bigint; d: bigint }) => value.n > value.d;
  return [
    ...when(outcome.payOn < terms.startsOn, `${path}.payOn`, "termsOrder"),
    ...when(unknown.length > 0, `${path}.pays.classes`, "termsClassUnknown"),
    // Units have a price, and a price has units; everything else is a part of a whole.
    ...when(isPriced !== (attainment.kind === "perUnit"), `${path}.attainment`, "termsUnitsAndPrice"),
    ...when(
      compare(expected.low, expected.target) > 0 || compare(expected.target, expected.high) > 0,
      `${path}.expected`,
      "termsOrder",
    ),
    ...when(!isPriced && isAbove(expected.high), `${path}.expected`, "termsShare"),
    ...(pays.kind === "premium" && pays.premium.kind === "multiple"
      ? when(
          !isAbove(pays.premium.times) && pays.premium.times.n !== pays.premium.times.d,
          `${path}.pays.premium`,
          "termsMultiple",
        )
      : []),
    ...measuresOf(attainment).flatMap((measure) => [
      ...when(measure.as === "ofTarget" && !measure.target?.n, `${path}.attainment`, "termsTarget"),
      ...when(
        measure.over.kind === "cohort" && !terms.cohorts.includes(measure.over.code),
        `${path}.attainment`,
        "termsCohortUnknown",
      ),
    ]),
    ...attainmentProblems(attainment, `${path}.attainment`, true),
  ];
}

function attainmentProblems(attainment: Attainment, path: string, isTop: boolean): Problem[] {
  switch (attainment.kind) {
    case "perUnit":
      return when(!isTop, path, "termsUnitsAndPrice");
    case "linear":
      return when(compare(attainment.floor, attainment.ceiling) >= 0, path, "termsOrder");
    case "steps":
      return when(
        attainment.steps.some(({ from }, i) => i > 0 && compare(from, attainment.steps[i - 1]?.from ?? from) <= 0),
        path,
        "termsOrder",
      );
    case "composite":
      return [
        ...when(
          attainment.parts.every(({ weight }) => weight.n === 0n),
          path,
          "termsNoWeight",
        ),
        ...attainment.parts.flatMap(({ of }) => attainmentProblems(of, path, false)),
      ];
    case "threshold":
      return [];
    default:
      return attainment.of.flatMap((of) => attainmentProblems(of, path, false));
  }
}
