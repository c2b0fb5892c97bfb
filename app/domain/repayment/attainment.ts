import type { Day } from "../day.ts";
import { compare, type Fraction, fraction, minus, over, plus, times } from "../fraction.ts";
import { type Figure, figure } from "./figure.ts";
import { type MeasuredOn, measured } from "./measure.ts";
import type { Attainment, Measure } from "./terms.ts";

/** How far an outcome is reached, as far as final results tell. */
export interface Attained {
  /** What is certain already: units for `perUnit`, else 0 to 1. */
  factor: Fraction;
  /** False while a result still to come could change it. */
  isDecided: boolean;
  /** The day the last result it rests on was final. */
  finalOn: Day | null;
  figure: Figure;
}

const none = fraction(0);
const whole = fraction(1);

/** Follows the vocabulary of attainments; what is not measured yet counts as not reached, and as not decided. */
export function attained(attainment: Attainment, on: MeasuredOn): Attained {
  switch (attainment.kind) {
    case "composite":
      return composite(attainment.parts, on);
    case "all":
    case "any":
      return extreme(
        attainment.kind,
        attainment.of.map((of) => attained(of, on)),
      );
    default:
      return single(attainment, on);
  }
}

type Single = Extract<Attainment, { measure: Measure }>;

function single(attainment: Single, on: MeasuredOn): Attained {
  const { value, finalOn, isTooSmall, figure: from } = measured(attainment.measure, on);
  if (finalOn === null) return told(attainment.kind, { factor: none, isDecided: false, finalOn, from: [from] });
  const factor = isTooSmall || value === null ? none : factorOf(attainment, value);
  const what = isTooSmall ? "minimumPopulation" : attainment.kind;
  return told(what, { factor, isDecided: true, finalOn, from: [from], rule: ruleOf(attainment) });
}

function factorOf(attainment: Single, value: Fraction): Fraction {
  switch (attainment.kind) {
    case "threshold":
      return compare(value, attainment.atLeast) >= 0 ? whole : none;
    case "steps":
      // Bands are [low, high): the last step reached counts.
      return attainment.steps.reduce((held, { from, gives }) => (compare(value, from) >= 0 ? gives : held), none);
    case "linear": {
      if (compare(value, attainment.floor) <= 0) return none;
      if (compare(value, attainment.ceiling) >= 0) return whole;
      return over(minus(value, attainment.floor), minus(attainment.ceiling, attainment.floor));
    }
    case "perUnit":
      return value.n > 0n ? value : none;
  }
}

const ruleOf = (attainment: Single): Figure["values"] => {
  if (attainment.kind === "threshold") return { atLeast: attainment.atLeast };
  if (attainment.kind === "linear") return { floor: attainment.floor, ceiling: attainment.ceiling };
  return {};
};

function composite(parts: Extract<Attainment, { kind: "composite" }>["parts"], on: MeasuredOn): Attained {
  const found = parts.map(({ of }) => attained(of, on));
  const weight = parts.reduce((total, part) => plus(total, part.weight), none);
  const sum = found.reduce((total, { factor }, i) => plus(total, times(factor, parts[i]?.weight ?? none)), none);
  const isDecided = found.every((one) => one.isDecided);
  return told("composite", { factor: over(sum, weight), isDecided, finalOn: latest(found), from: figures(found) });
}

/** The least (`all`) or the greatest (`any`) of several; decided as soon as no other could change it. */
function extreme(kind: "all" | "any", found: readonly Attained[]): Attained {
  const sign = kind === "any" ? 1 : -1;
  const best = (list: readonly Attained[]) =>
    list.reduce((held, one) => (sign * compare(one.factor, held.factor) > 0 ? one : held), list[0] as Attained);
  const decided = found.filter(({ isDecided }) => isDecided);
  // One that is reached settles `any`, one that is missed settles `all`, whatever the others become.
  const settles = decided.filter(({ factor }) => compare(factor, kind === "any" ? whole : none) === 0);
  const [first] = [...settles].sort((a, b) => ((a.finalOn ?? "") < (b.finalOn ?? "") ? -1 : 1));
  const { factor } = first ?? best(found);
  const isDecided = first !== undefined || decided.length === found.length;
  const finalOn = first ? first.finalOn : latest(found);
  return told(kind, { factor, isDecided, finalOn, from: figures(found) });
}

const latest = (found: readonly Attained[]): Day | null =>
  found
    .map(({ finalOn }) => finalOn ?? "")
    .sort()
    .at(-1) || null;

const figures = (found: readonly Attained[]): Figure[] => found.map((one) => one.figure);

interface Told extends Omit<Attained, "figure"> {
  from: Figure[];
  rule?: Figure["values"];
}

const told = (what: string, { factor, isDecided, finalOn, from, rule = {} }: Told): Attained => ({
  factor,
  isDecided,
  finalOn,
  figure: figure(what, { factor, ...rule }, from),
});
