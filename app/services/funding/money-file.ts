import { sql } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { wasSigned } from "../../../db/queries/contract.ts";
import { type MoneyContract, moneyContract } from "../../../db/queries/funding.ts";
import { notFound, precondition } from "../../domain/errors.ts";
import { callStop } from "../../domain/funding/money-open.ts";

/** Holds the money of a contract until the transaction ends: two who number calls or share a line out come one after the other. */
export async function heldMoney(tx: Tx, contractId: string): Promise<MoneyContract> {
  const found = await moneyContract(tx, contractId);
  if (!found) throw notFound();
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`money ${contractId}`}, 0))`);
  return found;
}

/** The same, once everybody has signed: what was received or paid is recorded whatever became of the contract. */
export async function heldSigned(tx: Tx, contractId: string): Promise<MoneyContract> {
  const found = await heldMoney(tx, contractId);
  if (!(await wasSigned(tx, found.selectionId))) throw precondition({ key: "moneyNotSigned" });
  return found;
}

/** The same, while the contract stands: refuses with `Precondition` what is suspended, annulled or ended. */
export async function heldStanding(tx: Tx, contractId: string): Promise<MoneyContract> {
  const found = await heldSigned(tx, contractId);
  const stop = callStop(found.state);
  if (stop) throw precondition(stop);
  return found;
}
