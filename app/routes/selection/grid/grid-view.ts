import type { Criterion, Theme } from "../../../domain/selection/grid.ts";
import type { Locale } from "../../../locales/index.ts";
import { criterionAddress } from "./grid-addresses.ts";

/** One line of the grid: what a table or a weight field shows of a criterion. */
export interface CriterionLine {
  code: string;
  to: string;
  kind: Criterion["kind"];
  question: string;
  weight: number;
  kinds: Criterion["evidence"]["kinds"];
  answeredBy: Criterion["answeredBy"];
}

export interface ThemeView {
  theme: Theme;
  weight: number;
  scored: boolean;
  criteria: CriterionLine[];
}

/** The criteria by theme, in the grid's own order; `query` keeps the version in view. */
export function byTheme(criteria: Criterion[], selectionId: string, locale: Locale, query = ""): ThemeView[] {
  const themes = new Map<Theme, CriterionLine[]>();
  for (const { code, theme, kind, question, weight, evidence, answeredBy } of criteria) {
    const to = `${criterionAddress(selectionId, code)}${query}`;
    const line = { code, to, kind, question: question[locale], weight, kinds: evidence.kinds, answeredBy };
    themes.set(theme, [...(themes.get(theme) ?? []), line]);
  }
  return [...themes].map(([theme, lines]) => ({
    theme,
    weight: lines.reduce((sum, { weight }) => sum + weight, 0),
    scored: lines.some(({ kind }) => kind === "scored"),
    criteria: lines,
  }));
}

export const totalWeight = (themes: readonly Pick<ThemeView, "weight">[]): number =>
  themes.reduce((sum, { weight }) => sum + weight, 0);
