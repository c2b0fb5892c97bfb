import { type Change, whatWouldChange } from "../domain/screening/changes.ts";
import { explain } from "../domain/screening/explain.ts";
import type { Verdict } from "../domain/screening/verdict.ts";
import type { Basis } from "../domain/selection/file-state.ts";
import type { CreditWords, CriterionWords, FindingContent } from "../domain/selection/finding-content.ts";
import type { Bilingual, Criterion } from "../domain/selection/grid.ts";
import type { Overall } from "../domain/selection/overall.ts";
import type { Locale } from "../locales/index.ts";
import { screeningWords, shortened } from "../locales/screening.ts";

interface Told {
  verdict: Verdict;
  names: { id: string; name: string }[];
  pieces: { id: string; number: number | null; page: string | null }[];
}

interface Found {
  overall: Overall;
  inputs: string;
  criteria: readonly Criterion[];
  reasons: ReadonlyMap<string, string>;
}

/** A large group's missing answers stop here; the candidate reads how many more there are in the sentence above. */
const mostListed = 200;

/** Composes what is found of a candidate from its verdict and the assessments of the other criteria. */
export function findingContent(told: Told, { overall, inputs, criteria, reasons }: Found): FindingContent {
  const { verdict } = told;
  const open = overall.standings.filter(({ value }) => value !== "cleared");
  const basis: Basis = {
    credit: overall.credit,
    inputs,
    standings: overall.standings,
    grounds: [...creditGrounds(verdict), ...open.map(({ code, value }) => `criterion:${code}:${value}`)],
  };
  const words = open.flatMap(({ code, value, because }): CriterionWords[] => {
    const criterion = criteria.find((one) => one.code === code);
    if (!criterion) return [];
    return [{ code, question: criterion.question, value, because, reason: reasons.get(code) ?? null }];
  });
  const credit = verdict.value === "cleared" ? null : { fr: creditWords(told, "fr"), en: creditWords(told, "en") };
  const name = (locale: Locale) => screeningWords[locale].perimeters[verdict.perimeter];
  return {
    version: "1",
    basis,
    perimeter: { code: verdict.perimeter, name: { fr: name("fr"), en: name("en") } },
    credit,
    criteria: words,
    lead: leadOf(overall, credit, words, { fr: creditLead(told, "fr"), en: creditLead(told, "en") }),
  };
}

function explained({ verdict, names, pieces }: Told, locale: Locale) {
  const institutions = Object.fromEntries(names.map(({ id, name }) => [id, name]));
  const evidence = Object.fromEntries(pieces.map(({ id, number, page }) => [id, { number: String(number), page }]));
  return explain(verdict, { institutions, evidence }, shortened(verdict, locale));
}

const creditLead = (told: Told, locale: Locale): string => explained(told, locale).lead;

function creditWords(told: Told, locale: Locale): CreditWords {
  const { lead, proofLine, missing, changes } = explained(told, locale);
  const kinds: Change["kind"][] = whatWouldChange(told.verdict).map(({ kind }) => kind);
  // What is missing is listed apart; who settles a contradiction is the département's own affair.
  const others = changes.filter((_, i) => kinds[i] !== "supply" && kinds[i] !== "settle");
  return { lead, proofLine, missing: missing.slice(0, mostListed), changes: [...new Set(others)] };
}

/** The sentence that decides: that of the worst finding, consumer credit first. */
function leadOf(
  overall: Overall,
  credit: FindingContent["credit"],
  words: CriterionWords[],
  cleared: Bilingual,
): Bilingual {
  if (overall.value === "cleared") return cleared;
  if (credit && overall.credit === overall.value) return { fr: credit.fr.lead, en: credit.en.lead };
  const [first] = words.filter(({ value }) => value === overall.value);
  return first?.question ?? cleared;
}

/** Everything the screening holds against a candidate, each as one word that does not depend on the day. */
function creditGrounds({ value, qualifying, missing }: Verdict): string[] {
  if (value === "cleared") return [];
  const sells = qualifying.map(({ activityId }) => `sells:${activityId}`);
  const open = missing.map((fact) => `missing:${fact.kind}:${fact.institutionId}`);
  return [...new Set([...sells, ...open])].sort();
}
