import type { TransactionSql } from "postgres";
import { contractNumbers, contractRows } from "./contract-ground.ts";
import { moneyKey, moneyNumbers, moneyRows } from "./money-ground.ts";
import { selectionNumbers, selectionRows } from "./selection-ground.ts";
import { other, own } from "./sides.ts";

export { other, own } from "./sides.ts";

/** One owner's transaction that is always rolled back: mutations, sample rows and attempts live and die in it. */
export type Ground = TransactionSql;

const sides = [
  { ...own, n: 1, staff: true, letter: "a" },
  { ...other, n: 2, staff: false, letter: "b" },
];
export const key = (table: number, n: number) => `00000000-0000-4000-9000-${String(table * 10 + n).padStart(12, "0")}`;

/** The own and the other sample row of each table, by a condition. A new table needs its line in `sampleRows`. */
export const sampleKey = (table: string, side: 0 | 1): string | null => {
  const { person, institution, candidacy, n, letter } = sides[side] as (typeof sides)[number];
  const ids: Record<string, string> = {
    institution: `id = '${institution}'`,
    person: `id = '${person}'`,
    candidacy: `id = '${candidacy}'`,
    document: `sha256 = repeat('${letter}', 64)`,
    audit_entry: `subject_id = '${institution}' and table_name = 'institution'`,
    audit_seal: `number = ${n}`,
    audit_node: `level = 0 and position = ${n - 1}`,
    attendance: `person_id = '${person}'`,
    ballot: `person_id = '${person}'`,
    account_balance: moneyKey(key(numbered.contract as number, n), n),
    notice_choice: `person_id = '${person}'`,
    audit_unsealed: `entry_id in (select min(entry_id) + ${n - 1} from audit_unsealed)`,
  };
  return ids[table] ?? (numbered[table] ? `id = '${key(numbered[table], n)}'` : null);
};
export const numbered: Record<string, number> = {
  institution_name: 1,
  identifier: 2,
  ownership_link: 3,
  group_statement: 4,
  credit_activity: 5,
  settlement: 6,
  evidence: 7,
  programme: 8,
  selection: 9,
  role_grant: 10,
  invitation: 11,
  register_import: 12,
  register_import_error: 13,
  outgoing_mail: 14,
  grid: 15,
  institution_merge: 16,
  settlement_request: 17,
  ...selectionNumbers,
  ...contractNumbers,
  ...moneyNumbers,
};

