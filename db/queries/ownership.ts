import { sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { ConsolidationLevel, LinkKind, StatementKind, StatementValue } from "../../app/domain/ownership/links.ts";
import type { Tx } from "../client.ts";
import { type AsOf, assertedSql } from "./as-of.ts";

/** The longest list of links a page shows in one direction. */
export const linkLimit = 200;

interface Sourced {
  validFrom: string | null;
  validTo: string | null;
  source: "manual" | "gleif" | "demo";
  evidenceId: string | null;
  evidenceNumber: number | null;
  evidenceTitle: string | null;
  evidenceExpiresOn: string | null;
}
export type LinkRow = Sourced & {
  id: string;
  kind: LinkKind;
  holderId: string;
  heldId: string;
  holder: string;
  held: string;
  share: number | null;
  consolidation: ConsolidationLevel | null;
  stale: boolean;
};

const sourced = (alias: string) =>
  sql.raw(`${alias}.valid_from::text as "validFrom", ${alias}.valid_to::text as "validTo", ${alias}.source,
  e.id as "evidenceId", e.number as "evidenceNumber", e.title as "evidenceTitle", e.expires_on::text as "evidenceExpiresOn"`);
const linkColumns = sql`l.id, l.kind, l.holder_id as "holderId", l.held_id as "heldId", a.name as holder, b.name as held,
  l.share, l.consolidation, l.stale, ${sourced("l")}`;
const linkTables = sql`ownership_link l join institution a on a.id = l.holder_id join institution b on b.id = l.held_id
  left join evidence e on e.id = l.evidence_id`;

/** Live links above (`up`: who holds it) or below (`down`: what it holds), the largest shares first. */
export async function linksOf(tx: Tx, id: string, way: "up" | "down", when: AsOf): Promise<LinkRow[]> {
  const end = way === "up" ? sql`l.held_id` : sql`l.holder_id`;
  const rows = await tx.execute<LinkRow & Record<string, unknown>>(sql`
    select ${linkColumns} from ${linkTables} where ${end} = ${id}::uuid and ${assertedSql("l", when)}
    order by l.share desc nulls last, l.kind, ${way === "up" ? sql`a.sort_name` : sql`b.sort_name`}, l.id limit ${linkLimit + 1}`);
  return [...rows] as LinkRow[];
}

/** One link, live or superseded; null when it does not exist. */
export async function linkById(tx: Tx, id: string) {
  if (!isId(id)) return null;
  const [row] = await tx.execute<LinkRow & { supersededAt: string | null } & Record<string, unknown>>(
    sql`select ${linkColumns}, l.superseded_at::text as "supersededAt" from ${linkTables} where l.id = ${id}::uuid`,
  );
  return row ?? null;
}

export type StatementRow = Sourced & {
  id: string;
  kind: StatementKind;
  value: StatementValue;
  linkIds: string[];
  reason: string | null;
};

const statementColumns = sql`s.id, s.kind, s.value, s.link_ids as "linkIds", s.reason, ${sourced("s")}`;
const statementTables = sql`group_statement s left join evidence e on e.id = s.evidence_id`;

export async function statementsOf(tx: Tx, id: string, when: AsOf): Promise<StatementRow[]> {
  const rows = await tx.execute<StatementRow & Record<string, unknown>>(sql`
    select ${statementColumns} from ${statementTables}
    where s.institution_id = ${id}::uuid and ${assertedSql("s", when)} order by s.kind, s.recorded_at, s.id limit 100`);
  return [...rows] as StatementRow[];
}

/** One statement, live or superseded, with the links it names; null when it does not exist. */
export async function statementById(tx: Tx, id: string) {
  if (!isId(id)) return null;
  const [row] = await tx.execute<
    StatementRow & { institutionId: string; supersededAt: string | null } & Record<string, unknown>
  >(sql`select ${statementColumns}, s.institution_id as "institutionId", s.superseded_at::text as "supersededAt"
    from ${statementTables} where s.id = ${id}::uuid`);
  if (!row) return null;
  const links = await tx.execute<LinkRow & Record<string, unknown>>(
    sql`select ${linkColumns} from ${linkTables} where l.id = any(${`{${row.linkIds.join(",")}}`}::uuid[])
      order by a.sort_name, b.sort_name, l.id limit ${linkLimit}`,
  );
  return { ...row, links: [...links] as LinkRow[] };
}
