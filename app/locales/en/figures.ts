import type { figures as reference } from "../fr/figures.ts";
import type { Told } from "../told-values.ts";

const reached = (v: Told): string =>
  v.is("factor", 1) ? "reached in full" : v.is("factor", 0) ? "not reached" : `reached to ${v.percent("factor")}`;

const bounds: Record<string, (v: Told) => string> = {
  person: () => "Cap per person",
  indicator: (v) => `Cap of the indicator ${v.name("code")}`,
  share: (v) => `Largest share of ${v.name("code")} in all payments`,
  period: (v) => `Cap of the period ${v.word("code")}`,
  payer: (v) => `Cap of the payer ${v.name("code")}`,
  global: () => "Global cap of the contract",
};

const measures: Record<string, string> = {
  count: "count",
  rate: "rate",
  points: "points above the baseline",
  reduction: "reduction against the baseline",
  improvement: "improvement on the baseline",
  ofTarget: "share of the target",
};
const scenarios: Record<string, string> = { low: "low", target: "target", high: "high" };

const scope = (v: Told): string => (v.has("scope") ? ` (${v.name("scope")})` : "");

export const figures: typeof reference = {
  line: (v) =>
    `${v.money("cents")}, on ${v.day("on")}. Exact amount, before rounding and caps: ${v.exactMoney("exact")}`,
  bounded: (v) => `${bounds[v.word("bound")]?.(v) ?? v.word("bound")}: ${v.money("room")} was left`,
  couponGuaranteed: (v) =>
    `Guaranteed coupon of ${v.percent("perYear")} a year, from ${v.day("from")} to ${v.day("to")}, whatever the result`,
  protected: (v) =>
    `Protected capital, year ${v.number("year")}: ${v.percent("share")} of what was paid in, ${v.money("floor")}; given back already: ${v.money("already")}`,
  termination: (v) =>
    `Early end, year ${v.number("year")}: ${v.percent("share")} of what was paid in is given back, ${v.money("floor")}; given back already: ${v.money("already")}`,
  capital: (v) =>
    `Capital: ${v.percent("share")} of ${v.money("paidIn")} paid in, result ${reached(v)}; still to give back: ${v.money("left")}`,
  premium_flat: (v) => `Flat premium of ${v.money("cents")}, result ${reached(v)}`,
  premium_rate: (v) =>
    `Return of ${v.percent("perYear")} a year on the capital outstanding since ${v.day("from")}, result ${reached(v)}`,
  premium_multiple: (v) => `Multiple of ${v.number("times")} on ${v.money("paidIn")} paid in, result ${reached(v)}`,
  premium_targetIrr: (v) =>
    `What brings the return on ${v.money("paidIn")} paid in to ${v.percent("perYear")} a year, result ${reached(v)}`,
  price: (v) => `${v.number("units")} units at ${v.money("unitCents")} each`,
  perUnit: (v) => `Units reached: ${v.number("factor")}`,
  threshold: (v) =>
    v.has("atLeast") ? `Threshold of ${v.measured("atLeast")}: ${reached(v)}` : "Threshold: the result is awaited",
  steps: (v) => `Steps: ${reached(v)}`,
  linear: (v) =>
    v.has("floor")
      ? `From ${v.measured("floor")} to ${v.measured("ceiling")} in proportion: ${reached(v)}`
      : "In proportion: the result is awaited",
  composite: (v) => `Weighted mean: ${reached(v)}`,
  all: (v) => `All conditions together: ${reached(v)}`,
  any: (v) => `At least one of the conditions: ${reached(v)}`,
  minimumPopulation: () => "The population is too small for the result to count: nothing is reached",
  measure: (v) =>
    `${v.name("indicator")}${scope(v)}, ${measures[v.word("as")] ?? v.word("as")}: ${v.has("value") ? v.measured("value") : "no value, for want of a population or a baseline"}`,
  measureAwaited: (v) => `${v.name("indicator")}${scope(v)}: the final result is awaited`,
  result: (v) =>
    `Certified result${v.has("cohort") ? `, cohort ${v.name("cohort")}` : ""}${v.has("period") ? `, period ${v.name("period")}` : ""}: ${v.number("count")} of ${v.number("population")}${v.has("baseline") ? `, baseline ${v.percent("baseline")}` : ""}`,
  profile: (v) => `Units per person: ${v.number("units")}, for ${v.number("persons")} persons`,
  receipt: (v) => `Payment of ${v.money("cents")} on ${v.day("on")}`,
  expected: (v) => `Assumption of the ${scenarios[v.word("scenario")] ?? v.word("scenario")} scenario: ${reached(v)}`,
  expectedUnits: (v) =>
    `Assumption of the ${scenarios[v.word("scenario")] ?? v.word("scenario")} scenario: ${v.number("factor")} units`,
};
