import { sampleKey } from "./ground.ts";
import { other, own } from "./sides.ts";

/** The sample row once more, with other values in some columns: the shape it breaks must refuse it. */
export const again = (table: string, changes: Record<string, string>, keyed = true): string => {
  const set = Object.entries({ ...(keyed && { id: "gen_random_uuid()" }), ...changes });
  const names = set.map(([column]) => column);
  return `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${names
    .map((name) => `'${name}', ${set.find(([column]) => column === name)?.[1]}`)
    .join(", ")}))).* from ${table} t where ${sampleKey(table, 0)}`;
};
const me = `'${own.person}'`;
const you = `'${other.person}'`;
const blank = "' '";

/** By constraint or unique index of a selection's files: statements it must refuse. */
export const selectionShapes: Record<string, string[]> = {
  programme_evaluator_apart: [
    again("programme", { operator_id: `'${own.institution}'` }),
    again("programme", { structurer_id: `'${own.institution}'` }),
  ],
  selection_move_moves: [again("selection_move", { from_state: "'open'" })],
  screening_live: [again("screening", {})],
  questionnaire_round: [again("questionnaire", {})],
  questionnaire_submission: [
    again("questionnaire", { round: "2", submitted_at: "null" }),
    again("questionnaire", { round: "2", submitted_by: "null" }),
  ],
  answer_version: [again("answer", {})],
  answer_choice: [again("answer", { version: "2", choice: "'5'" })],
  joined_piece_place: [
    again("joined_piece", { criterion_code: "null" }),
    again("joined_piece", { questionnaire_id: "null" }),
    again("joined_piece", { finding_id: "gen_random_uuid()" }),
  ],
  evidence_joined_piece: [
    `insert into evidence (kind, strength, title, joined_piece_id) select 'other', 'declared', 'x', p.id
      from joined_piece p, generate_series(1, 2) where p.${sampleKey("joined_piece", 0)}`,
  ],
  finding_number: [again("finding", {})],
  finding_delay: [
    again("finding", { number: "2", working_days: "0" }),
    again("finding", { number: "2", reply_by: "'2026-01-01'" }),
  ],
  finding_verdict: [again("finding", { number: "2", verdict: "'cleared'" })],
  reply_words: [again("reply", { words: blank })],
  recorded_verdict_live: [again("recorded_verdict", {})],
  recorded_verdict_heard: [again("recorded_verdict", { superseded_at: "now()", finding_id: "null" })],
  assessment_live: [again("assessment", {})],
  assessment_reason: [again("assessment", { criterion_code: "'B'", reason: blank })],
  derogation_words: [again("derogation", { reason: blank }), again("derogation", { deliberation: blank })],
  derogation_two_people: [again("derogation", { approved_by: me, approved_at: "now()" })],
  derogation_approval: [again("derogation", { approved_by: you }), again("derogation", { approved_at: "now()" })],
  derogation_revocation: [again("derogation", { revoked_by: you }), again("derogation", { revoked_at: "now()" })],
  committee_member_live: [again("committee_member", { capacity: "'member'" })],
  committee_chair: [again("committee_member", { person_id: you })],
  interest_declaration_live: [again("interest_declaration", {})],
  recusal_live: [again("recusal", {})],
  recusal_reason: [again("recusal", { person_id: me, reason: blank })],
  recusal_lifting: [
    again("recusal", { lifted_by: me }),
    again("recusal", { lifted_at: "now()" }),
    again("recusal", { lifted_by: you, lifted_at: "now()" }),
  ],
  score_sheet_once: [again("score_sheet", {})],
  score_live: [again("score", {})],
  score_scale: [
    again("score", { criterion_code: "'B'", value: "5" }),
    again("score", { criterion_code: "'B'", value: "-1" }),
  ],
  settlement_request_live: [again("settlement_request", {})],
  discussion_note_words: [again("discussion_note", { words: blank })],
  meeting_number: [again("meeting", {})],
  meeting_closing: [
    again("meeting", { number: "2", closed_by: me }),
    again("meeting", { number: "2", closed_at: "now()" }),
  ],
  motion_subject: [again("motion", { candidacy_id: "null" }), again("motion", { kind: "'ranking'" })],
  issued_document_subject: [
    again("issued_document", { candidacy_id: "null" }),
    again("issued_document", { kind: "'comparison'" }),
    again("issued_document", { kind: "'minutes'", candidacy_id: "null" }),
  ],
};
