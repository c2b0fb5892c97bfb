import type { Tx } from "../../../../db/client.ts";
import { contractOf, currentVersion } from "../../../../db/queries/contract.ts";
import { signedSteps } from "../../../../db/queries/signature-path.ts";
import type { Day } from "../../../domain/day.ts";

/** The day of the last signature of the newest version; null before there is one. */
export async function lastSignedOn(tx: Tx, selectionId: string): Promise<Day | null> {
  const deal = await contractOf(tx, selectionId);
  const version = deal && (await currentVersion(tx, deal.id));
  const steps = version ? await signedSteps(tx, version.id) : [];
  const days = steps.filter(({ signature }) => signature.outcome === "signed").map(({ signature }) => signature.onDay);
  return days.sort().at(-1) ?? null;
}
