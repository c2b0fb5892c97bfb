import { contractEndings, contractPassing, contractRefusals } from "./contract-triggers.ts";
import { attempts, type Ground, key, numbered, sampleKey } from "./ground.ts";
import { moneyEndings, moneyPassing, moneyRefusals } from "./money-triggers.ts";
import { other, own } from "./sides.ts";

/** By table: the columns written once, when something ends. Everything else stays as recorded. */
const endings: Record<string, Record<string, string>> = {
  screening: { superseded_at: "now()", superseded_by: "gen_random_uuid()" },
  recorded_verdict: { superseded_at: "now()", superseded_by: "gen_random_uuid()" },
  assessment: { superseded_at: "now()", superseded_by: "gen_random_uuid()" },
  score: { superseded_at: "now()", superseded_by: "gen_random_uuid()" },
  interest_declaration: { superseded_at: "now()", superseded_by: "gen_random_uuid()" },
  questionnaire: { submitted_at: "now()", submitted_by: `'${own.person}'` },
  joined_piece: { withdrawn_at: "now()" },
  committee_member: { ended_at: "now()" },
  recusal: { lifted_at: "now()", lifted_by: `'${own.person}'` },
  score_sheet: { submitted_at: "now()" },
  derogation: {
    approved_at: "now()",
    approved_by: `'${other.person}'`,
    revoked_at: "now()",
    revoked_by: `'${other.person}'`,
  },
  settlement_request: { ended_at: "now()" },
  institution_merge: { superseded_at: "now()", undone_by: `'${own.person}'` },
  selection_move: {},
  answer: {},
  finding: {},
  reply: {},
  discussion_note: {},
  motion: {},
  ballot: {},
  issued_document: {},
  ...contractEndings,
  ...moneyEndings,
};

/** What the guards of a selection's files let pass, or refuse wrongly. */
export async function selectionTriggerFailures(sql: Ground, table: string, columns: string[]): Promise<string[]> {
  const once = endings[table] ? await writtenOnce(sql, table, columns, endings[table]) : [];
  const refused = refusals[table] ?? [];
  const passing = passed[table] ?? [];
  const told = await attempts(sql, null, [...refused.map(([statement]) => statement), ...passing]);
  return [
    ...once,
    ...refused
      .filter(([, words], i) => !told[i]?.includes(words))
      .map(([statement]) => `${table}: lets pass ${statement}`),
    ...passing
      .map((statement, i) => [statement, told[refused.length + i]])
      .filter(([, result]) => !result?.startsWith("rows"))
      .map(([statement, result]) => `${table}: refuses ${statement}: ${result}`),
  ];
}

async function writtenOnce(
  sql: Ground,
  table: string,
  columns: string[],
  ends: Record<string, string>,
): Promise<string[]> {
  const where = sampleKey(table, 0);
  const full = Object.entries(ends)
    .map(([column, value]) => `${column} = ${value}`)
    .join(", ");
  const rewritten = columns.filter((column) => !(column in ends));
  const types = await sql<{ name: string; type: string }[]>`select attname as name, t.typname as type
    from pg_attribute a join pg_type t on t.oid = a.atttypid where attrelid = ${table}::regclass`;
  const changes = rewritten.map(
    (column) =>
      `update ${table} set ${column} = ${values[types.find((t) => t.name === column)?.type ?? ""]} where ${where}`,
  );
  const later = Object.keys(ends).map(
    (column) =>
      `update ${table} set ${column} = ${/_(by|id)$/.test(column) ? "gen_random_uuid()" : "'2000-01-01'"} where ${where};`,
  );
  const second = later.map((again) => `do $$ begin update ${table} set ${full} where ${where}; ${again} end $$`);
  // A piece that was sent is refused for that first; one of a reply is tried below.
  const tries = table === "joined_piece" ? changes : [...changes, ...second];
  const told = await attempts(sql, null, tries);
  const passes = tries.filter((_, i) => !told[i]?.includes("is written once"));
  return passes.map((statement) => `${table}: lets pass ${statement}`);
}

const values: Record<string, string> = {
  uuid: "gen_random_uuid()",
  date: "'1999-01-01'",
  timestamptz: "now() - interval '1 y'",
  bool: "true",
  int4: "7",
  int8: "7",
  text: "'changed'",
  jsonb: "'{\"x\":1}'",
  _uuid: "array[gen_random_uuid()]",
  _text: "array['x']",
};

const k = (table: string, side = 0) => `'${key(numbered[table] as number, side + 1)}'`;
const person = `'${own.person}'`;
const file = `'${own.candidacy}'`;
const close = `update meeting set closed_at = now(), closed_by = ${person} where ${sampleKey("meeting", 0)};`;
const block = (...statements: string[]) => `do $$ begin ${statements.join(" ")} end $$`;
const fresh = `insert into questionnaire (id, candidacy_id, round, kind) values (${k("questionnaire", 4)}, ${file}, 2,`;
const answer = (which: number) =>
  `insert into answer (questionnaire_id, criterion_code, version, answered_by) values (${k("questionnaire", which)}, 'B', 1, ${person});`;
const piece = (
  which: number,
) => `insert into joined_piece (questionnaire_id, criterion_code, document_sha256, file_name, title, joined_by)
  values (${k("questionnaire", which)}, 'B', repeat('a', 64), 'x', 'x', ${person});`;
const replied = `insert into joined_piece (id, finding_id, document_sha256, file_name, title, joined_by)
  values (${k("joined_piece", 4)}, ${k("finding")}, repeat('a', 64), 'x', 'x', ${person});`;
