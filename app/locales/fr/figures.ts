import type { Told } from "../told-values.ts";
import { unbroken } from "../unbroken.ts";

const reached = (v: Told): string =>
  v.is("factor", 1) ? "atteint en entier" : v.is("factor", 0) ? "non atteint" : `atteint à ${v.percent("factor")}`;

const bounds: Record<string, (v: Told) => string> = {
  person: () => "Plafond par personne",
  indicator: (v) => `Plafond de l’indicateur ${v.name("code")}`,
  share: (v) => `Part maximale de ${v.name("code")} dans le paiement total`,
  period: (v) => `Plafond de la période ${v.word("code")}`,
  payer: (v) => `Plafond du payeur ${v.name("code")}`,
  global: () => "Plafond global du contrat",
};

const measures: Record<string, string> = {
  count: "nombre",
  rate: "taux",
  points: "écart à la référence, en points",
  reduction: "baisse par rapport à la référence",
  improvement: "hausse par rapport à la référence",
  ofTarget: "part de la cible",
};

const scenarios: Record<string, string> = { low: "bas", target: "cible", high: "haut" };

const scope = (v: Told): string => (v.has("scope") ? ` (${v.name("scope")})` : "");

/** What each figure of an explanation says. */
export const figures = unbroken({
  line: (v: Told) =>
    `${v.money("cents")}, le ${v.day("on")}. Calcul exact, avant arrondi et plafonds : ${v.exactMoney("exact")}`,
  bounded: (v: Told) => `${bounds[v.word("bound")]?.(v) ?? v.word("bound")} : il restait ${v.money("room")}`,
  couponGuaranteed: (v: Told) =>
    `Coupon garanti de ${v.percent("perYear")} par an, du ${v.day("from")} au ${v.day("to")}, quel que soit le résultat`,
  protected: (v: Told) =>
    `Capital protégé, année ${v.number("year")} : ${v.percent("share")} de ce qui a été versé, soit ${v.money("floor")} ; déjà rendu : ${v.money("already")}`,
  termination: (v: Told) =>
    `Fin anticipée, année ${v.number("year")} : ${v.percent("share")} de ce qui a été versé est rendu, soit ${v.money("floor")} ; déjà rendu : ${v.money("already")}`,
  capital: (v: Told) =>
    `Capital : ${v.percent("share")} de ${v.money("paidIn")} versés, résultat ${reached(v)} ; restait à rendre : ${v.money("left")}`,
  premium_flat: (v: Told) => `Prime fixe de ${v.money("cents")}, résultat ${reached(v)}`,
  premium_rate: (v: Told) =>
    `Rémunération de ${v.percent("perYear")} par an du capital restant dû depuis le ${v.day("from")}, résultat ${reached(v)}`,
  premium_multiple: (v: Told) =>
    `Multiple de ${v.number("times")} sur ${v.money("paidIn")} versés, résultat ${reached(v)}`,
  premium_targetIrr: (v: Told) =>
    `Ce qui porte à ${v.percent("perYear")} par an le rendement de ${v.money("paidIn")} versés, résultat ${reached(v)}`,
  price: (v: Told) => `${v.number("units")} unités à ${v.money("unitCents")} l’unité`,
  perUnit: (v: Told) => `Unités atteintes : ${v.number("factor")}`,
  threshold: (v: Told) =>
    v.has("atLeast") ? `Seuil de ${v.measured("atLeast")} : ${reached(v)}` : "Seuil : le résultat est attendu",
  steps: (v: Told) => `Paliers : ${reached(v)}`,
  linear: (v: Told) =>
    v.has("floor")
      ? `Progression de ${v.measured("floor")} à ${v.measured("ceiling")} : ${reached(v)}`
      : "Progression : le résultat est attendu",
  composite: (v: Told) => `Moyenne pondérée : ${reached(v)}`,
  all: (v: Told) => `Toutes les conditions ensemble : ${reached(v)}`,
  any: (v: Told) => `L’une au moins des conditions : ${reached(v)}`,
  minimumPopulation: (): string => "Population trop petite pour que le résultat compte : rien n’est atteint",
  measure: (v: Told) =>
    `${v.name("indicator")}${scope(v)}, ${measures[v.word("as")] ?? v.word("as")} : ${v.has("value") ? v.measured("value") : "sans valeur, faute de population ou de référence"}`,
  measureAwaited: (v: Told) => `${v.name("indicator")}${scope(v)} : le résultat final est attendu`,
  result: (v: Told) =>
    `Résultat certifié${v.has("cohort") ? `, cohorte ${v.name("cohort")}` : ""}${v.has("period") ? `, période ${v.name("period")}` : ""} : ${v.number("count")} sur ${v.number("population")}${v.has("baseline") ? `, référence ${v.percent("baseline")}` : ""}`,
  profile: (v: Told) => `Unités par personne : ${v.number("units")}, pour ${v.number("persons")} personnes`,
  receipt: (v: Told) => `Versement de ${v.money("cents")} le ${v.day("on")}`,
  expected: (v: Told) => `Hypothèse du scénario ${scenarios[v.word("scenario")] ?? v.word("scenario")} : ${reached(v)}`,
  expectedUnits: (v: Told) =>
    `Hypothèse du scénario ${scenarios[v.word("scenario")] ?? v.word("scenario")} : ${v.number("factor")} unités`,
});
