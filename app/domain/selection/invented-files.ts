import { type Criterion, type Score, scaleSteps, type Theme } from "./grid.ts";
import type { Scored } from "./ranking.ts";

type Group = "social" | "green" | "people" | "integrity" | "offer";

const groups: Record<Theme, Group> = {
  exclusions: "offer",
  eligibility: "offer",
  inclusion: "social",
  consumer_protection: "social",
  local: "social",
  social_investment: "social",
  climate: "green",
  nature: "green",
  human_rights: "people",
  gender: "people",
  tax: "integrity",
  integrity: "integrity",
  transparency: "integrity",
  conditions: "offer",
};

/** Each a character of its own, so that a weight has something to move. */
const profiles: Record<string, Record<Group, number>> = {
  A: { social: 4, green: 1, people: 2, integrity: 2, offer: 2 },
  B: { social: 2, green: 4, people: 3, integrity: 2, offer: 1 },
  C: { social: 2, green: 2, people: 2, integrity: 4, offer: 3 },
  D: { social: 3, green: 2, people: 3, integrity: 3, offer: 2 },
  E: { social: 2, green: 1, people: 3, integrity: 1, offer: 4 },
  F: { social: 4, green: 4, people: 4, integrity: 4, offer: 4 },
};

/**
 * Files nobody sent, scored by two reviewers nobody heard, always the same: what weights are tried on before the
 * call opens. The last has the best scores and is excluded all the same.
 */
export function inventedFiles(criteria: readonly Criterion[]): Scored[] {
  const scored = criteria.filter(({ kind }) => kind === "scored");
  const top = scaleSteps.length - 1;
  const within = (score: number) => Math.min(top, Math.max(0, score)) as Score;
  return Object.entries(profiles).map(([id, profile], file) => ({
    id,
    verdict: id === "F" ? "excluded" : "cleared",
    decided: true,
    derogated: false,
    scores: Object.fromEntries(
      scored.map(({ code, theme }, place) => {
        const score = profile[groups[theme]];
        return [code, [within(score), within(score + ((place * 7 + file * 3) % 3) - 1)]];
      }),
    ),
    discussed: scored.map(({ code }) => code),
  }));
}
