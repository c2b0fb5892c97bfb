import type { Tx } from "../../../db/client.ts";
import { type TermsHead, termsContents, termsHeads } from "../../../db/queries/positions.ts";
import type { Instant } from "../../domain/day.ts";
import { readTerms } from "../../domain/repayment/read-terms.ts";
import type { Terms } from "../../domain/repayment/terms.ts";

/** Frozen terms never change: each is read once, whoever may see it. Beyond this many the oldest are forgotten. */
const mostKept = 2_000;
const kept = new Map<string, Terms | null>();

/**
 * The frozen terms of some contracts, by contract, every version. Which ones the viewer may see is asked of the database
 * each time; what they say is kept. A content no reader understands counts as none.
 */
export async function termsOf(
  tx: Tx,
  contractIds: readonly string[],
  knownAt: Instant | null,
): Promise<Map<string, Terms[]>> {
  const heads = await termsHeads(tx, contractIds, knownAt);
  await learn(tx, heads);
  const found = new Map<string, Terms[]>();
  for (const { id, contractId } of heads) {
    const terms = kept.get(id);
    if (terms) found.set(contractId, [...(found.get(contractId) ?? []), terms]);
  }
  return found;
}

async function learn(tx: Tx, heads: readonly TermsHead[]): Promise<void> {
  const missing = heads.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (missing.length === 0) return;
  for (const { id, content } of await termsContents(tx, missing)) {
    const read = readTerms(content);
    kept.set(id, read.ok ? read.terms : null);
  }
  for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(id);
}
