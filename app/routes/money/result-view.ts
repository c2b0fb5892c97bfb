import type { Locale, Messages } from "../../locales/index.ts";
import type { StandingResult } from "../../services/outcomes/read-results.ts";
import { count, day } from "../../ui/format.ts";

/** A result as the lists of it show it: nothing of its author, nor of its certificate's rules. */
export const viewed = (one: StandingResult) => ({
  ...{ id: one.id, count: one.count, population: one.population, measuredOn: one.measuredOn },
  ...{ cohort: one.cohort, period: one.period, code: one.indicator.code, name: one.indicator.name },
  ...{ standing: one.standing, supersededBy: one.supersededBy },
});
export type ViewedResult = ReturnType<typeof viewed>;

interface Said {
  text: Messages["outcomes"];
  locale: Locale;
}

export const scopeWords = ({ cohort, period }: Pick<ViewedResult, "cohort" | "period">, { text }: Said): string =>
  cohort !== null
    ? text.results.scopeOf("cohort", cohort)
    : text.results.scopeOf(period === null ? "pooled" : "period", period ?? "");

export const figureWords = (one: Pick<ViewedResult, "count" | "population">, { text, locale }: Said): string =>
  text.results.of(count(one.count, locale), count(one.population, locale));

/** What the result waits for, or since when it is final. */
export function waitWords({ standing }: Pick<ViewedResult, "standing">, { text, locale }: Said): string {
  const { state, missing, contestableUntil, finalOn } = standing;
  if (state === "provisional") return text.waits.provisional(missing.join(", "));
  if (state === "certified") return text.waits.certified(day(contestableUntil ?? "", locale, true));
  if (state === "final") return text.waits.final(day(finalOn ?? "", locale));
  return text.waits[state];
}

/** The sentence a result's page opens with. */
export function leadWords(one: ViewedResult, said: Said): string {
  const { text, locale } = said;
  const { state, missing, contestableUntil, finalOn } = one.standing;
  const figure = figureWords(one, said);
  if (state === "provisional") return text.result.lead.provisional(figure, text.result.signatureOf(missing.join(", ")));
  if (state === "certified") return text.result.lead.certified(figure, day(contestableUntil ?? "", locale, true));
  if (state === "final") return text.result.lead.final(figure, day(finalOn ?? "", locale));
  return text.result.lead[state](figure);
}

export const stateTones = {
  provisional: "plain",
  certified: "warning",
  contested: "danger",
  final: "success",
  superseded: "plain",
} as const;
