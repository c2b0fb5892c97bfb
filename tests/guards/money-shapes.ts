import { again } from "./selection-shapes.ts";
import { own } from "./sides.ts";

const blank = "' '";
const file = "repeat('a', 64)";
const superseded = { superseded_at: "now()" };
const next = { number: "2" };
const me = `'${own.person}'`;
const half = (table: string, one: Record<string, string>, two: Record<string, string>, more = {}) => [
  again(table, { ...more, ...one }),
  again(table, { ...more, ...two }),
];
const files = (table: string, more = {}) =>
  half(table, { document_sha256: file, file_name: "null" }, { document_sha256: "null", file_name: "'x'" }, more);

/** By constraint or unique index of the money's tables: statements it must refuse. */
export const moneyShapes: Record<string, string[]> = {
  commitment_number: [again("commitment", { class_code: "'z'" })],
  commitment_class: [again("commitment", { number: "2" })],
  commitment_amount: half("commitment", { cents: "0" }, { number: "0" }, { class_code: "'z'", number: "2" }),
  commitment_words: [again("commitment", { number: "2", class_code: blank })],
  tranche_live: [again("tranche", {})],
  tranche_size: [
    again("tranche", { ...superseded, millionths: "5" }),
    again("tranche", { ...superseded, cents: "null" }),
    again("tranche", { ...superseded, cents: "0" }),
    again("tranche", { ...superseded, cents: "null", millionths: "1000001" }),
    again("tranche", { ...superseded, number: "0" }),
  ],
  tranche_label: [again("tranche", { ...superseded, label: blank })],
  tranche_condition_live: [again("tranche_condition", {})],
  tranche_condition_words: half("tranche_condition", { words: blank }, { code: blank }, superseded),
  condition_decision_live: [again("condition_decision", {})],
  condition_decision_reason: [again("condition_decision", { ...superseded, reason: blank })],
  condition_decision_file: files("condition_decision", superseded),
  funding_call_number: [again("funding_call", {})],
  funding_call_days: [again("funding_call", { ...next, pay_by: "'2026-01-05'" })],
  call_part_once: [again("call_part", { reference: "'z'" })],
  call_part_reference: [
    `do $$ begin ${again("funding_call", { id: "'00000000-0000-4000-9000-00000000ffff'", ...next })};
      ${again("call_part", { call_id: "'00000000-0000-4000-9000-00000000ffff'" })}; end $$`,
  ],
  call_part_amounts: half("call_part", { cents: "0" }, { uncalled_after_cents: "-1" }, { reference: "'z'" }),
  call_part_answer: half("call_part", { answered_on: "'2026-01-06'" }, { answer_reason: "'x'" }, { reference: "'z'" }),
  payment_order_number: [again("payment_order", {})],
  payment_order_amounts: half("payment_order", { capital_cents: "0" }, { return_cents: "-1" }, next),
  payment_order_words: half("payment_order", { reference: blank }, { payer: blank }, next),
  payment_order_cancelled: half("payment_order", { cancelled_at: "now()" }, { cancelled_reason: "'x'" }, next),
  bank_statement_file: [again("bank_statement", { identity: "'z'" })],
  bank_statement_identity: [again("bank_statement", { document_sha256: "repeat('b', 64)" })],
  bank_statement_words: half(
    "bank_statement",
    { identity: blank },
    { currency: blank },
    {
      document_sha256: "repeat('b', 64)",
      identity: "'z'",
    },
  ),
  statement_line_position: [again("statement_line", { key: "'z'" })],
  statement_line_once: [again("statement_line", { position: "2" })],
  statement_line_amount: [again("statement_line", { position: "2", key: "'z'", cents: "0" })],
  statement_line_aside: half(
    "statement_line",
    { set_aside_at: "now()" },
    { set_aside_reason: "'x'" },
    {
      position: "2",
      key: "'z'",
    },
  ),
  journal_entry_key: [again("journal_entry", {})],
  journal_entry_reversed_once: [`do $$ begin ${undo("y")} ${undo("z")} end $$`],
  journal_entry_words: [again("journal_entry", { key: blank })],
  journal_entry_reversal: [
    again("journal_entry", { key: "'z'", kind: "'reverse'" }),
    `insert into journal_entry (contract_id, commitment_id, key, kind, value_on, reverses, recorded_by)
      select contract_id, commitment_id, 'z', 'call', value_on, id, ${me} from journal_entry where key = 'commit' limit 1`,
  ],
  journal_line_position: [again("journal_line", {})],
  journal_line_amount: [again("journal_line", { position: "3", cents: "0" })],
  indicator_live: [again("indicator", {})],
  indicator_words: ["code", "name", "definition", "population", "data_source"].map((column) =>
    again("indicator", { ...superseded, [column]: blank }),
  ),
  indicator_validators: [again("indicator", { ...superseded, validators: "array[]::text[]" })],
  indicator_delays: half("indicator", { objection_days: "-1" }, { window_months: "0" }, superseded),
  result_superseded_once: [
    `do $$ begin ${again("result", { supersedes: "t.id" })}; ${again("result", { supersedes: "t.id" })}; end $$`,
  ],
  result_figures: half("result", { count: "-1" }, { population: "-1" }),
  result_scope: [again("result", { cohort: "'x'", period: "'x'" })],
  result_method: [again("result", { method: blank })],
  result_file: half("result", { file_name: "null" }, { document_sha256: "null" }),
  result_event_signed_once: [again("result_event", {})],
  result_event_validator: [
    again("result_event", { validator: "null" }),
    again("result_event", { kind: "'contested'", validator: "'z'" }),
  ],
  result_event_words: [again("result_event", { validator: "'z'", words: blank })],
  result_event_file: files("result_event", { validator: "'z'" }),
  breakdown_cell_once: [again("breakdown_cell", {})],
  breakdown_cell_figures: half("breakdown_cell", { reached: "-1" }, { reached: "31" }, { code: "'z'" }),
  breakdown_cell_code: [again("breakdown_cell", { code: blank })],
  breakdown_shown_once: [again("breakdown_shown", {})],
  breakdown_shown_figures: [
    again("breakdown_shown", { code: "'z'", reached: "null" }),
    again("breakdown_shown", { code: "'z'", reached: "10" }),
    again("breakdown_shown", { code: "'z'", reached: "20" }),
  ],
  contract_terms_version: [again("contract_terms", {})],
  contract_terms_draft: [
    `do $$ begin ${again("contract_terms", { version: "2", frozen_by: "null", frozen_at: "null" })};
      ${again("contract_terms", { version: "3", frozen_by: "null", frozen_at: "null" })}; end $$`,
  ],
  contract_terms_frozen: half("contract_terms", { frozen_by: "null" }, { frozen_at: "null" }, { version: "2" }),
  due_notice_number: [again("due_notice", {})],
  due_line_once: [again("due_line", {})],
  due_line_amount: [again("due_line", { key: "'z'", cents: "0" })],
  investor_question_words: [again("investor_question", { words: blank })],
  investor_answer_once: [again("investor_answer", {})],
  investor_answer_words: [again("investor_answer", { words: blank })],
  announcement_words: [again("announcement", { words: blank })],
  delegate_invitation: [again("delegate", {})],
  delegate_grant: [
    `do $$ begin update delegate set grant_id = '00000000-0000-4000-9000-000000000101' where id::text like '%1'; ${again("delegate", { grant_id: "'00000000-0000-4000-9000-000000000101'", invitation_id: "'00000000-0000-4000-9000-000000000119'" })}; end $$`,
  ],
  delegate_words: [again("delegate", { email: blank }), again("delegate", { name: blank })],
  delegate_ends: [again("delegate", { ends_at: "named_at" })],
  delegate_revoked: half("delegate", { revoked_at: "now()" }, { revoked_by: me }),
};

/** Undoes the sample movement, under a key. */
function undo(key: string): string {
  return `insert into journal_entry (contract_id, commitment_id, key, kind, value_on, reverses, recorded_by)
    select contract_id, commitment_id, '${key}', 'reverse', value_on, id, ${me} from journal_entry where key = 'commit' and commitment_id = '${"00000000-0000-4000-9000-000000000801"}';`;
}
