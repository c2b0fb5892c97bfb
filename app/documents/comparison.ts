import { heading, type Paper, table } from "../domain/documents/paper.ts";
import { reasonSentence } from "../domain/screening/explain.ts";
import { type Perimeter, perimeters, type Rule } from "../domain/screening/facts.ts";
import { askedProducts } from "../domain/screening/question.ts";
import type { ReasonedVerdict } from "../domain/screening/reasons.ts";
import type { Standing } from "../domain/selection/ranking.ts";
import { messages } from "../locales/index.ts";
import { shortened } from "../locales/screening.ts";
import { paperPoints, paperWords } from "./paper-words.ts";
import type { PaperPlace } from "./screening-report.ts";

export interface ComparedCandidate {
  name: string;
  byPerimeter: readonly ReasonedVerdict[];
  /** Null before anybody scored. */
  ranked: { rank: number | null; total: string | null; standing: Standing } | null;
}

/** Candidates beside each other: the verdict at each perimeter, why at the one chosen, and the ranking once there is one. */
export function comparison(
  candidates: readonly ComparedCandidate[],
  about: { selection: string; perimeter: Perimeter; rule: Rule; names: readonly { id: string; name: string }[] },
  { locale, departement, on }: PaperPlace,
): Paper {
  const { comparison: text, verdicts, minutes, none } = paperWords[locale];
  const { clear } = messages(locale).selection.perimeters;
  const words = shortened({ rule: about.rule, on }, locale);
  const names = new Map(about.names.map(({ id, name }) => [id, name]));
  const say = { nameOf: (id: string) => names.get(id) ?? id, asked: askedProducts(about.rule, on), words };
  const at = (candidate: ComparedCandidate, code: Perimeter) =>
    candidate.byPerimeter.find(({ perimeter }) => perimeter === code);
  const sorted = [...candidates].sort((a, b) => a.name.localeCompare(b.name, locale));
  const ranked = sorted
    .filter(({ ranked: place }) => place !== null)
    .sort((a, b) => (a.ranked?.rank ?? 1e9) - (b.ranked?.rank ?? 1e9));
  return {
    ...{ version: "1", locale, place: departement, on },
    title: text.title(about.selection),
    lead: text.lead(candidates.length),
    reference: text.reference(about.selection),
    blocks: [
      table(
        text.title(about.selection),
        [text.candidate, ...perimeters],
        sorted.map((one) => [
          one.name,
          ...perimeters.map((code) => {
            const brief = at(one, code);
            return brief ? verdicts[brief.value] : none;
          }),
        ]),
        { wide: [0] },
      ),
      heading(`${text.reasons} (${about.perimeter}, ${words.perimeters[about.perimeter]})`),
      table(
        text.reasons,
        [text.candidate, paperWords[locale].verdict, paperWords[locale].why],
        sorted.map((one) => {
          const brief = at(one, about.perimeter);
          return [one.name, brief ? verdicts[brief.value] : none, brief ? (reasonSentence(brief, say) ?? clear) : none];
        }),
      ),
      ...(ranked.length === 0
        ? []
        : [
            heading(text.ranking),
            table(
              text.ranking,
              [text.rank, text.candidate, text.standing, text.points],
              ranked.map(({ name, ranked: place }) => [
                place?.rank === null || place === null ? none : String(place.rank),
                name,
                place ? minutes.standings[place.standing] : none,
                place?.total ? paperPoints(place.total, locale) : none,
              ]),
              { wide: [1], ends: [3] },
            ),
          ]),
    ],
  };
}
