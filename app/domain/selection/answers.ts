import { type Criterion, type Grid, scaleSteps, type Theme } from "./grid.ts";

/** What a candidate says to one criterion: a choice, and words that carry it. */
export interface Said {
  choice: string | null;
  words: string;
}

export const unsaid: Said = { choice: null, words: "" };
export const longestWords = 10_000;

/** The criteria a candidate answers: those of the département alone are left out. */
export const askedOf = (grid: Pick<Grid, "criteria">): Criterion[] =>
  grid.criteria.filter(({ answeredBy }) => answeredBy !== "departement");

/** The themes of these criteria, in the order of the grid. */
export const themesOf = (criteria: readonly Pick<Criterion, "theme">[]): Theme[] => [
  ...new Set(criteria.map(({ theme }) => theme)),
];

/** The choices a criterion leaves: the steps of its scale, else yes and no. */
export const choicesOf = ({ kind }: Pick<Criterion, "kind">): readonly string[] =>
  kind === "scored" ? scaleSteps.map(String) : ["yes", "no"];

/** Words alone are no answer: the choice is what is compared. */
export const isAnswered = (said: Said): boolean => said.choice !== null;
export const isSame = (a: Said, b: Said): boolean => a.choice === b.choice && plain(a.words) === plain(b.words);

/** Words as they are stored: a browser sends line ends of its own, and spaces around them say nothing. */
export const plain = (words: string): string => words.replaceAll("\r\n", "\n").trim();

export interface Attempt {
  typed: Said;
  /** The version the person had before them; 0 = none. */
  base: number;
  /** What was saved so far, the first version first. */
  versions: readonly Said[];
  /** Where there was no version: what the page showed instead, carried from the last round. */
  carried: Said;
}

/**
 * What becomes of one typed answer. `keep`: nothing to write, the person changed nothing. `conflict`: somebody wrote
 * something else since the version it was typed upon; neither wording gives way by itself.
 */
export function outcome({ typed, base, versions, carried }: Attempt): "keep" | "write" | "conflict" {
  const latest = versions.at(-1) ?? carried;
  if (isSame(typed, latest)) return "keep";
  const seen = base === 0 ? carried : (versions[base - 1] ?? unsaid);
  if (isSame(typed, seen)) return "keep";
  return base === versions.length ? "write" : "conflict";
}
