import { type SQL, sql } from "drizzle-orm";
import type { Day } from "../../app/domain/day.ts";
import type { EvidenceKind } from "../../app/domain/documents/evidence-kinds.ts";
import type { Strength } from "../../app/domain/screening/evidence-strength.ts";
import type { Tx } from "../client.ts";

export const piecesPerPage = 50;

export type DuePiece = {
  id: string;
  number: number;
  title: string;
  kind: EvidenceKind;
  strength: Strength;
  expiresOn: Day | null;
  institutionId: string | null;
  institution: string | null;
  /** Live facts and assessments that rest on it: they become undetermined with it. */
  facts: number;
  /** Candidacies whose screening read the institution it speaks of. */
  files: { id: string; selectionId: string; selection: string; candidate: string }[];
};

/** Live pieces that stop counting between two days (both included, null = no bound), the soonest first. */
export async function evidenceDue(
  tx: Tx,
  bounds: { from: Day | null; to: Day | null },
  page: { number: number; size: number } = { number: 1, size: piecesPerPage },
): Promise<{ pieces: DuePiece[]; total: number }> {
  const { from, to } = bounds;
  const bounded = from !== null || to !== null;
  const due = sql`e.superseded_at is null
    ${bounded ? sql`and e.expires_on is not null` : sql``}
    ${from ? sql`and e.expires_on >= ${from}::date` : sql``} ${to ? sql`and e.expires_on <= ${to}::date` : sql``}`;
  const [counted] = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total from evidence e where ${due}`,
  );
  const pieces = await tx.execute<DuePiece>(sql`
    select e.id, e.number, e.title, e.kind, e.strength, e.expires_on::text as "expiresOn",
      e.institution_id as "institutionId", i.name as institution, ${resting} as facts, ${files} as files
    from evidence e left join institution i on i.id = e.institution_id
    where ${due} order by e.expires_on, e.number limit ${page.size} offset ${(page.number - 1) * page.size}`);
  return { pieces: [...pieces], total: counted?.total ?? 0 };
}

const restsOn = (table: string): SQL =>
  sql`(select count(*) from ${sql.identifier(table)} f where f.evidence_id = e.id and f.superseded_at is null)`;

const resting = sql`(${restsOn("credit_activity")} + ${restsOn("ownership_link")} + ${restsOn("group_statement")}
  + (select count(*) from assessment a where e.id = any (a.evidence_ids) and a.superseded_at is null))::int`;

const files = sql`(select coalesce(json_agg(json_build_object('id', c.id, 'selectionId', s.id, 'selection', s.name,
    'candidate', n.name) order by s.name, n.name, c.id), '[]')
  from candidacy c join selection s on s.id = c.selection_id join institution n on n.id = c.institution_id
  where c.withdrawn_at is null and (c.institution_id = e.institution_id or exists (select 1 from screening k
    where k.candidacy_id = c.id and k.superseded_at is null and k.institution_ids @> array[e.institution_id])))`;
