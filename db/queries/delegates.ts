import { sql } from "drizzle-orm";
import type { Day, Instant } from "../../app/domain/day.ts";
import type { Tx } from "../client.ts";

export type DelegateRow = {
  id: string;
  name: string;
  email: string;
  until: Day;
  endsAt: Instant;
  namedAt: Instant;
  /** Whether the invitation was accepted: a role came of it. */
  isAccepted: boolean;
  revokedAt: Instant | null;
};

/** The delegates of the viewer's institution, those who may still come in first. */
export async function ownDelegates(tx: Tx): Promise<DelegateRow[]> {
  const rows = await tx.execute<DelegateRow>(sql`
    select d.id, d.name, d.email, d.until::text, d.ends_at::text as "endsAt", d.named_at::text as "namedAt",
      d.grant_id is not null as "isAccepted", d.revoked_at::text as "revokedAt"
    from delegate d where d.institution_id = tamis.viewer_institution()
    order by (d.revoked_at is null) desc, d.until desc, d.named_at desc, d.id limit 500`);
  return [...rows];
}

/** Whether the viewer acts for their institution themselves, and may name and take back its delegates. */
export async function namesDelegates(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ names: boolean }>(sql`select tamis.acts_for_itself() as names`);
  return row?.names ?? false;
}
