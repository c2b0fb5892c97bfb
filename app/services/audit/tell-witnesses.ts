import { sql } from "drizzle-orm";
import { asMachine } from "../../../db/as-viewer.ts";
import type { Database } from "../../../db/client.ts";
import { holdChain } from "../../../db/queries/audit-chain.ts";
import { headNumbered, latestHead } from "../../../db/queries/audit-tree.ts";
import { witnessLetter } from "../../documents/witness-letter.ts";
import type { Day } from "../../domain/day.ts";
import { writeMail } from "../access/write-mail.ts";
import { consistencyOf } from "./prove-consistency.ts";

export interface WitnessMachine {
  jobs: Database;
  /** The addresses that keep the heads of the log. */
  witnesses: readonly string[];
  departement: string;
  today: Day;
}

/**
 * Writes to each witness, once a day at most and only when there is a new seal, its head with the proof that it continues
 * the one they were told last. Run by several processes, each letter is written once. Returns how many were written.
 */
export function tellWitnesses({ jobs, witnesses, departement, today }: WitnessMachine): Promise<number> {
  const portal = { role: "system", actor: "system:tell-witnesses" } as const;
  return asMachine(jobs, portal, { action: "audit.witness" }, async (tx) => {
    await holdChain(tx);
    const head = await latestHead(tx);
    let written = 0;
    for (const recipient of head ? witnesses : []) {
      const [last] = await tx.execute<{ number: number; day: string }>(sql`
        select split_part(key, ':', 2) as day, split_part(key, ':', 3)::float8 as number from outgoing_mail
        where key like 'seal:%' and recipient = ${recipient} order by split_part(key, ':', 3)::bigint desc limit 1`);
      if (!head || last?.day === today || last?.number === head.number) continue;
      const first = last ? await headNumbered(tx, last.number) : null;
      const told = first ? await consistencyOf(tx, first, head) : ({ format: "tamis-head-1", head } as const);
      const key = `seal:${today}:${head.number}:${recipient}`;
      await writeMail(tx, { key, recipient, ...witnessLetter({ departement, head, told }) });
      written++;
    }
    return written;
  });
}
