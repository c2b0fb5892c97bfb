import type { Perimeter, VerdictValue } from "../screening/facts.ts";
import type { Basis } from "./file-state.ts";
import type { Bilingual } from "./grid.ts";
import type { Standing } from "./overall.ts";

/** What is found of consumer credit, in one language. */
export interface CreditWords {
  lead: string;
  proofLine: string | null;
  missing: string[];
  changes: string[];
}

/** One exclusion or condition that is not met, in the words of the grid and of whoever assessed it. */
export interface CriterionWords {
  code: string;
  question: Bilingual;
  value: VerdictValue;
  because: Standing["because"];
  reason: string | null;
}

/** What a candidate reads of itself: its own group only, both languages, as it stood when it was sent. */
export interface FindingContent {
  version: "1";
  basis: Basis;
  perimeter: { code: Perimeter; name: Bilingual };
  /** Null when the screening clears it. */
  credit: Record<keyof Bilingual, CreditWords> | null;
  criteria: CriterionWords[];
  lead: Bilingual;
}

/**
 * Of what was sent, what the recorded verdict rests on: what was met since is no reason, nor is what is worth less than
 * the verdict; whoever is excluded has nothing left to supply.
 */
export function reasonsHeld(
  sent: Pick<FindingContent, "credit" | "criteria">,
  { verdict, basis }: { verdict: VerdictValue; basis: Pick<Basis, "credit" | "standings"> },
): Pick<FindingContent, "credit" | "criteria"> {
  const deciding = new Set(basis.standings.filter(({ value }) => value === verdict).map(({ code }) => code));
  const criteria = sent.criteria.filter(({ code }) => deciding.has(code)).map((one) => ({ ...one, value: verdict }));
  if (sent.credit === null || basis.credit !== verdict) return { credit: null, criteria };
  if (verdict !== "excluded") return { credit: sent.credit, criteria };
  const { fr, en } = sent.credit;
  return { credit: { fr: { ...fr, missing: [] }, en: { ...en, missing: [] } }, criteria };
}
