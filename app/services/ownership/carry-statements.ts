import { randomUUID } from "node:crypto";
import { and, arrayOverlaps, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { groupStatement } from "../../../db/schema/index.ts";

/**
 * Live statements that named the old row of a link go on naming the link: each is superseded by a copy, resting on
 * the same piece, that names the new row. The caller has locked both ends of the link.
 */
export async function carryStatements(tx: Tx, link: { old: string; next: string }, now: string): Promise<void> {
  const naming = await tx
    .select()
    .from(groupStatement)
    .where(and(isNull(groupStatement.supersededAt), arrayOverlaps(groupStatement.linkIds, [link.old])));
  for (const statement of naming) {
    const id = randomUUID();
    const linkIds = statement.linkIds.map((named) => (named === link.old ? link.next : named));
    await tx
      .update(groupStatement)
      .set({ supersededAt: now, supersededBy: id })
      .where(eq(groupStatement.id, statement.id));
    await tx.insert(groupStatement).values({ ...statement, id, linkIds, recordedAt: now });
  }
}