const withdraw = (when: string) => `update joined_piece set withdrawn_at = ${when} where id = ${k("joined_piece", 4)};`;
const seat = `insert into attendance values (${k("meeting")}, '${other.person}', true);`;
const member = `insert into committee_member (selection_id, person_id, capacity) values (${k("selection")}, '${other.person}', 'member');`;
const motion = `insert into motion (id, meeting_id, kind, candidacy_id) values (${k("motion", 4)}, ${k("meeting")}, 'derogation', ${file});`;
const vote = `insert into ballot values (${k("motion", 4)}, '${other.person}', 'for', ${person});`;
const own_vote = `insert into ballot values (${k("motion", 4)}, ${person}, 'for', ${person});`;
const absent = `update attendance set present = false where ${sampleKey("attendance", 0)};`;
const verdict = (
  of: number,
) => `insert into recorded_verdict (candidacy_id, verdict, perimeter, on_day, known_at, hash, content, finding_id, recorded_by, superseded_at)
  values (${file}, 'excluded', 'P2', '2026-01-01', now(), 'x', '{}', ${k("finding", of)}, ${person}, now());`;
const derogation = (
  of: number,
) => `insert into derogation (candidacy_id, recorded_verdict_id, reason, deliberation, expires_on, requested_by)
  values (${file}, ${k("recorded_verdict", of)}, 'x', 'x', '2027-01-01', ${person});`;
const nobody = "update programme set evaluator_id = null;";

const named = `insert into institution (name, category, country, source) values ('Xylovante', 'unknown', 'FR', 'manual');`;
const renamed = `update institution set name = 'Xylovante' where id = '${own.institution}';`;
const alias = `insert into institution_name (institution_id, kind, name, source) values ('${own.institution}', 'trading', 'Xylovante', 'manual');`;
const learnt = `if not exists (select 1 from tamis.name_word where word = 'xylovante') then raise exception 'not learnt'; end if;`;
const merged = (survivor: string, gone: string) =>
  `insert into institution_merge (survivor_id, merged_id, reason, merged_by) values ('${survivor}', '${gone}', 'x', ${person})`;

const half = (id: string, value: string, reason: string) =>
  `insert into score (sheet_id, criterion_code, value, reason) values (${id}, 'B', ${value}, ${reason});`;
const halfSheet = `insert into score_sheet (id, candidacy_id, person_id) values (${k("score_sheet", 4)}, ${file}, '${other.person}');`;
const submitted = `update score_sheet set submitted_at = now() where id = ${k("score_sheet", 4)};`;
const leftAlone = `delete from score; delete from score_sheet;`;

/** By table: what must be refused, and the words it is refused with. */
const refusals: Record<string, [statement: string, words: string][]> = {
  answer: [
    [answer(0), "takes no answer"],
    [block(`${fresh} 'checkup');`, answer(4)), "takes no answer"],
  ],
  joined_piece: [
    [piece(0), "takes no joined_piece"],
    [`update joined_piece set withdrawn_at = now() where ${sampleKey("joined_piece", 0)}`, "takes no joined_piece"],
    [block(replied, withdraw("now()"), withdraw("'2000-01-01'")), "is written once"],
  ],
  score: [
    [half(k("score_sheet"), "null", "'x'"), "is unfinished"],
    [half(k("score_sheet"), "3", "' '"), "is unfinished"],
  ],
  score_sheet: [[block(leftAlone, halfSheet, half(k("score_sheet", 4), "3", "''"), submitted), "is unfinished"]],
  meeting: [[block(close, `update meeting set place = 'x' where ${sampleKey("meeting", 0)};`), "is closed"]],
  attendance: [
    [block(close, seat), "is closed"],
    [block(close, absent), "is closed"],
  ],
  motion: [[block(close, motion), "is closed"]],
  ballot: [
    [block(motion, close, own_vote), "is closed"],
    [block(motion, member, vote), "not a sitting member"],
    [block(motion, seat, vote), "not a sitting member"],
    [block(motion, member, seat, vote), "not a sitting member"],
    [block(motion, absent, own_vote), "not a sitting member"],
  ],
  recorded_verdict: [[verdict(1), "another file"]],
  derogation: [
    [derogation(1), "another file"],
    [
      block(
        `update recorded_verdict set superseded_at = now() where ${sampleKey("recorded_verdict", 0)};`,
        derogation(0),
      ),
      "another file",
    ],
  ],
  candidacy: [
    [block(`delete from recusal;`, `update candidacy set withdrawn_at = null where id = ${file};`), "no candidate"],
  ],
  institution_merge: [[merged(other.institution, own.institution), "goes one step"]],
  ...contractRefusals,
  ...moneyRefusals,
  programme: [[`update programme set evaluator_id = evaluator_id where ${sampleKey("programme", 0)}`, "no candidate"]],
};

/** By table: what must still pass. */
const passed: Record<string, string[]> = {
  institution: [block(named, learnt), block(renamed, learnt)],
  institution_name: [block(alias, learnt)],
  answer: [block(`${fresh} 'call');`, answer(4))],
  joined_piece: [block(`${fresh} 'checkup');`, piece(4)), block(replied, withdraw("now()"))],
  score: [half(k("score_sheet"), "3", "'x'")],
  score_sheet: [
    block(leftAlone, halfSheet, half(k("score_sheet", 4), "null", "'x'")),
    block(leftAlone, halfSheet, half(k("score_sheet", 4), "3", "'x'"), submitted),
  ],
  attendance: [seat],
  motion: [motion],
  ballot: [block(motion, own_vote)],
  recorded_verdict: [verdict(0)],
  derogation: [derogation(0)],
  candidacy: [block(nobody, `update candidacy set withdrawn_at = null where id = ${file};`)],
  ...contractPassing,
  ...moneyPassing,
};
