import type { Tx } from "../../../db/client.ts";
import {
  announcementsToTell,
  answersToTell,
  callsToTell,
  duesToTell,
  moneyContract,
} from "../../../db/queries/money-notice-facts.ts";
import { resultsKnown } from "../../../db/queries/position-results.ts";
import { newsMs } from "../../domain/notices/derive.ts";
import type { MoneyFacts } from "../../domain/notices/money.ts";
import { resultsOf } from "../positions/results-of.ts";
import type { NoticeMachine } from "./write-notices.ts";

/** What there is to tell the investors of a selection's contract; null while no money is promised. */
export async function moneyFacts(
  tx: Tx,
  selection: MoneyFacts["selection"],
  { now, today, zone }: Pick<NoticeMachine, "now" | "today" | "zone">,
): Promise<MoneyFacts | null> {
  const found = await moneyContract(tx, selection.id);
  if (!found) return null;
  const { investors, ...contract } = found;
  const since = new Date(Date.parse(now) - newsMs).toISOString();
  const results = await resultsKnown(tx, [contract.id], { on: today, knownAt: null });
  return {
    ...{ selection, contract, investors },
    calls: await callsToTell(tx, contract.id, today),
    results: resultsOf(results, { on: today, zone }).filter(({ supersededBy }) => supersededBy === null),
    dues: await duesToTell(tx, contract.id, since),
    answers: await answersToTell(tx, contract.id, since),
    announcements: await announcementsToTell(tx, contract.id, since),
  };
}
