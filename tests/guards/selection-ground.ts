import { other, own } from "./sides.ts";

/** Numbers of the sample keys of a selection's files, after those of ground.ts. */
export const selectionNumbers: Record<string, number> = Object.fromEntries(
  [
    ...["screening", "questionnaire", "answer", "joined_piece", "finding", "reply", "recorded_verdict", "assessment"],
    ...["derogation", "committee_member", "interest_declaration", "recusal", "score_sheet", "score"],
    ...["discussion_note", "meeting", "motion", "issued_document", "selection_move"],
  ].map((table, i) => [table, 20 + i]),
);

type Key = (table: string) => string;

/**
 * The rows of one side's file: its owner sits on the committee and has submitted, so that staff see everything of it.
 * The viewer has left the other side's.
 */
export function selectionRows(n: number, k: Key): string {
  const side = n === 1 ? own : other;
  const left = n === 1 ? other.candidacy : own.candidacy;
  const { person, candidacy } = side;
  const letter = n === 1 ? "a" : "b";
  const file = `repeat('${letter}', 64)`;
  const when = "'2026-01-01', now()";
  return `
    insert into screening (id, candidacy_id, on_day, known_at, perimeter, verdict, hash, by_perimeter, institution_ids, cause)
      values (${k("screening")}, '${candidacy}', ${when}, 'P2', 'cleared', 'x', '[]', '{}', '{}');
    insert into questionnaire (id, candidacy_id, round, kind) values (${k("questionnaire")}, '${candidacy}', 1, 'call');
    insert into answer (id, questionnaire_id, criterion_code, version, answered_by)
      values (${k("answer")}, ${k("questionnaire")}, 'A', 1, '${person}');
    insert into joined_piece (id, questionnaire_id, criterion_code, document_sha256, file_name, title, joined_by)
      values (${k("joined_piece")}, ${k("questionnaire")}, 'A', ${file}, 'x', 'x', '${person}');
    update questionnaire set submitted_at = now(), submitted_by = '${person}' where id = ${k("questionnaire")};
    insert into finding (id, candidacy_id, number, verdict, perimeter, on_day, known_at, hash, content, working_days, reply_by, sent_by)
      values (${k("finding")}, '${candidacy}', 1, 'excluded', 'P2', ${when}, 'x', '{}', 10, '2026-02-01', '${person}');
    insert into reply (id, finding_id, words, late, replied_by) values (${k("reply")}, ${k("finding")}, 'x', false, '${person}');
    insert into recorded_verdict (id, candidacy_id, verdict, perimeter, on_day, known_at, hash, content, finding_id, recorded_by)
      values (${k("recorded_verdict")}, '${candidacy}', 'excluded', 'P2', ${when}, 'x', '{}', ${k("finding")}, '${person}');
    insert into assessment (id, candidacy_id, criterion_code, value, reason, evidence_ids, recorded_by)
      values (${k("assessment")}, '${candidacy}', 'A', 'cleared', 'x', '{}', '${person}');
    insert into derogation (id, candidacy_id, recorded_verdict_id, reason, deliberation, expires_on, requested_by)
      values (${k("derogation")}, '${candidacy}', ${k("recorded_verdict")}, 'x', 'x', '2027-01-01', '${person}');
    insert into committee_member (id, selection_id, person_id, capacity)
      values (${k("committee_member")}, ${k("selection")}, '${person}', 'chair');
    insert into interest_declaration (id, selection_id, person_id, institution_ids)
      values (${k("interest_declaration")}, ${k("selection")}, '${person}', '{}');
    insert into selection_move (id, selection_id, act, from_state, to_state, moved_by)
      values (${k("selection_move")}, ${k("selection")}, 'open', 'preparation', 'open', '${person}');
    insert into score_sheet (id, candidacy_id, person_id, submitted_at) values (${k("score_sheet")}, '${candidacy}', '${person}', now());
    insert into score (id, sheet_id, criterion_code, value, reason) values (${k("score")}, ${k("score_sheet")}, 'A', 3, 'x');
    ${n === 2 ? colleague(own.candidacy) : ""}
    insert into discussion_note (id, candidacy_id, criterion_code, words, noted_by)
      values (${k("discussion_note")}, '${candidacy}', 'A', 'x', '${person}');
    insert into meeting (id, selection_id, number, held_on) values (${k("meeting")}, ${k("selection")}, 1, '2026-01-01');
    insert into attendance values (${k("meeting")}, '${person}', true);
    insert into motion (id, meeting_id, kind, candidacy_id) values (${k("motion")}, ${k("meeting")}, 'keep', '${candidacy}');
    insert into ballot (motion_id, person_id, vote, noted_by) values (${k("motion")}, '${person}', 'for', '${person}');
    insert into issued_document (id, kind, selection_id, candidacy_id, locale, inputs, inputs_hash, document_sha256, issued_by)
      values (${k("issued_document")}, 'reasons_letter', ${k("selection")}, '${candidacy}', 'fr', '{}', 'x', ${file}, '${person}');
    ${n === 2 ? recusals(k("recusal"), left) : ""}`;
}

/** A colleague's sheet of the same file. */
const colleague = (file: string) => `
    insert into score_sheet (candidacy_id, person_id, submitted_at) values ('${file}', '${other.person}', now());
    insert into score (sheet_id, criterion_code, value, reason)
      select id, 'A', 1, 'x' from score_sheet
      where person_id = '${other.person}' and candidacy_id = '${file}';`;

/** Both at the end, when both files stand: each person has left the other's file, whose row it is. */
function recusals(second: string, ownFile: string): string {
  const first = second.replace(/2'$/, "1'");
  return `insert into recusal (id, candidacy_id, person_id, reason, recorded_by) values
    (${second}, '${other.candidacy}', '${own.person}', 'x', '${own.person}'),
    (${first}, '${ownFile}', '${other.person}', 'x', '${other.person}');`;
}
