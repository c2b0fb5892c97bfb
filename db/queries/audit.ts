import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";

export const entriesPerPage = 50;

export interface JournalFilters {
  /** Part of a person's name or address, or of the actor's code (`cli:import`). */
  person?: string;
  table?: string;
  action?: string;
  /** The number of a row, or of an institution, a candidacy or a selection that the row speaks of. */
  subject?: string;
  /** Legal days, both included. */
  from?: string;
  to?: string;
  /** Entries older than this number: the next page. */
  before?: number;
}

export interface JournalEntry extends Record<string, unknown> {
  id: number;
  at: string;
  actor: string;
  /** Null when the actor is no person. */
  personName: string | null;
  role: string;
  action: string;
  reason: string | null;
  requestId: string | null;
  tableName: string;
  operation: "insert" | "update" | "delete" | "import" | "event";
  subjectId: string | null;
  /** Whose account, role, session or sign-in it is. */
  subjectName: string | null;
  /** The institution the row is or speaks of, and the one it holds. */
  aboutName: string | null;
  heldName: string | null;
  old: Record<string, unknown> | null;
  new: Record<string, unknown> | null;
  /** Whether the tree of the log holds it. */
  isSealed: boolean;
}

const uuidOf = (text: SQL) =>
  sql`case when ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (${text})::uuid end`;

/** The tables whose rows reach their candidacy through another one, and the column that leads there. */
const steps = [
  ["questionnaire", "questionnaire_id"],
  ["finding", "finding_id"],
  ["score_sheet", "sheet_id"],
  ["motion", "motion_id"],
] as const;

/** The candidacy a row of the log belongs to, as text; null for rows of no file. */
function fileOf(row: SQL): SQL {
  const through = steps.map(
    ([table, column]) =>
      sql`(select t.candidacy_id::text from ${sql.identifier(table)} t where t.id = ${uuidOf(sql`${row}->>${column}`)})`,
  );
  return sql`coalesce(case when e.table_name = 'candidacy' then e.subject_id end, ${row}->>'candidacy_id',
    ${sql.join(through, sql`, `)})`;
}

/** The log, newest first; one entry more than a page when there is a next one. */
export async function journal(tx: Tx, filters: JournalFilters, timeZone: string): Promise<JournalEntry[]> {
  const row = sql`coalesce(e.new, e.old)`;
  const about = sql`case when e.table_name = 'institution' then e.subject_id
    else coalesce(${row}->>'institution_id', ${row}->>'holder_id') end`;
  const whose = sql`case when e.operation = 'event' or e.table_name = 'person' then e.subject_id
    else ${row}->>'person_id' end`;
  const where: SQL[] = [sql`true`];
  const { person, table, action, subject, from, to, before } = filters;
  if (person) {
    const like = `%${person.replace(/[%_\\]/g, "\\$&")}%`;
    const named = sql`select id from person where name ilike ${like} or email ilike ${like}`;
    // A sign-in is an act of the person who signs in, told by the portal.
    where.push(sql`(e.actor in (select 'person:' || id from (${named}) n) or e.actor ilike ${like}
      or e.operation = 'event' and e.subject_id in (select id::text from (${named}) n))`);
  }
  if (table) where.push(sql`e.table_name = ${table}`);
  if (action) where.push(sql`e.action = ${action}`);
  if (subject)
    where.push(sql`(e.subject_id = ${subject} or ${row}->>'institution_id' = ${subject} or ${row}->>'holder_id' = ${subject}
    or ${row}->>'held_id' = ${subject} or ${row}->>'candidacy_id' = ${subject} or ${row}->>'selection_id' = ${subject}
    or ${sql.join(
      steps.map(
        ([table, column]) => sql`${row}->>${column} in
          (select t.id::text from ${sql.identifier(table)} t where t.candidacy_id::text = ${subject})`,
      ),
      sql` or `,
    )})`);
  if (from) where.push(sql`e.at >= (${from}::date)::timestamp at time zone ${timeZone}`);
  if (to) where.push(sql`e.at < (${to}::date + 1)::timestamp at time zone ${timeZone}`);
  if (before) where.push(sql`e.id < ${before}`);
  const rows = await tx.execute<JournalEntry>(sql`
    select e.id::float8 as id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.actor,
      p.name as "personName", e.role, e.action, e.reason, e.request_id as "requestId", e.table_name as "tableName",
      e.operation, e.subject_id as "subjectId", s.name as "subjectName",
      i.name as "aboutName", h.name as "heldName", e.old, e.new,
      exists (select 1 from audit_node n where n.entry_id = e.id) as "isSealed"
    from audit_entry e
    left join person p on p.id = ${uuidOf(sql`substr(e.actor, 8)`)} and e.actor like 'person:%'
    left join person s on s.id = ${uuidOf(whose)}
    left join candidacy c on c.id = ${uuidOf(fileOf(row))}
    left join institution i on i.id = coalesce(${uuidOf(about)}, c.institution_id)
    left join institution h on h.id = ${uuidOf(sql`${row}->>'held_id'`)}
    where ${sql.join(where, sql` and `)}
    order by e.id desc limit ${entriesPerPage + 1}`);
  return [...rows];
}

/** The acts the log knows, for the filter. At most 200. */
export async function journalActions(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ action: string }>(sql`
    with recursive known as (
      (select action from audit_entry order by action limit 1)
      union all select (select min(action) from audit_entry e where e.action > known.action) from known where known.action is not null
    ) select action from known where action is not null limit 200`);
  return rows.map((row) => row.action);
}
