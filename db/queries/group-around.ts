import { sql } from "drizzle-orm";
import type { LinkKind } from "../../app/domain/ownership/links.ts";
import type { Tx } from "../client.ts";
import { type AsOf, assertedSql } from "./as-of.ts";

/** The steps from the institution that a picture looks at, and the members it stops at. */
const steps = 3;
const mostMembers = 200;

export type GroupLink = {
  holderId: string;
  heldId: string;
  holder: string;
  held: string;
  kind: LinkKind;
  share: number | null;
};

/** The links around an institution, nearest first: three steps up and down, a few hundred members at most. */
export async function groupAround(tx: Tx, id: string, when: AsOf): Promise<GroupLink[]> {
  const links = new Map<string, GroupLink>();
  const reached = new Set([id]);
  let edge = [id];
  for (let step = 0; step < steps && edge.length > 0 && reached.size < mostMembers; step++) {
    const from = sql`any(${`{${edge.join(",")}}`}::uuid[])`;
    const rows = await tx.execute<GroupLink & { id: string }>(sql`
      select l.id, l.holder_id as "holderId", l.held_id as "heldId", a.name as holder, b.name as held, l.kind, l.share
      from ownership_link l join institution a on a.id = l.holder_id join institution b on b.id = l.held_id
      where (l.holder_id = ${from} or l.held_id = ${from}) and ${assertedSql("l", when)}
      order by l.share desc nulls last, l.kind, l.id limit ${mostMembers}`);
    edge = [];
    for (const { id: linkId, ...link } of rows) {
      links.set(linkId, link);
      for (const end of [link.holderId, link.heldId]) {
        if (reached.has(end)) continue;
        reached.add(end);
        edge.push(end);
      }
    }
  }
  return [...links.values()];
}
