import { moneyNumbers } from "./money-ground.ts";
import { own } from "./sides.ts";

/** A sample row's key, quoted; the contract's own where the table has no number of its own. */
export const k = (table: string, n = 1) =>
  `'00000000-0000-4000-9000-${String(((moneyNumbers[table] ?? 52) as number) * 10 + n).padStart(12, "0")}'`;
/** A row of the sample contract. */
export const elsewhere = (table: string, columns: string, values: string) =>
  `insert into ${table} (contract_id, ${columns}) values (${k("contract")}, ${values});`;
export const foreign = "is of another contract";
export const by = `'${own.person}'`;
const block = (...statements: string[]) => `do $$ begin ${statements.join(" ")} end $$`;

/** By table: rows that refer to what is of another contract. */
export const foreignRefusals: Record<string, [statement: string, words: string][]> = {
  commitment: [
    [
      elsewhere(
        "commitment",
        "party_id, number, class_code, cents, committed_on, recorded_by",
        `'00000000-0000-4000-9000-000000000552', 7, 'Z', 1, '2026-01-01', ${by}`,
      ),
      foreign,
    ],
  ],
  condition_decision: [
    [
      elsewhere(
        "condition_decision",
        "condition_id, is_met, on_day, reason, decided_by, superseded_at",
        `${k("tranche_condition", 2)}, true, '2026-01-04', 'x', ${by}, now()`,
      ),
      foreign,
    ],
  ],
  call_part: [
    [
      elsewhere(
        "call_part",
        "call_id, commitment_id, cents, uncalled_after_cents, reference",
        `${k("funding_call")}, ${k("commitment", 2)}, 1, 1, 'z'`,
      ),
      foreign,
    ],
  ],
  payment_order: [
    [
      elsewhere(
        "payment_order",
        "number, payer, commitment_id, capital_cents, return_cents, ordered_on, reference, recorded_by",
        `7, 'x', ${k("commitment", 2)}, 1, 0, '2026-01-06', 'x', ${by}`,
      ),
      foreign,
    ],
  ],
  statement_line: [
    [
      elsewhere(
        "statement_line",
        "statement_id, position, key, value_on, cents",
        `${k("bank_statement", 2)}, 7, 'z', '2026-01-06', 1`,
      ),
      foreign,
    ],
  ],
  result: [
    [
      elsewhere(
        "result",
        "indicator_id, count, population, measured_on, method, recorded_by",
        `${k("indicator", 2)}, 1, 2, '2026-01-05', 'x', ${by}`,
      ),
      foreign,
    ],
  ],
  result_event: [
    [
      elsewhere(
        "result_event",
        "result_id, kind, on_day, words, recorded_by",
        `${k("result", 2)}, 'contested', '2026-01-06', 'x', ${by}`,
      ),
      foreign,
    ],
  ],
  breakdown_cell: [
    [
      elsewhere(
        "breakdown_cell",
        "result_id, dimension, code, population, reached",
        `${k("result", 2)}, 'cohort', 'z', 30, 15`,
      ),
      foreign,
    ],
  ],
  breakdown_shown: [
    [elsewhere("breakdown_shown", "result_id, dimension, code", `${k("result", 2)}, 'cohort', 'z'`), foreign],
  ],
  due_line: [
    [
      elsewhere(
        "due_line",
        "notice_id, commitment_id, key, kind, pay_on, payer, cents, explanation",
        `${k("due_notice")}, ${k("commitment", 2)}, 'z', 'capital', '2026-01-06', 'x', 1, '{}'`,
      ),
      foreign,
    ],
  ],
  investor_question: [
    [
      elsewhere("investor_question", "party_id, words, asked_by", `'00000000-0000-4000-9000-000000000552', 'x', ${by}`),
      foreign,
    ],
  ],
  investor_answer: [
    [
      block(
        `insert into investor_question (id, contract_id, party_id, words, asked_by)
          values (${k("investor_question", 5)}, ${k("contract", 2)}, '00000000-0000-4000-9000-000000000552', 'x', ${by});`,
        elsewhere("investor_answer", "question_id, words, answered_by", `${k("investor_question", 5)}, 'x', ${by}`),
      ),
      foreign,
    ],
  ],
};
