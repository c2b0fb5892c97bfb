import type { Tx } from "../../../db/client.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import type { Day, Instant } from "../../domain/day.ts";
import { notFound } from "../../domain/errors.ts";
import { gateFacts, readPath } from "../signature/gate/read-gate.ts";

/**
 * The parties, among some, whose verdict as of a day is not cleared and whom no live derogation names: their verdicts are
 * run again, as at the legal gate, with what is known now.
 */
export async function unclearedParties(
  tx: Tx,
  selectionId: string,
  { day, knownAt, partyIds }: { day: Day; knownAt: Instant; partyIds: ReadonlySet<string> },
): Promise<{ partyId: string; name: string }[]> {
  const call = await selectionById(tx, selectionId);
  if (!call) throw notFound();
  const path = await readPath(tx, selectionId);
  const { parties } = await gateFacts(tx, call, path, { day, knownAt });
  const names = new Map(path.contract?.parties.map(({ id, name }) => [id, name]));
  return parties
    .filter(({ id, verdict, derogated }) => partyIds.has(id) && verdict?.value !== "cleared" && !derogated)
    .map(({ id }) => ({ partyId: id, name: names.get(id) ?? "" }));
}
