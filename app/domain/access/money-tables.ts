import type { AnyRole, Reach, TableRights } from "./tables.ts";

type Page = Partial<Record<AnyRole, TableRights>>;

const ends = (...columns: string[]) => ({ reach: "file" as Reach, columns });
const superseding = ends("superseded_at", "superseded_by");
/** The money tells of every investor: for the staff who left no file of its selection. */
const readers = {
  finance: { select: "file" },
  legal: { select: "file" },
  auditor: { select: "file" },
  system: { select: "all" },
} as const;
const written = { ...readers, finance: { select: "file", insert: "file" } } as const;
/** An investor reads what is its own, or of its whole contract where that tells of nobody else. */
const ofInvestors = { investor: { select: "own" } } as const;
const measured = { ...ofInvestors, evaluator: { select: "own" } } as const;

/** Commitments, calls, the journal, statements, results, terms, dues and questions: part of the page of rights. */
export const moneyTables: Record<string, Page> = {
  commitment: { ...written, ...ofInvestors },
  tranche: { ...written, ...ofInvestors, finance: { select: "file", insert: "file", update: superseding } },
  tranche_condition: { ...written, finance: { select: "file", insert: "file", update: superseding } },
  condition_decision: { ...written, finance: { select: "file", insert: "file", update: superseding } },
  funding_call: { ...written, ...ofInvestors },
  call_part: {
    ...written,
    ...ofInvestors,
    finance: { select: "file", insert: "file", update: ends("answer", "answered_on", "answer_reason") },
  },
  journal_entry: { ...written, ...ofInvestors },
  journal_line: { ...written, ...ofInvestors },
  account_balance: { ...readers, ...ofInvestors },
  payment_order: {
    ...written,
    ...ofInvestors,
    finance: { select: "file", insert: "file", update: ends("cancelled_at", "cancelled_reason") },
  },
  bank_statement: written,
  statement_line: {
    ...written,
    finance: { select: "file", insert: "file", update: ends("set_aside_reason", "set_aside_at") },
  },
  indicator: { ...written, ...measured, finance: { select: "file", insert: "file", update: superseding } },
  /** The evaluator alone records what it measured. */
  result: { ...readers, ...measured, evaluator: { select: "own", insert: "file" } },
  result_event: {
    ...written,
    ...measured,
    legal: { select: "file", insert: "file" },
    investor: { select: "own", insert: "file" },
  },
  /** Counts of a breakdown stay in the evaluator's space. */
  breakdown_cell: { evaluator: { select: "own", insert: "file" }, system: { select: "all" } },
  breakdown_shown: { ...readers, ...measured, evaluator: { select: "own", insert: "file" } },
  /** A draft is the staff's own. */
  contract_terms: {
    ...written,
    ...ofInvestors,
    finance: { select: "file", insert: "file", update: ends("content", "hash", "effective_from") },
    legal: {
      select: "file",
      insert: "file",
      update: ends("content", "hash", "effective_from", "frozen_by", "frozen_at"),
    },
  },
  due_notice: { ...written, ...ofInvestors, finance: { select: "file", insert: "file", update: superseding } },
  due_line: { ...written, ...ofInvestors },
  investor_question: { ...readers, investor: { select: "own", insert: "file" } },
  investor_answer: { ...written, ...ofInvestors },
  announcement: { ...written, ...ofInvestors },
};
