import { sql } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { contractTitle } from "../../../db/queries/outcomes.ts";
import { notFound } from "../../domain/errors.ts";

/**
 * The contract, its results held until the transaction ends: who records one waits for the other, and then sees it. An
 * evaluator may change no row of a contract, so that none can be locked.
 */
export async function heldContract(tx: Tx, contractId: string): Promise<{ id: string; title: string }> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`results ${contractId}`}, 0))`);
  const found = await contractTitle(tx, contractId);
  if (!found) throw notFound();
  return found;
}
