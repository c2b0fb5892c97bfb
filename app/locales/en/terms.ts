import type { terms as reference } from "../fr/terms.ts";
import type { Told } from "../told-values.ts";

const measures: Record<string, (v: Told) => string> = {
  count: (v) => `the count of “${v.name("indicator")}”`,
  rate: (v) => `the rate of “${v.name("indicator")}”`,
  points: (v) => `the rise of “${v.name("indicator")}” above the baseline, in points,`,
  reduction: (v) => `the reduction of “${v.name("indicator")}” against the baseline`,
  improvement: (v) => `the improvement of “${v.name("indicator")}” on the baseline`,
  ofTarget: (v) => `the share of the target of ${v.number("target")} for “${v.name("indicator")}”`,
};
const scopes: Record<string, (v: Told) => string> = {
  pooled: () => "",
  cohort: (v) => `, cohort ${v.name("of")},`,
  period: (v) => `, period ${v.name("of")},`,
};
const measured = (v: Told): string =>
  `${measures[v.word("as")]?.(v) ?? v.name("indicator")}${scopes[v.word("scope")]?.(v) ?? ""}`;
const least = (v: Told): string =>
  v.has("leastPopulation") ? ` The population must be ${v.number("leastPopulation")} persons at least.` : "";
const outcome = (v: Told): string =>
  `“${v.name("code")}”, on ${v.day("payOn")}${v.has("subpopulation") ? `, for ${v.name("subpopulation")}` : ""}:`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const terms: typeof reference = {
  contract: (v) =>
    `The contract runs from ${v.day("startsOn")} to ${v.day("endsOn")}, in ${v.word("currency")}; days are counted by ${v.word("dayCount")}.`,
  payer: (v) =>
    `${v.name("code")} pays ${v.number("weight")} share${v.is("weight", 1) ? "" : "s"}${v.has("capCents") ? `, up to ${v.money("capCents")} for outcomes` : ""}.`,
  class: (v) => `Class ${v.name("code")}, rank ${v.number("rank")}, commits ${v.money("committedCents")}.`,
  protected: (v) =>
    `From year ${v.number("fromYear")}, ${v.percent("share")} of the capital paid in is given back whatever the result.`,
  atRisk: () => "All its capital is at risk: without a result nothing is given back.",
  coupon: (v) =>
    `It has a guaranteed coupon of ${v.percent("perYear")} a year for ${v.number("years")} year${v.is("years", 1) ? "" : "s"}, whatever the result.`,
  termination: (v) =>
    `If the contract ends early from year ${v.number("fromYear")}, ${v.percent("share")} of the capital paid in is given back.`,
  pays_price: (v) => `${outcome(v)} each unit reached is paid ${v.money("unitCents")}, capital first.`,
  pays_capital: (v) =>
    `${outcome(v)} up to ${v.percent("share")} of the capital paid in is given back to ${v.names("classes")}.`,
  pays_flat: (v) => `${outcome(v)} up to ${v.money("cents")} of flat premium to ${v.names("classes")}.`,
  pays_rate: (v) =>
    `${outcome(v)} up to ${v.percent("perYear")} a year on the capital outstanding since ${v.day("from")}, to ${v.names("classes")}.`,
  pays_multiple: (v) =>
    `${outcome(v)} a premium that brings what comes back to ${v.names("classes")} up to ${v.number("times")} times what was paid in.`,
  pays_targetIrr: (v) =>
    `${outcome(v)} a premium that brings the return of ${v.names("classes")} up to ${v.percent("perYear")} a year.`,
  composite: () => "What is reached is the weighted mean of:",
  weight: (v) => `for a weight of ${v.number("weight")}:`,
  all: () => "All of these conditions must be met:",
  any: () => "One of these conditions is enough:",
  threshold: (v) => `${capital(measured(v))} must reach ${v.measured("atLeast")}.${least(v)}`,
  linear: (v) =>
    `In proportion to ${measured(v)}: nothing up to ${v.measured("floor")}, all from ${v.measured("ceiling")}.${least(v)}`,
  steps: (v) => `In steps, by ${measured(v)}:${least(v)}`,
  step: (v) =>
    `from ${v.measured("from")}${v.has("below") ? ` and below ${v.measured("below")}` : ""}: ${v.percent("gives")}.`,
  perUnit: (v) => `What counts is ${measured(v)}.${least(v)}`,
  oncePerPerson: (v) => `What counts is ${measured(v)}, once per person.${least(v)}`,
  bound_person: (v) => `At most ${v.money("cents")} per person.`,
  bound_indicator: (v) => `At most ${v.money("cents")} for the indicator ${v.name("code")}.`,
  bound_share_indicator: (v) =>
    `At most ${v.percent("share")} of ${v.money("maximumCents")} for the indicator ${v.name("code")}.`,
  bound_share_subpopulation: (v) =>
    `At most ${v.percent("share")} of ${v.money("maximumCents")} for the group ${v.name("code")}.`,
  bound_period_day: (v) => `At most ${v.money("cents")} per payment day.`,
  bound_period_year: (v) => `At most ${v.money("cents")} per calendar year.`,
  bound_global: (v) => `At most ${v.money("cents")} in all.`,
  monotone: () => "A better result is never paid less.",
};
