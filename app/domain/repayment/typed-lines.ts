import { parseAmount } from "../money.ts";
import { parseRate } from "../outcomes/typed-figures.ts";
import type { Measure, MeasureKind, ShareBound } from "./terms.ts";

/** Languages the lines of the form are written in; both are read, whoever types. */
export type LineLanguage = "fr" | "en";

/** What stands for something unreadable, so that the reader of the terms names the fault in its place. */
export const unreadable = "?";

/** The words of the lines: how an indicator is compared, and what stands before a figure. */
export const lineWords: Record<LineLanguage, Record<MeasureKind | Mark, string>> = {
  fr: {
    ...{
      count: "nombre",
      rate: "taux",
      points: "points",
      reduction: "baisse",
      improvement: "hausse",
      ofTarget: "part",
    },
    ...{ cohort: "cohorte", period: "période", least: "population", target: "cible", weight: "poids" },
    ...{ indicator: "indicateur", subpopulation: "sous-population" },
  },
  en: {
    ...{ count: "count", rate: "rate", points: "points", reduction: "fall", improvement: "rise", ofTarget: "share" },
    ...{ cohort: "cohort", period: "period", least: "population", target: "target", weight: "weight" },
    ...{ indicator: "indicator", subpopulation: "sub-population" },
  },
};
type Mark = "cohort" | "period" | "least" | "target" | "weight" | "indicator" | "subpopulation";

const kinds: readonly MeasureKind[] = ["count", "rate", "points", "reduction", "improvement", "ofTarget"];
const isWord = (typed: string, key: MeasureKind | Mark): boolean =>
  Object.values(lineWords).some((words) => words[key] === typed.toLowerCase());

/** Lines that hold something. */
const linesOf = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Two sides of a colon. */
function sides(line: string): [string, string] {
  const [first = "", ...rest] = line.split(":");
  return [first.trim(), rest.join(":").trim()];
}

/** « 55 % : 20 % », one band a line: from which figure, and how far it is then reached. */
export const typedSteps = (typed: string) =>
  linesOf(typed).map((line) => {
    const [from, gives] = sides(line);
    return { from: parseRate(from) ?? unreadable, gives: parseRate(gives) ?? unreadable };
  });

/** « 100 % », or by year of the contract « 4 : 75 %, 5 : 50 % ». */
export const typedYears = (typed: string) =>
  typed
    .split(/[;\n]|,(?=\s*\d+\s*:)/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [year, share] = part.includes(":") ? sides(part) : ["1", part];
      return { fromYear: /^\d{1,2}$/.test(year) ? Number(year) : unreadable, share: parseRate(share) ?? unreadable };
    });

/** « emploi : 500 000 », one indicator a line. */
export const typedCaps = (typed: string) =>
  linesOf(typed).map((line) => {
    const [code, amount] = sides(line);
    return { code, cents: parseAmount(amount)?.toString() ?? unreadable };
  });

/** « indicateur emploi : 40 % » or « sous-population jeunes : 70 % », one a line. */
export const typedShares = (typed: string) =>
  linesOf(typed).map((line) => {
    const [about, share] = sides(line);
    const [word = "", ...code] = about.split(/\s+/);
    const of = (["indicator", "subpopulation"] as const).find((key) => isWord(word, key));
    return { of: of ?? unreadable, code: code.join(" "), share: parseRate(share) ?? unreadable };
  });

/** What is compared, as JSON: the default is the pooled count. */
export const measureOf = (more: Partial<Record<keyof Measure, unknown>>) => ({
  ...{ over: { kind: "pooled" }, as: "count", target: null, leastPopulation: null, ...more },
});

/** « récidives ; baisse ; ≥ 10 % ; cohorte 1 ; population 1000 », one condition a line; « poids 1/2 » in a weighted sum. */
export const typedConditions = (typed: string) =>
  linesOf(typed).map((line) => {
    const [indicator = "", ...parts] = line.split(";").map((part) => part.trim());
    let atLeast: string = unreadable;
    let weight: string = unreadable;
    const told: Partial<Record<keyof Measure, unknown>> = { indicator };
    for (const part of parts.filter(Boolean)) {
      const [word = "", ...rest] = part.split(/\s+/);
      const after = rest.join(" ");
      const as = kinds.find((kind) => rest.length === 0 && isWord(word, kind));
      const scope = (["cohort", "period"] as const).find((kind) => isWord(word, kind));
      if (as) told.as = as;
      else if (scope) told.over = { kind: scope, code: after };
      else if (isWord(word, "least")) told.leastPopulation = after.replace(/\s/g, "") || unreadable;
      else if (isWord(word, "target")) told.target = parseRate(after) ?? unreadable;
      else if (isWord(word, "weight")) weight = parseRate(after) ?? unreadable;
      else atLeast = parseRate(part.replace(/^(≥|>=)\s*/, "")) ?? unreadable;
    }
    return { weight, of: { kind: "threshold", measure: measureOf(told), atLeast } };
  });

interface Said {
  language: LineLanguage;
  /** A figure of the measure, and a share, as the form writes them. */
  level(as: MeasureKind, value: Measure["target"]): string;
  share(value: Measure["target"]): string;
}

/** The line of one condition. */
export function conditionLine(
  { measure, atLeast, weight }: { measure: Measure; atLeast: Measure["target"]; weight: Measure["target"] },
  { language, level, share }: Said,
): string {
  const words = lineWords[language];
  const { indicator, over, as, target, leastPopulation } = measure;
  return [
    ...[indicator, words[as], `≥ ${level(as, atLeast)}`],
    ...(over.kind === "pooled" ? [] : [`${words[over.kind]} ${over.code}`]),
    ...(target ? [`${words.target} ${level("count", target)}`] : []),
    ...(leastPopulation === null ? [] : [`${words.least} ${leastPopulation}`]),
    ...(weight ? [`${words.weight} ${share(weight)}`] : []),
  ].join(" ; ");
}

/** The line of one share bound. */
export const shareLine = ({ of, code, share }: ShareBound, said: Said): string =>
  `${lineWords[said.language][of]} ${code} : ${said.share(share)}`;