/** Lays the function that tries a statement and undoes it, and two rows in every table. */
export async function prepare(sql: Ground): Promise<void> {
  await sql.unsafe(`
    create function public.attempt(q text) returns text language plpgsql as $$
    declare n bigint; told text; violated text;
    begin
      begin
        execute q;
        get diagnostics n = row_count;
        told := 'rows ' || n;
        raise exception 'undo' using errcode = 'TA999';
      exception
        when sqlstate 'TA999' then return told;
        when insufficient_privilege then return 'denied ' || case
          when sqlerrm like 'tamis:%' then sqlerrm when sqlerrm like '%row-level security%' then 'row' else 'permission' end;
        when others then
          get stacked diagnostics violated = constraint_name;
          return 'past ' || sqlstate || ' ' || coalesce(violated, '') || case when sqlerrm like 'tamis:%' then sqlerrm else '' end;
      end;
    end $$;
    grant execute on function public.attempt to public;
    select set_config('tamis.actor', 'cli:guards', true);
  `);
  // One sample institution is evaluator and candidate at once, to try what each of them sees.
  await sql.unsafe("alter table candidacy disable trigger evaluator_apart");
  for (const { person, institution, candidacy, n, staff, letter } of sides) {
    const k = (table: string) => `'${key(numbered[table] as number, n)}'`;
    const tie = staff ? "'finance', null" : `'investor', '${institution}'`;
    await sql.unsafe(`
      insert into institution (id, name, country) values ('${institution}', 'Sample ${letter}', 'FR');
      insert into person (id, email, name) values ('${person}', '${letter}@exemple.test', 'Sample ${letter}');
      insert into institution_name (id, institution_id, kind, name) values (${k("institution_name")}, '${institution}', 'legal', 'Sample');
      insert into identifier (id, institution_id, kind, value) values (${k("identifier")}, '${institution}', 'national', 'sample-${letter}');
      insert into document (sha256, bytes, media_type) values (repeat('${letter}', 64), 1, 'application/pdf');
      insert into evidence (id, kind, strength, title) values (${k("evidence")}, 'other', 'declared', 'Sample');
      insert into group_statement (id, institution_id, kind, value) values (${k("group_statement")}, '${institution}', 'parents', 'none');
      insert into credit_activity (id, institution_id, stance, products, audiences, territories)
        values (${k("credit_activity")}, '${institution}', 'denial', '{pawn}', '{families}', '{FR}');
      insert into settlement (id, affirmation_id, denial_id, favours, reason, settled_by)
        values (${k("settlement")}, ${k("credit_activity")}, ${k("credit_activity")}, 'denial', 'sample', '${person}');
      insert into settlement_request (id, affirmation_id, denial_id, person_id, asked_by)
        values (${k("settlement_request")}, ${k("credit_activity")}, ${k("credit_activity")}, '${person}', '${person}');
      insert into programme (id, name, purpose, evaluator_id, population, territories, audiences, budget_cents)
        values (${k("programme")}, 'Sample', 'sample', '${institution}', 'sample', '{FR-33}', '{families}', 1);
      insert into selection (id, programme_id, name, rule) values (${k("selection")}, ${k("programme")}, 'Sample', '{}');
      insert into grid (id, selection_id, number, state, content, hash, frozen_at)
        values (${k("grid")}, ${k("selection")}, 1, 'frozen', '{}', 'sample', now());
      insert into candidacy (id, selection_id, institution_id) values ('${candidacy}', ${k("selection")}, '${institution}');
      insert into role_grant (id, person_id, role, institution_id) values (${k("role_grant")}, '${person}', ${tie});
      insert into invitation (id, token_hash, email, name, role, institution_id, expires_at)
        values (${k("invitation")}, 'sample-${letter}', 'x@exemple.test', 'x', ${tie}, now() + interval '1 day');
      insert into register_import (id, kind, state, files, started_by) values (${k("register_import")}, 'gleif', 'waiting', '[]', 'cli:x');
      insert into register_import_error (id, import_id, file, line, code, detail)
        values (${k("register_import_error")}, ${k("register_import")}, 'f', 1, 'c', 'd');
      insert into outgoing_mail (id, key, recipient, subject, body) values (${k("outgoing_mail")}, 'sample-${letter}', 'x', 'x', 'x');
      insert into audit_seal (number, sealed_at, entry_ids, entry_count, previous_head, head, tree_size)
        values (${n}, now(), '[]', 0, repeat('${n === 1 ? "0" : "1"}', 64), repeat('${n}', 64), 0);
      insert into audit_node (level, position, hash, entry_id) values (0, ${n - 1}, repeat('${n}', 64), ${n});
      ${selectionRows(n, k)}
      ${contractRows(n, k)}
      ${moneyRows(n, k)}
    `);
  }
  await sql.unsafe(`
    insert into ownership_link (id, kind, holder_id, held_id) values
      ('${key(3, 1)}', 'capital', '${own.institution}', '${other.institution}'),
      ('${key(3, 2)}', 'capital', '${other.institution}', '${own.institution}');
    alter table institution_merge disable trigger one_step;
    insert into institution_merge (id, survivor_id, merged_id, reason, merged_by, superseded_at, undone_by) values
      ('${key(16, 1)}', '${own.institution}', '${other.institution}', 'sample', '${own.person}', null, null),
      ('${key(16, 2)}', '${other.institution}', '${own.institution}', 'sample', '${own.person}', now(), '${own.person}');
    alter table institution_merge enable trigger one_step;
    alter table candidacy enable trigger evaluator_apart;
    select set_config('tamis.actor', '', true);
  `);
}

/** Tries statements one by one in a role of the database; `login` roles are entered as sessions. */
export async function attempts(
  sql: Ground,
  role: string | null,
  statements: string[],
  actor?: string,
): Promise<string[]> {
  const who =
    actor ?? (role === "system" || role === "import" || role === null ? "cli:guards" : `person:${own.person}`);
  const login = role !== null && ["login", "auth", "jobs"].includes(role);
  if (role !== null) await sql.unsafe(`set local ${login ? "session authorization" : "role"} tamis_${role}`);
  try {
    await sql`select set_config('tamis.actor', ${who}, true), set_config('tamis.person', ${own.person}, true),
      set_config('tamis.institution', ${own.institution}, true), set_config('tamis.candidacy', ${own.candidacy}, true)`;
    const rows = await sql<{ told: string }[]>`select public.attempt(q) as told
      from unnest(${statements}::text[]) with ordinality as s(q, n) order by n`;
    return rows.map((row) => row.told.trim());
  } finally {
    await sql.unsafe("reset session authorization; reset role");
  }
}
