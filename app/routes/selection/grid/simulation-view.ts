import { invalid } from "../../../domain/errors.ts";
import { compare, decimals, type Fraction } from "../../../domain/fraction.ts";
import { withWeights } from "../../../domain/selection/change-grid.ts";
import { type Grid, wholeWeight } from "../../../domain/selection/grid.ts";
import { inventedFiles } from "../../../domain/selection/invented-files.ts";
import { type Ranked, rank } from "../../../domain/selection/ranking.ts";
import { smallestAnswerChange, smallestWeightChange } from "../../../domain/selection/sensitivity.ts";
import type { Locale } from "../../../locales/index.ts";
import { knownMessages } from "../../../locales/known.ts";

/** The whole points typed in an address (`weight.<code>`); an empty field keeps the recorded weight. */
export function triedWeights(asked: URLSearchParams, grid: Grid): Record<string, number> {
  const scored = grid.criteria.filter(({ kind }) => kind === "scored");
  const wrong: string[] = [];
  const tried = scored.map(({ code, weight }): [string, number] => {
    const typed = (asked.get(`weight.${code}`) ?? "").trim();
    if (typed === "") return [code, weight];
    if (!/^\d{1,3}$/.test(typed) || Number(typed) > wholeWeight) wrong.push(code);
    return [code, Number(typed)];
  });
  if (wrong.length > 0)
    throw invalid(Object.fromEntries(wrong.map((code) => [`weight.${code}`, { key: "weightFormat" }])));
  return Object.fromEntries(tried);
}

const weighing = ({ criteria, aggregation, spreadThreshold }: Grid) => ({
  weights: criteria.filter(({ kind }) => kind === "scored").map(({ code, weight }) => ({ code, weight })),
  aggregation,
  spreadThreshold,
});

/** The ranks of the invented files under the recorded weights and under others, and what would change the order. */
export function simulationView(grid: Grid, tried: Record<string, number>, locale: Locale) {
  const files = inventedFiles(grid.criteria);
  const other = weighing(withWeights(grid, tried));
  const stored = rank(files, weighing(grid));
  const now = rank(files, other);
  const mark = locale === "fr" ? "," : ".";
  const told = (one: Ranked | undefined) =>
    one?.rank && one.total ? { rank: one.rank, total: decimals(one.total, 1, mark) } : null;
  const rows = now.map((one) => {
    const before = stored.find(({ id }) => id === one.id);
    const moved = one.rank && before?.rank ? before.rank - one.rank : null;
    return { letter: one.id, stored: told(before), tried: told(one), moved };
  });
  return {
    rows,
    total: other.weights.reduce((sum, { weight }) => sum + weight, 0),
    ...sensitivityWords(now, other, locale),
  };
}

function sensitivityWords(ranking: Ranked[], other: ReturnType<typeof weighing>, locale: Locale) {
  const text = knownMessages(locale).grid.simulation;
  const mark = locale === "fr" ? "," : ".";
  const score = (value: Fraction) => decimals(value, value.d === 1n ? 0 : 1, mark);
  const weight = smallestWeightChange(ranking, other);
  const answer = smallestAnswerChange(ranking, other);
  return {
    weightChange: weight ? text.weightChange({ ...weight, a: weight.pair[0], b: weight.pair[1] }) : text.noWeightChange,
    answerChange: answer
      ? text.answerChange({
          code: answer.code,
          from: score(answer.from),
          to: score(answer.to),
          file: answer.candidateId,
          other: answer.other,
          up: compare(answer.to, answer.from) > 0,
        })
      : text.noAnswerChange,
  };
}
