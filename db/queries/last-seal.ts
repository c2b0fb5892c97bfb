import { desc } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { auditSeal } from "../schema/index.ts";

/** The head of the audit log: the last seal, with when it was put. */
export async function headOfLog(tx: Tx) {
  const { number, head, sealedAt } = auditSeal;
  const [row] = await tx.select({ number, head, sealedAt }).from(auditSeal).orderBy(desc(number)).limit(1);
  return row ?? null;
}
