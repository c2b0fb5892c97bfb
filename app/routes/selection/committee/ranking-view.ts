import { compare, type Fraction } from "../../../domain/fraction.ts";
import { derogationAt, reviewersOf, verdictAt } from "../../../domain/selection/committee-standing.ts";
import { rankingMeeting } from "../../../domain/selection/minutes.ts";
import { spread } from "../../../domain/selection/scores.ts";
import { smallestAnswerChange, smallestWeightChange } from "../../../domain/selection/sensitivity.ts";
import { type Locale, messages } from "../../../locales/index.ts";
import type { RankingFile } from "../../../services/selection/scoring/read-ranking.ts";
import { figure } from "./figures.ts";

/** The ranking with its names and figures, what blocks it, and what would change it. */
export function rankingView(file: RankingFile, { locale, today }: { locale: Locale; today: string }) {
  const { record, scored, weighing, ranked } = file;
  const text = messages(locale).committee.ranking;
  const name = (id: string) => record.candidates.find((one) => one.id === id)?.name ?? "";
  const shown = (value: Fraction) => figure(value, locale);
  const rows = ranked.map(({ id, standing, blocks, rank, total, aggregated, missing, toDiscuss }) => {
    const { submitted, sitting } = reviewersOf(record, id, null);
    const candidate = record.candidates.find((one) => one.id === id);
    const entry = scored.find((one) => one.id === id);
    return {
      ...{ id, name: name(id), standing, blocks, rank, submitted, sitting, missing, toDiscuss },
      // Before the ranking stands, points would read as one.
      points: rank === null || total === null ? null : shown(total),
      isTied: rank !== null && ranked.filter((other) => other.rank === rank).length > 1,
      isDerogated: candidate !== undefined && derogationAt(candidate, { at: null, today }) !== null,
      verdict: entry?.verdict ?? "undetermined",
      lead: (candidate && verdictAt(candidate, null)?.lead[locale]) ?? null,
      cells: record.grid.criteria.map(({ code }) => {
        const value = aggregated[code];
        return { code, value: value ? shown(value) : null, spread: spread(entry?.scores[code] ?? []) };
      }),
    };
  });
  const blockers = rows.flatMap((row) => {
    if (!row.blocks) return [];
    if (row.standing === "undetermined") return [{ id: row.id, words: text.undetermined(row.name) }];
    if (row.standing === "undiscussed")
      return [{ id: row.id, words: text.undiscussed(row.name, row.toDiscuss.join(", ")) }];
    if (row.standing !== "incomplete") return [];
    const words =
      row.sitting === 0 ? text.nobodyScores(row.name) : text.incomplete(row.name, row.submitted, row.sitting);
    return [{ id: row.id, words }];
  });
  return {
    rows,
    blockers,
    criteria: record.grid.criteria.map(({ code, question, weight }) => ({ code, question: question[locale], weight })),
    aggregation: record.grid.aggregation,
    spreadThreshold: record.grid.spreadThreshold,
    lead: leadOf(file, { shown, name, text }),
    sensitivity: sensitivityOf(file, { shown, name, text }),
    votedAt: rankingMeeting(record, ranked),
    weights: weighing.weights.length,
  };
}

export type RankingView = ReturnType<typeof rankingView>;
export type RankingRow = RankingView["rows"][number];

interface Words {
  shown: (value: Fraction) => string;
  name: (id: string) => string;
  text: ReturnType<typeof messages>["committee"]["ranking"];
}

function leadOf({ ranked }: RankingFile, { shown, name, text }: Words): string {
  const first = ranked.filter(({ rank }) => rank === 1);
  const [best] = first;
  if (!best?.total) return text.blockedLead;
  const points = shown(best.total);
  if (first.length === 1) return text.first(name(best.id), points);
  return text.tiedFirst(first.map(({ id }) => name(id)).join(", "), points);
}

/** What the smallest change that alters the order is, in sentences; none while ranks are open or one stands alone. */
function sensitivityOf({ ranked, weighing }: RankingFile, { shown, name, text }: Words): string[] {
  const placed = ranked.filter(({ rank }) => rank !== null);
  if (placed.length < 2) return [];
  const weight = smallestWeightChange(ranked, weighing);
  const answer = smallestAnswerChange(ranked, weighing);
  const up = answer && compare(answer.to, answer.from) !== 0;
  return [
    weight
      ? text.weightChange({
          ...{ criterion: weight.code, from: weight.from, to: weight.to },
          ...{ a: name(weight.pair[0]), b: name(weight.pair[1]) },
        })
      : text.noWeightChange,
    answer && up
      ? text.answerChange({
          ...{ criterion: answer.code, from: shown(answer.from), to: shown(answer.to) },
          ...{ candidate: name(answer.candidateId), other: name(answer.other) },
        })
      : text.noAnswerChange,
  ];
}
