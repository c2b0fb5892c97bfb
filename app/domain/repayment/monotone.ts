import { compare } from "../fraction.ts";
import type { Problem } from "./json-reader.ts";
import type { Attainment, Outcome, Terms } from "./terms.ts";

/**
 * Where terms could pay less for a better result: steps that give less higher up, and money that comes back early
 * enough to cut what is earned on it later. All else of the vocabulary only grows.
 */
export function monotoneProblems(terms: Terms): Problem[] {
  return terms.outcomes.flatMap((outcome, i): Problem[] => {
    const problem = (is: boolean, at: string, key: string): Problem[] =>
      is ? [{ path: `outcomes[${i}].${at}`, message: { key } }] : [];
    return [
      ...problem(!rises(outcome.attainment), "attainment", "termsNotMonotone"),
      ...problem(cutsLater(terms, outcome), "payOn", "termsCutsLater"),
      ...problem(isPaidTwice(terms, outcome), "pays", "termsPriceProtected"),
    ];
  });
}

function rises(attainment: Attainment): boolean {
  switch (attainment.kind) {
    case "steps":
      return attainment.steps.every(
        ({ gives }, i) => i === 0 || compare(gives, attainment.steps[i - 1]?.gives ?? gives) >= 0,
      );
    case "composite":
      return attainment.parts.every(({ of }) => rises(of));
    case "all":
    case "any":
      return attainment.of.every(rises);
    default:
      return true;
  }
}

/** Paying this outcome lowers interest on capital, or a rate of return still to be reached, due after it. */
function cutsLater(terms: Terms, outcome: Outcome): boolean {
  const paid = classesOf(terms, outcome);
  const returnsCapital = outcome.pays.kind !== "premium";
  const hasCoupon = terms.classes.some(({ code, coupon }) => coupon !== null && paid.includes(code));
  if (returnsCapital && hasCoupon && terms.couponDays.some((day) => day > outcome.payOn)) return true;
  return terms.outcomes.some((later) => {
    if (later.payOn <= outcome.payOn || later.pays.kind !== "premium") return false;
    const { kind } = later.pays.premium;
    const isCut = kind === "targetIrr" || (kind === "rate" && returnsCapital);
    return isCut && later.pays.classes.some((code) => paid.includes(code));
  });
}

/** A price that gives protected capital back uses up limits for money that is due in any case. */
const isPaidTwice = ({ classes }: Terms, { pays }: Outcome): boolean =>
  pays.kind === "price" && classes.some(({ protectedShares }) => protectedShares.length > 0);

/** The classes an outcome may pay: all of them where units have a price. */
export const classesOf = ({ classes }: Pick<Terms, "classes">, { pays }: Outcome): string[] =>
  pays.kind === "price" ? classes.map(({ code }) => code) : pays.classes;
