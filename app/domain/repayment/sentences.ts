import type { Scope } from "../outcomes/results.ts";
import type { Figure } from "./figure.ts";
import type { Attainment, Bounds, InvestorClass, Measure, Outcome, Terms, YearlyShare } from "./terms.ts";

/** One sentence of the terms in plain language: a key of the locales, its values, and what depends on it. */
export interface Sentence {
  key: string;
  values: Figure["values"];
  /** 0 = a sentence of its own; deeper ones detail the one above. */
  depth: number;
}

const say = (key: string, values: Figure["values"] = {}, depth = 0): Sentence => ({ key, values, depth });

/** The terms told in order: who pays whom, what is safe, what is paid for what, and what limits it. */
export function termsSentences(terms: Terms): Sentence[] {
  const { startsOn, endsOn, dayCount, currency } = terms;
  return [
    say("contract", { startsOn, endsOn, currency, dayCount }),
    ...terms.payers.map(({ code, weight, capCents }) => say("payer", { code, weight, capCents })),
    ...[...terms.classes].sort((a, b) => a.rank - b.rank).flatMap(classSentences),
    ...terms.outcomes.flatMap(outcomeSentences),
    ...boundSentences(terms.bounds),
    ...(terms.isMonotone ? [say("monotone")] : []),
  ];
}

function classSentences({
  code,
  rank,
  committedCents,
  protectedShares,
  coupon,
  terminationShares,
}: InvestorClass): Sentence[] {
  const yearly = (key: string, shares: readonly YearlyShare[]) =>
    shares.map(({ fromYear, share }) => say(key, { code, fromYear, share }, 1));
  return [
    say("class", { code, rank, committedCents }),
    ...(protectedShares.some(({ share }) => share.n > 0n)
      ? yearly("protected", protectedShares)
      : [say("atRisk", { code }, 1)]),
    ...(coupon ? [say("coupon", { code, perYear: coupon.perYear, years: coupon.years }, 1)] : []),
    ...yearly("termination", terminationShares ?? []),
  ];
}

function outcomeSentences({ code, payOn, pays, attainment, subpopulation }: Outcome): Sentence[] {
  const values = { code, payOn, subpopulation };
  const paid = (): Sentence => {
    if (pays.kind === "price") return say("pays_price", { ...values, unitCents: pays.unitCents });
    const classes = pays.classes.join(", ");
    if (pays.kind === "capital") return say("pays_capital", { ...values, classes, share: pays.share });
    const { kind, ...figures } = pays.premium;
    return say(`pays_${kind}`, { ...values, classes, ...figures });
  };
  return [paid(), ...attainmentSentences(attainment, 1)];
}

function attainmentSentences(attainment: Attainment, depth: number): Sentence[] {
  switch (attainment.kind) {
    case "composite":
      return [
        say("composite", {}, depth),
        ...attainment.parts.flatMap(({ weight, of }) => [
          say("weight", { weight }, depth + 1),
          ...attainmentSentences(of, depth + 2),
        ]),
      ];
    case "all":
    case "any":
      return [say(attainment.kind, {}, depth), ...attainment.of.flatMap((of) => attainmentSentences(of, depth + 1))];
    case "threshold":
      return [say("threshold", { ...measureValues(attainment.measure), atLeast: attainment.atLeast }, depth)];
    case "linear": {
      const { floor, ceiling } = attainment;
      return [say("linear", { ...measureValues(attainment.measure), floor, ceiling }, depth)];
    }
    case "steps":
      return [
        say("steps", measureValues(attainment.measure), depth),
        ...attainment.steps.map(({ from, gives }, i) =>
          say(
            "step",
            { as: attainment.measure.as, from, below: attainment.steps[i + 1]?.from ?? null, gives },
            depth + 1,
          ),
        ),
      ];
    case "perUnit":
      return [say(attainment.oncePerPerson ? "oncePerPerson" : "perUnit", measureValues(attainment.measure), depth)];
  }
}

const scopeOf = (scope: Scope): string | null => (scope.kind === "pooled" ? null : scope.code);

const measureValues = ({ indicator, as, over, target, leastPopulation }: Measure): Figure["values"] => ({
  indicator,
  as,
  scope: over.kind,
  of: scopeOf(over),
  target,
  leastPopulation,
});

/** In the order they apply. */
function boundSentences(bounds: Bounds): Sentence[] {
  const { personCents, indicators, shares, period, globalCents, maximumCents } = bounds;
  return [
    ...(personCents === null ? [] : [say("bound_person", { cents: personCents })]),
    ...indicators.map(({ code, cents }) => say("bound_indicator", { code, cents })),
    ...shares.map(({ of, code, share }) =>
      say(`bound_share_${of}`, { code, share, maximumCents: maximumCents ?? globalCents }),
    ),
    ...(period ? [say(`bound_period_${period.per}`, { cents: period.cents })] : []),
    ...(globalCents === null ? [] : [say("bound_global", { cents: globalCents })]),
  ];
}
