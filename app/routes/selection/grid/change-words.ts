import { canonical } from "../../../domain/screening/canonical.ts";
import { parseRule } from "../../../domain/screening/rule.ts";
import { type Bilingual, type Criterion, type Grid, scaleSteps } from "../../../domain/selection/grid.ts";
import type { GridChange } from "../../../domain/selection/grid-difference.ts";
import type { Locale } from "../../../locales/index.ts";
import { knownMessages } from "../../../locales/known.ts";
import { screeningWords } from "../../../locales/screening.ts";
import { money } from "../../../ui/format.ts";

/** The changes between two versions as sentences, those of the criteria apart from the parameters and the rule. */
export function changeWords(changes: GridChange[], locale: Locale) {
  const criteria = changes.flatMap((change) => criterionWords(change, locale));
  const parameters = changes.flatMap((change) => (change.change === "parameter" ? [parameter(change, locale)] : []));
  const rule = changes.flatMap((change) => (change.change === "rule" ? [ruleWords(change, locale)] : []));
  return { criteria, parameters, rule };
}

function criterionWords(change: GridChange, locale: Locale): string[] {
  const text = knownMessages(locale).grid.words;
  switch (change.change) {
    case "added":
    case "removed":
      return [text[change.change](change.criterion.code, change.criterion.question[locale])];
    case "moved":
      return [text.moved(change.code, change.from, change.to)];
    case "criterion":
      return fieldWords(change, locale);
    default:
      return [];
  }
}

type FieldChange = Extract<GridChange, { change: "criterion" }>;

function fieldWords({ code, field, from, to }: FieldChange, locale: Locale): string[] {
  const all = knownMessages(locale);
  const text = all.grid.words;
  const name = text.fields[field];
  const bilingual = (label: string, a: Bilingual, b: Bilingual) =>
    a[locale] === b[locale]
      ? text.otherLanguage(code, label)
      : text.changed(code, label, a[locale] || text.nothing, b[locale] || text.nothing);
  if (field === "scale") {
    const [a, b] = [from as Bilingual[], to as Bilingual[]];
    const none = { fr: "", en: "" };
    return scaleSteps
      .filter((n) => canonical(a[n] ?? none) !== canonical(b[n] ?? none))
      .map((n) => bilingual(text.step(n), a[n] ?? none, b[n] ?? none));
  }
  if (field === "question" || field === "guidance") return [bilingual(name, from as Bilingual, to as Bilingual)];
  const told = (value: unknown): string => {
    const one = { [field]: value } as unknown as Criterion;
    if (field === "theme") return all.grid.themes[one.theme];
    if (field === "kind") return all.grid.kinds[one.kind];
    if (field === "answeredBy") return all.grid.answerers[one.answeredBy];
    if (field === "evidence") {
      const pieces = one.evidence.kinds.map((kind) => all.documents.kinds[kind]).join(", ");
      return `${pieces || text.nothing} (${all.documents.strengths[one.evidence.minimum]})`;
    }
    if (field === "source") return `${one.source.text[locale]} (${all.grid.criterion.marks[one.source.mark]})`;
    return String(value);
  };
  const [a, b] = [told(from), told(to)];
  return [a === b ? text.otherLanguage(code, name) : text.changed(code, name, a, b)];
}

function parameter({ field, from, to }: Extract<GridChange, { change: "parameter" }>, locale: Locale): string {
  const { grid } = knownMessages(locale);
  const told = (value: unknown) => {
    if (field === "aggregation") return grid.aggregations[value as Grid["aggregation"]];
    return field === "replyWorkingDays" ? grid.days(value as number) : grid.spread(value as number);
  };
  return grid.words.parameter(grid[field], told(from), told(to));
}

function ruleWords({ field, from, to }: Extract<GridChange, { change: "rule" }>, locale: Locale): string {
  const all = knownMessages(locale);
  const text = all.grid.words;
  const words = screeningWords[locale];
  const told = (value: unknown): string => {
    if (typeof value === "boolean") return value ? text.yes : text.no;
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return text.nothing;
    const rule = parseRule({ [field]: value });
    if (field === "perimeter") return `${rule.perimeter} ${words.perimeters[rule.perimeter]}`;
    if (field === "products") return words.list(rule.products.map((one) => words.products[one]));
    if (field === "audiences") return words.list(rule.audiences.map((one) => words.audiences[one]));
    if (field === "territories") return words.list(rule.territories.map(words.territory));
    if (field === "channels") return words.list(rule.channels.map((one) => words.channels[one]));
    if (field === "exemptions") return words.list(rule.exemptions.map((one) => words.exemptions[one]));
    if (field === "minimumStrength") return all.documents.strengths[rule.minimumStrength];
    if (field === "materialityCents") return money(rule.materialityCents, locale, true);
    if (field === "stake" || field === "fundSubscribers") return words.share(value as number);
    return String(value);
  };
  return text.parameter(text.rule[field], told(from), told(to));
}
