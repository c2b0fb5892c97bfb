import type { Effect } from "../../../domain/selection/answer-file.ts";
import type { Locale } from "../../../locales/index.ts";
import type { ImportPlan } from "../../../services/selection/questionnaire/import-answers.ts";
import { spoken } from "./sheet-view.ts";

/** What needs a look comes first. */
const order: Effect[] = ["replace", "reworded", "fill", "unmatched", "same"];

/** What taking in a file would do, in the reader's words, by effect. */
export function planView({ file, written, lines }: ImportPlan, locale: Locale) {
  const told = lines.map(({ filed, effect, into, version }, index) => ({
    key: String(index),
    effect,
    code: into?.criterion.code ?? filed.code,
    question: (into?.criterion.question ?? filed.question)[locale],
    filedQuestion: effect === "reworded" ? filed.question[locale] : null,
    filed: {
      choice: filed.step?.[locale] ?? (into ? spoken(into.criterion, filed, locale) : filed.choice),
      words: filed.words,
    },
    here: into && { choice: spoken(into.criterion, into.said, locale), words: into.said.words },
    seen: into ? `${into.criterion.code}:${version}` : null,
    pieces: filed.pieces.length,
  }));
  const groups = order.map((effect) => ({ effect, lines: told.filter((line) => line.effect === effect) }));
  const count = (effect: Effect) => told.filter((line) => line.effect === effect).length;
  return {
    ...{ institution: file.institution, selection: file.selection, written },
    groups: groups.filter(({ lines }) => lines.length > 0),
    counts: { fill: count("fill"), same: count("same"), unmatched: count("unmatched") },
    takes: told.some(({ effect }) => ["fill", "replace", "reworded"].includes(effect)),
  };
}
export type PlanView = ReturnType<typeof planView>;
