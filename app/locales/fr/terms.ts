import type { Told } from "../told-values.ts";
import { unbroken } from "../unbroken.ts";

const measures: Record<string, (v: Told) => string> = {
  count: (v) => `le nombre de « ${v.name("indicator")} »`,
  rate: (v) => `le taux de « ${v.name("indicator")} »`,
  points: (v) => `l’écart de « ${v.name("indicator")} » à la référence, en points,`,
  reduction: (v) => `la baisse de « ${v.name("indicator")} » par rapport à la référence`,
  improvement: (v) => `la hausse de « ${v.name("indicator")} » par rapport à la référence`,
  ofTarget: (v) => `la part de la cible de ${v.number("target")} pour « ${v.name("indicator")} »`,
};
const scopes: Record<string, (v: Told) => string> = {
  pooled: (): string => "",
  cohort: (v) => `, cohorte ${v.name("of")},`,
  period: (v) => `, période ${v.name("of")},`,
};
const measured = (v: Told): string =>
  `${measures[v.word("as")]?.(v) ?? v.name("indicator")}${scopes[v.word("scope")]?.(v) ?? ""}`;
const least = (v: Told): string =>
  v.has("leastPopulation") ? ` La population doit compter ${v.number("leastPopulation")} personnes au moins.` : "";
const outcome = (v: Told): string =>
  `« ${v.name("code")} », le ${v.day("payOn")}${v.has("subpopulation") ? `, pour ${v.name("subpopulation")}` : ""} :`;

/** The terms of a contract in plain language. */
export const terms = unbroken({
  contract: (v: Told) =>
    `Le contrat court du ${v.day("startsOn")} au ${v.day("endsOn")}, en ${v.word("currency")} ; les jours se comptent selon ${v.word("dayCount")}.`,
  payer: (v: Told) =>
    `${v.name("code")} paie, à raison de ${v.number("weight")} part${v.is("weight", 1) ? "" : "s"}${v.has("capCents") ? `, dans la limite de ${v.money("capCents")} pour les résultats` : ""}.`,
  class: (v: Told) =>
    `La catégorie ${v.name("code")}, de rang ${v.number("rank")}, s’engage pour ${v.money("committedCents")}.`,
  protected: (v: Told) =>
    `À partir de l’année ${v.number("fromYear")}, ${v.percent("share")} du capital versé est rendu quel que soit le résultat.`,
  atRisk: (): string => "Tout son capital est à risque : sans résultat, rien n’est rendu.",
  coupon: (v: Told) =>
    `Un coupon de ${v.percent("perYear")} par an lui est garanti pendant ${v.number("years")} an${v.is("years", 1) ? "" : "s"}, quel que soit le résultat.`,
  termination: (v: Told) =>
    `Si le contrat prend fin avant son terme à partir de l’année ${v.number("fromYear")}, ${v.percent("share")} du capital versé est rendu.`,
  pays_price: (v: Told) => `${outcome(v)} chaque unité atteinte est payée ${v.money("unitCents")}, le capital d’abord.`,
  pays_capital: (v: Told) =>
    `${outcome(v)} jusqu’à ${v.percent("share")} du capital versé est rendu à ${v.names("classes")}.`,
  pays_flat: (v: Told) => `${outcome(v)} jusqu’à ${v.money("cents")} de prime fixe à ${v.names("classes")}.`,
  pays_rate: (v: Told) =>
    `${outcome(v)} jusqu’à ${v.percent("perYear")} par an du capital restant dû depuis le ${v.day("from")}, à ${v.names("classes")}.`,
  pays_multiple: (v: Told) =>
    `${outcome(v)} une prime qui porte ce qui revient à ${v.names("classes")} jusqu’à ${v.number("times")} fois ce qui a été versé.`,
  pays_targetIrr: (v: Told) =>
    `${outcome(v)} une prime qui porte le rendement de ${v.names("classes")} jusqu’à ${v.percent("perYear")} par an.`,
  composite: (): string => "Ce qui est atteint est la moyenne pondérée de :",
  weight: (v: Told) => `pour un poids de ${v.number("weight")} :`,
  all: (): string => "Toutes ces conditions doivent être réunies :",
  any: (): string => "L’une de ces conditions suffit :",
  threshold: (v: Told) => `Il faut que ${measured(v)} atteigne ${v.measured("atLeast")}.${least(v)}`,
  linear: (v: Told) =>
    `En proportion de ${measured(v)} : rien jusqu’à ${v.measured("floor")}, tout à partir de ${v.measured("ceiling")}.${least(v)}`,
  steps: (v: Told) => `Par paliers, selon ${measured(v)} :${least(v)}`,
  step: (v: Told) =>
    `à partir de ${v.measured("from")}${v.has("below") ? ` et sous ${v.measured("below")}` : ""} : ${v.percent("gives")}.`,
  perUnit: (v: Told) => `On compte ${measured(v)}.${least(v)}`,
  oncePerPerson: (v: Told) => `On compte ${measured(v)}, une fois par personne.${least(v)}`,
  bound_person: (v: Told) => `Au plus ${v.money("cents")} par personne.`,
  bound_indicator: (v: Told) => `Au plus ${v.money("cents")} pour l’indicateur ${v.name("code")}.`,
  bound_share_indicator: (v: Told) =>
    `Au plus ${v.percent("share")} de ${v.money("maximumCents")} pour l’indicateur ${v.name("code")}.`,
  bound_share_subpopulation: (v: Told) =>
    `Au plus ${v.percent("share")} de ${v.money("maximumCents")} pour le groupe ${v.name("code")}.`,
  bound_period_day: (v: Told) => `Au plus ${v.money("cents")} par date de paiement.`,
  bound_period_year: (v: Told) => `Au plus ${v.money("cents")} par année civile.`,
  bound_global: (v: Told) => `Au plus ${v.money("cents")} en tout.`,
  monotone: (): string => "Un meilleur résultat n’est jamais moins payé.",
});
