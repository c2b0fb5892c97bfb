import type { Tx } from "../../../db/client.ts";
import { type TermsRow, termsVersions } from "../../../db/queries/repayment.ts";
import type { Problem } from "../../domain/repayment/json-reader.ts";
import { readTerms } from "../../domain/repayment/read-terms.ts";
import type { Terms } from "../../domain/repayment/terms.ts";

/** One version of the terms as it is kept, read. */
export interface TermsVersion extends Omit<TermsRow, "content"> {
  content: unknown;
  terms: Terms | null;
  problems: Problem[];
}

/** Every version of a contract's terms that the viewer may read, the newest first. */
export async function readTermsVersions(tx: Tx, contractId: string): Promise<TermsVersion[]> {
  return (await termsVersions(tx, contractId)).map((row) => {
    const read = readTerms(row.content);
    return { ...row, terms: read.ok ? read.terms : null, problems: read.ok ? [] : read.problems };
  });
}

/** The frozen versions, in the order they take effect: what payments are computed by. */
export const frozenTerms = (versions: readonly TermsVersion[]): Terms[] =>
  versions
    .flatMap(({ frozenAt, terms }) => (frozenAt !== null && terms ? [terms] : []))
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
