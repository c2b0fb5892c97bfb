import type { AsOf } from "../../../db/queries/as-of.ts";
import { resultsKnown } from "../../../db/queries/position-results.ts";
import {
  accountSums,
  type CommitmentHeld,
  callPartsKnown,
  cashLines,
  commitmentsHeld,
  duesKnown,
  tranchesKnown,
} from "../../../db/queries/positions.ts";
import type { Context } from "../context.ts";
import { type HeldContract, holdContract } from "./hold-contract.ts";
import { termsOf } from "./terms-kept.ts";

/** Whose positions: the viewer's own, in one contract or in all; or one party's, for the staff. */
export interface WhosePositions {
  contractId?: string;
  partyId?: string;
}

/**
 * Where the viewer (or one party) stands in each contract on a day, as known then. Everything is read in one transaction
 * under the viewer's own role: what is computed rests on rows the viewer may open. Nothing to see → no contract.
 */
export async function readPositions(context: Context, whose: WhosePositions, when: AsOf): Promise<HeldContract[]> {
  const read = await context.read(async (tx) => {
    const held = await commitmentsHeld(tx, { ...whose, knownAt: when.knownAt });
    const commitmentIds = held.map(({ id }) => id);
    const contractIds = [...new Set(held.map((one) => one.contractId))];
    if (held.length === 0) return null;
    const [sums, cash, terms, results, tranches, parts, dues] = await Promise.all([
      accountSums(tx, commitmentIds, when),
      cashLines(tx, commitmentIds, when),
      termsOf(tx, contractIds, when.knownAt),
      resultsKnown(tx, contractIds, when),
      tranchesKnown(tx, contractIds, when),
      callPartsKnown(tx, commitmentIds, when),
      duesKnown(tx, commitmentIds, when),
    ]);
    return { held, sums, cash, terms, results, tranches, parts, dues };
  });
  if (read === null) return [];
  const contracts = grouped(read.held, ({ contractId, partyId }) => `${contractId} ${partyId}`);
  const by = {
    sums: grouped(read.sums, ({ commitmentId }) => commitmentId),
    cash: grouped(read.cash, ({ commitmentId }) => commitmentId),
    parts: grouped(read.parts, ({ commitmentId }) => commitmentId),
    dues: grouped(read.dues, ({ commitmentId }) => commitmentId),
    results: grouped(read.results, ({ contractId }) => contractId),
    tranches: grouped(read.tranches, ({ contractId }) => contractId),
  };
  return [...contracts.values()].map((commitments) => {
    const contractId = (commitments[0] as CommitmentHeld).contractId;
    const of = <Row>(rows: Map<string, Row[]>) => commitments.flatMap(({ id }) => rows.get(id) ?? []);
    return holdContract({
      ...{ commitments, when, zone: context.zone },
      ...{ sums: of(by.sums), cash: of(by.cash), parts: of(by.parts), dues: of(by.dues) },
      terms: read.terms.get(contractId) ?? [],
      results: by.results.get(contractId) ?? [],
      tranches: by.tranches.get(contractId) ?? [],
    });
  });
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return found;
}
