import { attempts, type Ground, key, numbered } from "./ground.ts";
import { other, own } from "./sides.ts";

const call = (n: 1 | 2) => `'${key(numbered.selection as number, n)}'`;
const document = (n: 1 | 2, letter: string) => `('comparison', ${call(n)}, 'fr', '{}', 'x', repeat('${letter}', 64),
  '${n === 1 ? own.person : other.person}')`;

/** Beside the sample rows: accounts, an invitation and documents of the file the viewer left, and a colleague. */
const ground = `
  insert into role_grant (person_id, role, candidacy_id, expires_at)
    values ('${other.person}', 'respondent', '${other.candidacy}', now() + interval '1 day');
  insert into invitation (token_hash, email, name, role, candidacy_id, expires_at)
    values ('left', 'x@exemple.test', 'x', 'respondent', '${other.candidacy}', now() + interval '1 day');
  insert into issued_document (kind, selection_id, locale, inputs, inputs_hash, document_sha256, issued_by)
    values ${document(1, "a")}, ${document(2, "b")};
  insert into evidence (kind, strength, title, joined_piece_id) values
    ('other', 'declared', 'x', '${key(numbered.joined_piece as number, 1)}'), ('other', 'declared', 'x', '${key(numbered.joined_piece as number, 2)}');
  insert into signatory (id, party_id, duty, rank, name, email, quality, power_kind, power_reference, added_by)
    values ('${key(numbered.signatory as number, 4)}', '${key(numbered.contract_party as number, 1)}', 'sign', 1, 'x',
      'b@exemple.test', 'x', 'statutes', 'x', '${own.person}');`;

type Check = [table: string, role: string, statement: string, expected: string];
const staff = ["finance", "legal", "committee", "auditor"] as const;

const checks: Check[] = [
  ...["role_grant", "invitation"].flatMap((table): Check[] => [
    ...["finance", "auditor", "admin"].map(
      (role): Check => [table, role, `select 1 from ${table} where candidacy_id is not null`, "rows 0"],
    ),
    [table, "admin", `update ${table} set revoked_at = now()`, "rows 2"],
    [table, "finance", `update ${table} set revoked_at = now()`, "rows 1"],
  ]),
  ...staff.map(
    (role): Check => ["issued_document", role, "select 1 from issued_document where candidacy_id is null", "rows 1"],
  ),
  // A piece taken in from the left file; the sample's own comes from nobody's file.
  ...staff.map(
    (role): Check => ["evidence", role, `select 1 from evidence where joined_piece_id is not null`, "rows 1"],
  ),
  // The log of a contract tells of every investor: gone with the file that was left, here where one's own stays.
  ...[
    "contract",
    "contract_version",
    "version_comment",
    "contract_party",
    "signatory",
    "signature",
    "signature_request",
    "commitment",
    "journal_entry",
    "due_line",
    "result",
  ].flatMap((table): Check[] => [
    ["audit_entry", "auditor", entries(table, leftRow(table)), "rows 0"],
    ["audit_entry", "auditor", entries(table, key(numbered[table] as number, 1)), "rows 1"],
  ]),
  // A signatory signs for themselves only, and never on the day that needs an exception.
  ["signature", "signatory", signs(4), "denied row"],
  ["signature", "signatory", signs(1, "gen_random_uuid()"), "denied row"],
  ...["candidacy", "score", "answer", "reply", "motion", "recusal", "finding"].map(
    (table): Check => ["audit_entry", "auditor", entries(table, leftRow(table)), "rows 0"],
  ),
  ["audit_entry", "auditor", entries("candidacy", own.candidacy), "rows 1"],
];

function leftRow(table: string): string {
  return table === "candidacy" ? other.candidacy : key(numbered[table] as number, 2);
}

/** A signatory of one's own party, by number, with or without an exception. */
function signs(n: number, override = "null"): string {
  return `insert into signature (signatory_id, version_id, outcome, on_day, key, override_id, recorded_by) values
    ('${key(numbered.signatory as number, n)}', '${key(numbered.contract_version as number, 1)}', 'refused', '2026-01-03', 'x', ${override}, '${own.person}')`;
}

/** What the log holds of the making of one row. */
function entries(table: string, id: string): string {
  return `select 1 from audit_entry where table_name = '${table}' and operation = 'insert' and subject_id = '${id}'`;
}

/** No contract without a live party of one's own file, however the candidate took part. */
const leftParty = "set local session_replication_role = replica; update contract_party set withdrawn_at = now();";
const partyless = ["contract", "contract_version"].map(
  (table): Check => [table, "signatory", `select 1 from ${table}`, "rows 0"],
);
const colleague: Check[] = [["person", "committee", "select 1 from person", "rows 2"]];

/** What somebody who left a file still reaches of it in tables whose other rows they may see. */
export async function leftFileFailures(
  sql: Ground,
  scope: { tables?: readonly string[]; roles?: readonly string[] },
): Promise<string[]> {
  const inScope = ([table, role]: Check) =>
    (!scope.tables || scope.tables.includes(`public.${table}`)) && (!scope.roles || scope.roles.includes(role));
  const failures: string[] = [];
  const asked = async (before: string, list: Check[]) => {
    const wanted = list.filter(inScope);
    if (wanted.length === 0) return;
    await sql
      .savepoint(async (inner) => {
        await inner.unsafe(`select set_config('tamis.actor', 'cli:guards', true); ${before}`);
        await inner.unsafe("alter table role_grant disable trigger user; alter table invitation disable trigger user");
        for (const [table, role, statement, expected] of wanted) {
          const [told] = await attempts(inner as Ground, role, [statement]);
          if (told !== expected) failures.push(`${role} of ${table}: ${statement}: ${told}, expected ${expected}`);
        }
        throw "back";
      })
      .catch((error) => {
        if (error !== "back") throw error;
      });
  };
  await asked(ground, checks);
  const seat = `insert into committee_member (selection_id, person_id, capacity) values (${call(1)}, '${other.person}', 'member');`;
  await asked(seat, colleague);
  await asked(leftParty, partyless);
  return failures;
}
