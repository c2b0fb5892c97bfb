import { other, own } from "./sides.ts";

/** Numbers of the sample keys of a contract's money. */
export const moneyNumbers: Record<string, number> = Object.fromEntries(
  [
    ...["commitment", "tranche", "tranche_condition", "condition_decision", "funding_call", "call_part"],
    ...["payment_order", "bank_statement", "statement_line", "journal_entry", "journal_line", "indicator", "result"],
    ...["result_event", "breakdown_cell", "breakdown_shown", "contract_terms", "due_notice", "due_line"],
    ...["investor_question", "investor_answer", "announcement", "delegate"],
  ].map((table, i) => [table, 80 + i]),
);

/** The sample balance of one side, by a condition: it has no key of its own. */
export const moneyKey = (contract: string, n: number) =>
  `contract_id = '${contract}' and account = 'uncalled' and whose = '${n}'`;

/** By table: the row it belongs to, and the column that names its author. */
export const moneyPlaces: Record<string, [parent: string, author?: string]> = {
  commitment: ["contract", "recorded_by"],
  tranche: ["contract", "recorded_by"],
  tranche_condition: ["contract", "recorded_by"],
  condition_decision: ["contract", "decided_by"],
  funding_call: ["contract", "issued_by"],
  call_part: ["contract"],
  journal_entry: ["contract", "recorded_by"],
  journal_line: ["contract"],
  payment_order: ["contract", "recorded_by"],
  bank_statement: ["contract", "imported_by"],
  statement_line: ["contract"],
  indicator: ["contract", "recorded_by"],
  result: ["contract", "recorded_by"],
  result_event: ["contract", "recorded_by"],
  breakdown_cell: ["contract"],
  breakdown_shown: ["contract"],
  contract_terms: ["contract", "recorded_by"],
  due_notice: ["contract", "issued_by"],
  due_line: ["contract"],
  investor_question: ["contract", "asked_by"],
  investor_answer: ["contract", "answered_by"],
  announcement: ["contract", "published_by"],
};

type Key = (table: string) => string;

/** The money of one side's contract: a promise of 100 euros, a call of 40, nothing received. */
export function moneyRows(n: number, k: Key): string {
  const { person, institution } = n === 1 ? own : other;
  const file = `repeat('${n === 1 ? "a" : "b"}', 64)`;
  const of = k("contract");
  const into = (table: string, columns: string, values: string) =>
    `insert into ${table} (id, contract_id, ${columns}) values (${k(table)}, ${of}, ${values});`;
  return [
    into(
      "commitment",
      "party_id, number, class_code, cents, committed_on, recorded_by",
      `${k("contract_party")}, ${n}, 'A', 10000, '2026-01-01', '${person}'`,
    ),
    into("tranche", "number, label, planned_on, cents, recorded_by", `1, 'x', '2026-01-05', 4000, '${person}'`),
    into("tranche_condition", "tranche_number, code, kind, words, recorded_by", `1, 'x', 'document', 'x', '${person}'`),
    into(
      "condition_decision",
      "condition_id, is_met, on_day, reason, decided_by",
      `${k("tranche_condition")}, false, '2026-01-04', 'x', '${person}'`,
    ),
    into(
      "funding_call",
      "number, tranche_number, noticed_on, pay_by, issued_by",
      `1, 1, '2026-01-05', '2026-01-20', '${person}'`,
    ),
    into(
      "call_part",
      "call_id, commitment_id, cents, uncalled_after_cents, reference",
      `${k("funding_call")}, ${k("commitment")}, 4000, 6000, 'x'`,
    ),
    into(
      "payment_order",
      "number, payer, commitment_id, capital_cents, return_cents, ordered_on, reference, recorded_by",
      `1, 'x', ${k("commitment")}, 1, 0, '2026-01-06', 'x', '${person}'`,
    ),
    into(
      "bank_statement",
      "format, document_sha256, file_name, identity, currency, imported_by",
      `'csv', ${file}, 'x', 'x', 'EUR', '${person}'`,
    ),
    into(
      "statement_line",
      "statement_id, position, key, value_on, cents",
      `${k("bank_statement")}, 1, 'x', '2026-01-06', 4000`,
    ),
    into(
      "journal_entry",
      "commitment_id, key, kind, value_on, recorded_by",
      `${k("commitment")}, 'commit', 'commit', '2026-01-01', '${person}'`,
    ),
    `insert into journal_line (id, contract_id, entry_id, position, account, whose, cents) values
      (${k("journal_line")}, ${of}, ${k("journal_entry")}, 1, 'uncalled', '${n}', 10000),
      (gen_random_uuid(), ${of}, ${k("journal_entry")}, 2, 'committed', '${n}', -10000);`,
    into(
      "indicator",
      "code, name, definition, kind, unit, population, baseline, data_source, validators, objection_days, recorded_by",
      `'x', 'x', 'x', 'result', 'person', 'x', 'none', 'x', '{judge}', 15, '${person}'`,
    ),
    into(
      "result",
      "indicator_id, count, population, measured_on, method, document_sha256, file_name, recorded_by",
      `${k("indicator")}, 56, 68, '2026-01-05', 'x', ${file}, 'x', '${person}'`,
    ),
    into(
      "result_event",
      "result_id, kind, on_day, validator, words, recorded_by",
      `${k("result")}, 'validated', '2026-01-06', 'judge', 'x', '${person}'`,
    ),
    into("breakdown_cell", "result_id, dimension, code, population, reached", `${k("result")}, 'cohort', 'x', 30, 15`),
    into("breakdown_shown", "result_id, dimension, code, population, reached", `${k("result")}, 'cohort', 'x', 30, 15`),
    into(
      "contract_terms",
      "version, effective_from, content, hash, recorded_by, frozen_by, frozen_at",
      `1, '2026-01-01', '{}', 'x', '${person}', '${person}', now()`,
    ),
    into("due_notice", "number, as_of, inputs_hash, issued_by", `1, '2026-01-06', 'x', '${person}'`),
    into(
      "due_line",
      "notice_id, commitment_id, key, kind, pay_on, payer, cents, explanation",
      `${k("due_notice")}, ${k("commitment")}, 'x', 'capital', '2026-01-06', 'x', 1, '{}'`,
    ),
    into("investor_question", "party_id, words, asked_by", `${k("contract_party")}, 'x', '${person}'`),
    into("investor_answer", "question_id, words, answered_by", `${k("investor_question")}, 'x', '${person}'`),
    // Now, so that no check waits for the end of a transaction that never comes.
    "set constraints keep_entry immediate; set constraints keep_entry deferred;",
    into("announcement", "question, words, published_by", `'x', 'x', '${person}'`),
    `insert into delegate (id, institution_id, invitation_id, email, name, until, ends_at, named_by)
      values (${k("delegate")}, '${institution}', ${k("invitation")}, 'x', 'x', '2040-01-01', '2040-01-01', '${person}');`,
  ].join("\n");
}
