import { checkName, checkStatements, closedColumns } from "../../db/checks.ts";
import { contractShapes } from "./contract-shapes.ts";
import { attempts, type Ground, other, own, sampleKey } from "./ground.ts";
import { moneyShapes } from "./money-shapes.ts";
import { selectionShapes } from "./selection-shapes.ts";

const a = own.institution;
const link = (columns: string, values: string) =>
  `insert into ownership_link (holder_id, held_id, ${columns}) values ('${a}', '${other.institution}', ${values})`;
const interval = (columns: string, values: string, table: string) =>
  `insert into ${table} (institution_id, valid_from, valid_to, ${columns}) values ('${a}', '2026-01-02', '2026-01-01', ${values})`;
const grant = (role: string, more = "null, null, null") =>
  `insert into role_grant (person_id, role, institution_id, candidacy_id, expires_at) values ('${own.person}', '${role}', ${more})`;
const activity = (set: string) =>
  `insert into credit_activity (institution_id, stance, products, audiences, territories, volume_cents)
   values ('${a}', 'denial', ${set})`;
const grid = (values: string) =>
  `insert into grid (selection_id, content, number, state, hash, frozen_at)
   select id, '{}', ${values} from selection where ${sampleKey("selection", 0)}`;
const merge = (values: string) =>
  `insert into institution_merge (survivor_id, merged_id, reason, superseded_at, undone_by, merged_by) values (${values}, '${own.person}')`;
const programme = (territories: string, more: string) =>
  `insert into programme (name, purpose, population, audiences, territories, budget_cents, population_count, starts_on, ends_on)
   values ('x', 'x', 'x', '{families}', '${territories}', ${more})`;

/** By constraint or unique index: statements it must refuse. Every one of the portal's own tables is here. */
const refused: Record<string, string[]> = {
  group_statement_value: [
    interval("kind, value", "'holdings', 'none'", "group_statement").replace("'2026-01-01'", "null"),
  ],
  ownership_link_share: [link("kind, share", "'capital', 1000001"), link("kind, share", "'capital', -1")],
  ownership_link_not_self: [`insert into ownership_link (kind, holder_id, held_id) values ('control', '${a}', '${a}')`],
  ownership_link_interval: [link("kind, valid_from, valid_to", "'control', '2026-01-02', '2026-01-02'")],
  ownership_link_share_kind: [link("kind, share", "'control', 5")],
  ownership_link_consolidation_kind: [
    link("kind", "'consolidation'"),
    link("kind, consolidation", "'control', 'direct'"),
  ],
  ownership_link_gleif: [
    `do $$ begin ${link("kind, consolidation, source", "'consolidation', 'direct', 'gleif'")}; ${link("kind, consolidation, source", "'consolidation', 'direct', 'gleif'")}; end $$`,
  ],
  credit_activity_volume: [activity("'{pawn}', '{families}', '{FR}', -1")],
  credit_activity_territories: [
    activity("'{pawn}', '{families}', '{Gironde}', null"),
    activity("'{pawn}', '{families}', array[null], null"),
  ],
  credit_activity_says_something: [
    activity("'{}', '{families}', '{FR}', null"),
    activity("'{pawn}', '{}', '{FR}', null"),
    activity("'{pawn}', '{families}', '{}', null"),
  ],
  credit_activity_interval: [
    interval("stance, products, audiences, territories", "'denial', '{pawn}', '{families}', '{FR}'", "credit_activity"),
  ],
  institution_name_interval: [interval("kind, name", "'legal', 'x'", "institution_name")],
  identifier_interval: [interval("kind, value", "'national', 'x'", "identifier")],
  group_statement_interval: [interval("kind, value", "'parents', 'none'", "group_statement")],
  identifier_live: [`insert into identifier (institution_id, kind, value) values ('${a}', 'national', 'sample-b')`],
  institution_merge_live: [merge(`'${a}', '${other.institution}', 'x', null, null`)],
  institution_merge_not_self: [merge(`'${a}', '${a}', 'x', null, null`)],
  institution_merge_reason: [merge(`'${a}', '${other.institution}', ' ', now(), '${own.person}'`)],
  institution_merge_undone: [
    merge(`'${a}', '${other.institution}', 'x', now(), null`),
    merge(`'${a}', '${other.institution}', 'x', null, '${own.person}'`),
  ],
  institution_country: ["insert into institution (name, country) values ('x', 'France')"],
  document_sha256: ["insert into document (sha256, bytes, media_type) values ('x', 1, 'x')"],
  document_bytes: ["insert into document (sha256, bytes, media_type) values (repeat('c', 64), 0, 'x')"],
  settlement_reason: [
    `insert into settlement (affirmation_id, denial_id, favours, reason, settled_by)
     select id, id, 'denial', ' ', '${own.person}' from credit_activity limit 1`,
  ],
  programme_territories: [programme("{Bordeaux}", "1, 1, null, null")],
  programme_interval: [programme("{FR}", "1, 1, '2026-01-02', '2026-01-01'")],
  programme_budget: [programme("{FR}", "-1, 1, null, null")],
  programme_population: [programme("{FR}", "1, -1, null, null")],
  role_grant_shape: [
    grant("investor"),
    grant("evaluator"),
    grant("respondent", `null, '${own.candidacy}', null`),
    grant("signatory", "null, null, now() + interval '1 day'"),
    grant("finance", `'${a}', null, null`),
  ],
  role_grant_interval: [grant("finance", "null, null, now() - interval '1 day'")],
  invitation_shape: ["investor", "respondent"].map(
    (role) =>
      `insert into invitation (token_hash, email, name, role, expires_at) values ('x', 'x', 'x', '${role}', now())`,
  ),
  invitation_token: [
    "insert into invitation (token_hash, email, name, role, expires_at) values ('sample-a', 'x', 'x', 'finance', now())",
  ],
  person_email: ["insert into person (email, name) values ('A@Exemple.test', 'x')"],
  grid_hash: [
    grid("9, 'draft', 'x', null"),
    grid("9, 'draft', null, now()"),
    grid("9, 'frozen', null, now()"),
    grid("9, 'frozen', 'x', null"),
  ],
  grid_number: [grid("1, 'superseded', null, null")],
  grid_draft: [`do $$ begin ${grid("8, 'draft', null, null")}; ${grid("9, 'draft', null, null")}; end $$`],
  grid_frozen: [grid("9, 'frozen', 'x', now()")],
  candidacy_once: [
    `insert into candidacy (selection_id, institution_id) select selection_id, institution_id from candidacy where ${sampleKey("candidacy", 0)}`,
  ],
  outgoing_mail_key_unique: [
    "insert into outgoing_mail (key, recipient, subject, body) values ('sample-a', 'x', 'x', 'x')",
  ],
  ...selectionShapes,
  ...contractShapes,
  ...moneyShapes,
  audit_entry_actor: [
    "insert into audit_entry (at, actor, role, action, table_name, operation, transaction_id) values (now(), 'me', 'x', 'x', 'x', 'event', 1)",
  ],
  audit_seal_heads: ["insert into audit_seal values (3, now(), '[]', 0, repeat('2', 64), 'x', 0)"],
  audit_node_hash: ["insert into audit_node values (1, 0, 'x', null)"],
  audit_node_leaf: [
    "insert into audit_node values (0, 5, repeat('a', 64), null)",
    "insert into audit_node values (1, 5, repeat('a', 64), 5)",
    "insert into audit_node values (-1, 5, repeat('a', 64), null)",
  ],
  audit_node_entry: ["insert into audit_node values (0, 5, repeat('a', 64), 1)"],
};

