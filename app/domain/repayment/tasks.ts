import type { Day } from "../day.ts";
import { type Attained, attained } from "./attainment.ts";
import { yearsLater } from "./calendar.ts";
import { figure } from "./figure.ts";
import type { MeasuredOn } from "./measure.ts";
import { classesOf } from "./monotone.ts";
import { isPriced, needsProfiles, profilesFinalOn } from "./price.ts";
import type { InvestorClass, Outcome, Scenario, Terms } from "./terms.ts";

/** One thing to compute on one day. Guaranteed money comes first, then class after class by rank. */
export type Task = { terms: Terms; planned: Day; on: Day; order: number } & (
  | { kind: "coupon"; of: InvestorClass; from: Day; to: Day }
  | { kind: "protected" | "termination"; of: InvestorClass }
  | { kind: "outcome"; of: InvestorClass; outcome: Outcome; reached: Attained }
  | { kind: "price"; outcome: Outcome; reached: Attained | null }
);

export interface Planning extends Omit<MeasuredOn, "cohorts"> {
  terminatedOn: Day | null;
  /** What is not settled is taken as expected in this scenario; null = it waits. */
  scenario: Scenario | null;
}

/** All that the versions of the terms make due, in the order it is computed. */
export function tasksOf(versions: readonly Terms[], planning: Planning): Task[] {
  const ordered = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const tasks = ordered.flatMap((terms, i) => {
    const next = ordered[i + 1]?.effectiveFrom ?? null;
    const first = i === 0 ? "" : terms.effectiveFrom;
    // Each version governs what is planned in its own time; what was due before an amendment stays as it was.
    return ofVersion(terms, { ...planning, cohorts: terms.cohorts }).filter(
      ({ planned }) => planned >= first && (next === null || planned < next),
    );
  });
  return tasks.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.order - b.order));
}

type Own = Planning & MeasuredOn;

function ofVersion(terms: Terms, planning: Own): Task[] {
  const { terminatedOn } = planning;
  const isEndedEarly = terminatedOn !== null && terminatedOn < terms.endsOn;
  const end = isEndedEarly ? terminatedOn : terms.endsOn;
  const last = terms.classes.flatMap((of): Task[] => {
    const order = of.rank * 1_000 + 2;
    const shares = isEndedEarly ? (of.terminationShares ?? of.protectedShares) : of.protectedShares;
    if (shares.length === 0) return [];
    return [{ terms, planned: end, on: end, order, kind: isEndedEarly ? "termination" : "protected", of }];
  });
  const outcomes = terms.outcomes.filter(({ payOn }) => !isEndedEarly || payOn <= end);
  return [...coupons(terms, end), ...outcomes.flatMap((outcome) => ofOutcome(terms, outcome, planning)), ...last];
}

/** Coupons accrue from one coupon day to the next, no longer than guaranteed, and to the day of an early end. */
function coupons(terms: Terms, end: Day): Task[] {
  const days = terms.couponDays.filter((day) => day < end).concat(terms.couponDays.length > 0 ? end : []);
  return terms.classes.flatMap((of) => {
    if (of.coupon === null) return [];
    const limit = yearsLater(terms.startsOn, of.coupon.years);
    return days.flatMap((day, i): Task[] => {
      const from = days[i - 1] ?? terms.startsOn;
      const isOver = limit < day;
      const to = isOver ? limit : day;
      return from < to ? [{ terms, planned: day, on: day, order: of.rank, kind: "coupon", of, from, to }] : [];
    });
  });
}

function ofOutcome(terms: Terms, outcome: Outcome, planning: Own): Task[] {
  const { payOn: planned } = outcome;
  if (isPriced(outcome)) {
    const finalOn = needsProfiles(terms, outcome) ? profilesFinalOn(outcome, planning) : undefined;
    if (finalOn === undefined || (finalOn === null && planning.scenario !== null)) {
      const reached = finalOn === null ? assumed(outcome, planning.scenario ?? "low") : settled(outcome, planning);
      return [{ terms, planned, on: laterOf(planned, reached.finalOn), order: 100, kind: "price", outcome, reached }];
    }
    return [{ terms, planned, on: laterOf(planned, finalOn), order: 100, kind: "price", outcome, reached: null }];
  }
  const reached = settled(outcome, planning);
  const on = laterOf(planned, reached.finalOn);
  const paid = classesOf(terms, outcome);
  return terms.classes.flatMap((of): Task[] => {
    const order = of.rank * 1_000 + (outcome.pays.kind === "capital" ? 1 : 3);
    return paid.includes(of.code) ? [{ terms, planned, on, order, kind: "outcome", of, outcome, reached }] : [];
  });
}

/** As measured; where results are still to come, as expected in the scenario. */
function settled(outcome: Outcome, planning: Own): Attained {
  const found = attained(outcome.attainment, planning);
  return found.isDecided || planning.scenario === null ? found : assumed(outcome, planning.scenario);
}

function assumed({ expected, pays }: Outcome, scenario: Scenario): Attained {
  const factor = expected[scenario];
  const what = pays.kind === "price" ? "expectedUnits" : "expected";
  return { factor, isDecided: true, finalOn: null, figure: figure(what, { scenario, factor }) };
}

/** Nothing that depends on a result is due before the result is final. */
const laterOf = (planned: Day, finalOn: Day | null): Day => (finalOn !== null && finalOn > planned ? finalOn : planned);
