import { randomUUID } from "node:crypto";
import { and, arrayOverlaps, eq, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { creditActivity, groupStatement, ownershipLink, settlement } from "../../../db/schema/index.ts";

/**
 * Facts that rest on a corrected piece go on resting on its new row: each is superseded by a copy. Statements that
 * name a copied link, and settlements about a copied activity, follow. Everything is recorded at `now`.
 */
export async function carryFacts(tx: Tx, piece: { old: string; next: string }, now: string): Promise<void> {
  const fresh = { recordedAt: now, supersededAt: null, supersededBy: null };
  const renamed = new Map<string, string>();
  const copy = <R extends { id: string; evidenceId: string | null }>(row: R): R => {
    const id = randomUUID();
    renamed.set(row.id, id);
    return { ...row, ...fresh, id, evidenceId: row.evidenceId === piece.old ? piece.next : row.evidenceId };
  };
  const ends = (id: string) => ({ supersededAt: now, supersededBy: renamed.get(id) });

  const links = await live(tx, ownershipLink, piece.old);
  for (const link of links) {
    const next = copy(link);
    await tx.update(ownershipLink).set(ends(link.id)).where(eq(ownershipLink.id, link.id));
    await tx.insert(ownershipLink).values(next);
  }
  const linkIds = links.map((link) => link.id);
  const statements = await tx
    .select()
    .from(groupStatement)
    .where(
      and(
        isNull(groupStatement.supersededAt),
        or(
          eq(groupStatement.evidenceId, piece.old),
          linkIds.length > 0 ? arrayOverlaps(groupStatement.linkIds, linkIds) : undefined,
        ),
      ),
    );
  for (const statement of statements) {
    const next = { ...copy(statement), linkIds: statement.linkIds.map((id) => renamed.get(id) ?? id) };
    await tx.update(groupStatement).set(ends(statement.id)).where(eq(groupStatement.id, statement.id));
    await tx.insert(groupStatement).values(next);
  }
  const activities = await live(tx, creditActivity, piece.old);
  for (const activity of activities) {
    const next = copy(activity);
    await tx.update(creditActivity).set(ends(activity.id)).where(eq(creditActivity.id, activity.id));
    await tx.insert(creditActivity).values(next);
  }
  await carrySettlements(
    tx,
    activities.map((activity) => activity.id),
    renamed,
    fresh,
  );
}

type Resting = typeof ownershipLink | typeof creditActivity;
async function live<T extends Resting>(tx: Tx, table: T, evidenceId: string): Promise<T["$inferSelect"][]> {
  const rows = await tx
    .select()
    .from(table as typeof ownershipLink)
    .where(and(eq(table.evidenceId, evidenceId), isNull(table.supersededAt)));
  return rows as T["$inferSelect"][];
}

async function carrySettlements(
  tx: Tx,
  activityIds: string[],
  renamed: Map<string, string>,
  fresh: { recordedAt: string; supersededAt: null; supersededBy: null },
): Promise<void> {
  if (activityIds.length === 0) return;
  const about = or(inArray(settlement.affirmationId, activityIds), inArray(settlement.denialId, activityIds));
  for (const row of await tx
    .select()
    .from(settlement)
    .where(and(isNull(settlement.supersededAt), about))) {
    const id = randomUUID();
    const ended = { supersededAt: fresh.recordedAt, supersededBy: id };
    await tx.update(settlement).set(ended).where(eq(settlement.id, row.id));
    const affirmationId = renamed.get(row.affirmationId) ?? row.affirmationId;
    const denialId = renamed.get(row.denialId) ?? row.denialId;
    await tx.insert(settlement).values({ ...row, ...fresh, id, affirmationId, denialId });
  }
}
