import { sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Audience, Channel } from "../../app/domain/screening/facts.ts";
import type { Product } from "../../app/domain/screening/products.ts";
import type { Tx } from "../client.ts";
import { type AsOf, assertedSql } from "./as-of.ts";

export type ActivityRow = {
  id: string;
  institutionId: string;
  stance: "affirmation" | "denial";
  products: Product[];
  audiences: Audience[];
  territories: string[];
  channels: Channel[];
  covers: "entity" | "controlled";
  volumeCents: string | null;
  validFrom: string | null;
  validTo: string | null;
  source: "manual" | "gleif" | "demo";
  supersededAt: string | null;
  evidenceId: string | null;
  evidenceNumber: number | null;
  evidenceTitle: string | null;
  evidenceExpiresOn: string | null;
  evidencePage: string | null;
};

const columns =
  sql.raw(`c.id, c.institution_id as "institutionId", c.stance, c.products, c.audiences, c.territories, c.channels, c.covers,
  c.volume_cents::text as "volumeCents", c.valid_from::text as "validFrom", c.valid_to::text as "validTo", c.source,
  c.superseded_at::text as "supersededAt", e.id as "evidenceId", e.number as "evidenceNumber", e.title as "evidenceTitle",
  e.expires_on::text as "evidenceExpiresOn", e.page as "evidencePage"`);

/** Affirmations, then denials, that hold on the day. */
export async function activitiesOf(tx: Tx, id: string, when: AsOf): Promise<ActivityRow[]> {
  const rows = await tx.execute<ActivityRow>(sql`
    select ${columns} from credit_activity c left join evidence e on e.id = c.evidence_id
    where c.institution_id = ${id}::uuid and ${assertedSql("c", when)}
    order by c.stance, c.recorded_at, c.id limit 200`);
  return [...rows];
}

export async function activityById(tx: Tx, id: string): Promise<ActivityRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx.execute<ActivityRow>(
    sql`select ${columns} from credit_activity c left join evidence e on e.id = c.evidence_id where c.id = ${id}::uuid`,
  );
  return row ?? null;
}

export type SettlementRow = {
  id: string;
  affirmationId: string;
  denialId: string;
  favours: "affirmation" | "denial";
  reason: string;
};

/** Settlements in force about an institution's activities. */
export async function settlementsOf(tx: Tx, id: string): Promise<SettlementRow[]> {
  const rows = await tx.execute<SettlementRow>(sql`
    select s.id, s.affirmation_id as "affirmationId", s.denial_id as "denialId", s.favours, s.reason
    from settlement s join credit_activity c on c.id = s.affirmation_id
    where c.institution_id = ${id}::uuid and s.superseded_at is null order by s.recorded_at limit 100`);
  return [...rows];
}