/** Checks that differ from the domain's constants, shapes that let a bad row in, and constraints nobody tries. */
export async function shapeFailures(sql: Ground, only?: readonly string[]): Promise<string[]> {
  const failures: string[] = [];
  const rows = await sql<{ name: string; definition: string; unique: boolean }[]>`
    select conname as name, pg_get_constraintdef(oid) as definition, false as unique from pg_constraint
      where connamespace = 'public'::regnamespace and contype = 'c'
    union all select c.relname, '', true from pg_index i join pg_class c on c.oid = i.indexrelid
      where c.relnamespace = 'public'::regnamespace and i.indisunique and not i.indisprimary`;
  const closed = closedColumns();
  for (const column of closed) {
    const found = rows.find((row) => row.name === checkName(column));
    const told = [...(found?.definition.matchAll(/'([^']*)'/g) ?? [])].map((m) => m[1]).sort();
    if (JSON.stringify(told) !== JSON.stringify([...column.values].sort())) {
      failures.push(
        `${checkName(column)} differs from its constants; a migration needs: ${checkStatements(column).join(" ")}`,
      );
    }
  }
  const known = new Set([...closed.map(checkName), ...Object.keys(refused)]);
  for (const { name } of rows) if (!known.has(name)) failures.push(`${name}: a constraint that no guard tries`);
  for (const [name, statements] of Object.entries(refused)) {
    if (only && !only.includes(name)) continue;
    const told = await attempts(sql, null, statements);
    told.forEach((result, i) => {
      if (!/^past 235(14|05)/.test(result) || !result.includes(name)) {
        failures.push(`${name} lets in: ${statements[i]} (${result})`);
      }
    });
  }
  return failures;
}
