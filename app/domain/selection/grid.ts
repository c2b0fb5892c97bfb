import type { EvidenceKind } from "../documents/evidence-kinds.ts";
import type { Strength } from "../screening/evidence-strength.ts";
import type { StoredRule } from "../screening/rule.ts";

/** A text of the grid, in both languages of the portal. */
export interface Bilingual {
  fr: string;
  en: string;
}

/** What a criterion decides: a veto, a condition of entry, or points. */
export const criterionKinds = ["exclusion", "eligibility", "scored"] as const;
export type CriterionKind = (typeof criterionKinds)[number];

export const themes = [
  "exclusions",
  "eligibility",
  "inclusion",
  "consumer_protection",
  "climate",
  "nature",
  "human_rights",
  "gender",
  "tax",
  "integrity",
  "transparency",
  "local",
  "social_investment",
  "conditions",
] as const;
export type Theme = (typeof themes)[number];

export const answerers = ["institution", "departement", "both"] as const;
export type Answerer = (typeof answerers)[number];

/** Scores go from 0 to 4. */
export const scaleSteps = [0, 1, 2, 3, 4] as const;
export type Score = (typeof scaleSteps)[number];

/** What the source of a criterion is worth: a text read in force, an older wording, a published method, our own. */
export const sourceMarks = ["law", "old", "confirm", "method", "own"] as const;

export interface Criterion {
  /** Short and stable: answers, scores and differences go by it (`INC-1`). */
  code: string;
  theme: Theme;
  kind: CriterionKind;
  question: Bilingual;
  /** What it looks at and how to answer, in one or two sentences. */
  guidance: Bilingual;
  /** Points out of 100 for a scored criterion; 0 for the others. */
  weight: number;
  /** One sentence for each score from 0 to 4; empty unless scored. */
  scale: Bilingual[];
  /** Pieces that may support the answer, and the least strength they need. */
  evidence: { kinds: EvidenceKind[]; minimum: Strength };
  answeredBy: Answerer;
  source: { text: Bilingual; mark: (typeof sourceMarks)[number] };
}

/** How the reviewers' scores of one criterion make one (frozen with the grid). */
export const aggregations = ["median", "mean"] as const;
export type Aggregation = (typeof aggregations)[number];

/** What a selection asks and how it decides; frozen by hash when the call opens. */
export interface Grid {
  version: "1";
  criteria: Criterion[];
  aggregation: Aggregation;
  /** A wider gap between two reviewers of one criterion forces a discussion note (scale steps). */
  spreadThreshold: number;
  /** Working days a candidate has to answer a finding. */
  replyWorkingDays: number;
  /** The exclusion's parameters, voted with the grid. */
  rule: StoredRule;
}

export const wholeWeight = 100;
