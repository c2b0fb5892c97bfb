import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";

const list = (ids: readonly string[]) => sql`${sql.param(`{${ids.join(",")}}`)}::uuid[]`;

/** Whether one of two institutions holds the other, through whatever chain of links known now. */
export async function holdsByPath(tx: Tx, a: string, b: string): Promise<boolean> {
  const above = (from: string, wanted: string) => sql`exists (
    with recursive up(id) as (
      select ${from}::uuid union
      select l.holder_id from up join ownership_link l on l.held_id = up.id and l.superseded_at is null
    ) select 1 from (select id from up limit 20000) reached where id = ${wanted}::uuid)`;
  const [row] = await tx.execute<{ holds: boolean }>(sql`select ${above(a, b)} or ${above(b, a)} as holds`);
  return row?.holds ?? false;
}

/** The first selection in which two of these stand, as far as the viewer sees. */
export async function bothCandidates(tx: Tx, ids: readonly string[]): Promise<string | null> {
  const [row] = await tx.execute<{ name: string }>(sql`
    select s.name from candidacy c join selection s on s.id = c.selection_id
    where c.institution_id = any(${list(ids)}) and c.withdrawn_at is null
    group by s.id, s.name having count(distinct c.institution_id) > 1 order by s.name limit 1`);
  return row?.name ?? null;
}

/** Whether one of these evaluates a programme in which another stands. */
export async function evaluates(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const [row] = await tx.execute<{ found: boolean }>(sql`select exists (
    select 1 from candidacy c join selection s on s.id = c.selection_id join programme p on p.id = s.programme_id
    where c.withdrawn_at is null and c.institution_id = any(${list(ids)}) and p.evaluator_id = any(${list(ids)})) as found`);
  return row?.found ?? false;
}
