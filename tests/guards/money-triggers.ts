import { by, foreign, foreignRefusals, k } from "./money-foreign.ts";
import { own } from "./sides.ts";

const supersession = { superseded_at: "now()", superseded_by: "gen_random_uuid()" };

/** By table: the columns written once, when something ends. */
export const moneyEndings: Record<string, Record<string, string>> = {
  commitment: {},
  tranche: supersession,
  tranche_condition: supersession,
  condition_decision: supersession,
  funding_call: {},
  call_part: { answer: "'refused'", answered_on: "'2026-01-06'", answer_reason: "'x'" },
  journal_entry: {},
  journal_line: {},
  payment_order: { cancelled_at: "now()", cancelled_reason: "'x'" },
  bank_statement: {},
  statement_line: { set_aside_reason: "'x'", set_aside_at: "now()" },
  indicator: supersession,
  result: {},
  result_event: {},
  breakdown_cell: {},
  breakdown_shown: {},
  due_notice: supersession,
  due_line: {},
  investor_question: {},
  investor_answer: {},
  announcement: {},
  delegate: { grant_id: "'00000000-0000-4000-9000-000000000101'", revoked_at: "now()", revoked_by: `'${own.person}'` },
};

/** Columns that stay out of the log: counts that could tell of somebody. */
export const moneyHidden: Record<string, string[]> = {
  breakdown_cell: ["population", "reached"],
  delegate: ["email", "name"],
};

const block = (...statements: string[]) => `do $$ begin ${statements.join(" ")} end $$`;
const settled = "set constraints all immediate;";

interface Movement {
  n?: number;
  kind?: string;
  whose?: string;
  reverses?: string;
}
/** A movement of the sample commitment, by its lines. */
const entry = (
  lines: [account: string, cents: number, whose?: string][],
  { n = 5, kind = "call", reverses = "null" }: Movement = {},
) =>
  `insert into journal_entry (id, contract_id, commitment_id, key, kind, value_on, reverses, recorded_by)
    values (${k("journal_entry", n)}, ${k("contract")}, ${k("commitment")}, 'k${n}', '${kind}', '2026-01-05', ${reverses}, '${own.person}');
   ${
     lines.length === 0
       ? ""
       : `insert into journal_line (contract_id, entry_id, position, account, whose, cents) values ${lines
           .map(
             ([account, cents, whose = "1"], i) =>
               `(${k("contract")}, ${k("journal_entry", n)}, ${i + 1}, '${account}', '${whose}', ${cents})`,
           )
           .join(", ")};`
   }`;
const called = (cents: number, n = 5) =>
  entry(
    [
      ["receivable", cents],
      ["uncalled", -cents],
    ],
    { n },
  );
const received = (cents: number, n = 6) =>
  entry(
    [
      ["received", cents],
      ["receivable", -cents],
    ],
    { n, kind: "receive" },
  );
const undone = (lines: [string, number][], n = 7) =>
  entry(lines, { n, kind: "reverse", reverses: k("journal_entry", 5) });
const back: [string, number][] = [
  ["receivable", -40],
  ["uncalled", 40],
];
const [overdrawn, unbalanced, whole] = ["overdrawn", "is not balanced", "is undone whole"];

/** By table: what must be refused, and the words it is refused with. */
export const moneyRefusals: Record<string, [statement: string, words: string][]> = {
  ...foreignRefusals,
  contract_terms: [
    [`update contract_terms set content = '[]' where id = ${k("contract_terms")}`, "are frozen"],
    [
      block(
        `insert into contract_terms (id, contract_id, version, effective_from, content, hash, recorded_by)
          values (${k("contract_terms", 5)}, ${k("contract")}, 5, '2026-01-01', '{}', 'x', ${by});`,
        `update contract_terms set version = 6 where id = ${k("contract_terms", 5)};`,
      ),
      "are frozen",
    ],
  ],
  journal_entry: [
    [block(entry([]), settled), unbalanced],
    [
      block(
        entry([
          ["receivable", 40],
          ["uncalled", -41],
        ]),
        settled,
      ),
      unbalanced,
    ],
    [
      block(
        called(40),
        undone([back[0] as [string, number], ["uncalled", 40], ["received", 1], ["received", -1]]),
        settled,
      ),
      whole,
    ],
    [
      block(
        called(40),
        undone([
          ["receivable", -39],
          ["uncalled", 39],
        ]),
        settled,
      ),
      whole,
    ],
    [
      block(
        called(40),
        undone(back),
        entry(
          [
            ["receivable", 40],
            ["uncalled", -40],
          ],
          { n: 8, kind: "reverse", reverses: k("journal_entry", 7) },
        ),
        settled,
      ),
      whole,
    ],
    [
      `insert into journal_entry (contract_id, commitment_id, key, kind, value_on, recorded_by)
        values (${k("contract")}, ${k("commitment", 2)}, 'z', 'call', '2026-01-05', ${by})`,
      foreign,
    ],
  ],
  journal_line: [
    [block(called(10001)), overdrawn],
    [block(called(40), received(41)), overdrawn],
    [
      block(
        entry(
          [
            ["paidCapital", -1],
            ["owedCapital", 1],
          ],
          { kind: "execute" },
        ),
      ),
      overdrawn,
    ],
    [
      block(
        entry([
          ["receivable", 40, "2"],
          ["uncalled", -40],
        ]),
      ),
      "a line of another commitment",
    ],
    [
      `insert into journal_line (contract_id, entry_id, position, account, whose, cents)
        values (${k("contract")}, ${k("journal_entry", 2)}, 9, 'receivable', '1', 1)`,
      foreign,
    ],
  ],
};

/** By table: what must still pass. */
export const moneyPassing: Record<string, string[]> = {
  journal_entry: [block(called(40), received(40), settled), block(called(40), undone(back), called(10000, 8), settled)],
  journal_line: [block(called(10000), received(10000))],
  contract_terms: [
    block(
      `insert into contract_terms (id, contract_id, version, effective_from, content, hash, recorded_by)
        values (${k("contract_terms", 5)}, ${k("contract")}, 5, '2026-01-01', '{}', 'x', ${by});`,
      `update contract_terms set content = '[]', hash = 'y', effective_from = '2026-02-01' where id = ${k("contract_terms", 5)};`,
      `update contract_terms set frozen_by = ${by}, frozen_at = now() where id = ${k("contract_terms", 5)};`,
    ),
  ],
};
