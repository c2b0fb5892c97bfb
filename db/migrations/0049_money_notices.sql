-- Kinds of notices told to the people of an investor: app/domain/notices/words.ts.
alter table public.notice drop constraint notice_kind_known;
alter table public.notice add constraint notice_kind_known check (kind in ('signature_due', 'signature_reminder', 'signature_escalated', 'signature_refused', 'party_notified', 'procedure_stopped', 'stop_undone', 'deadline_near', 'step_taken', 'call_opened', 'call_due_soon', 'result_certified', 'objection_ending', 'due_told', 'due_corrected', 'question_answered', 'answer_to_all'));
alter table public.notice_choice drop constraint notice_choice_kind_known;
alter table public.notice_choice add constraint notice_choice_kind_known check (kind in ('signature_due', 'signature_reminder', 'signature_escalated', 'signature_refused', 'party_notified', 'procedure_stopped', 'stop_undone', 'deadline_near', 'step_taken', 'call_opened', 'call_due_soon', 'result_certified', 'objection_ending', 'due_told', 'due_corrected', 'question_answered', 'answer_to_all'));
--> statement-breakpoint
-- What is told of an institution's money is read by whoever acts for it, and by the same person in no other role.
do $$
declare
  everybody text[] := array['finance','legal','committee','auditor','admin','evaluator','investor','respondent','signatory'];
  own text := 'person_id = (select tamis.viewer_person()) and (told->>''institutionId'' is null
    or (told->>''institutionId'')::uuid = (select tamis.viewer_institution()))';
  r text;
begin
  foreach r in array everybody loop
    execute format('drop policy %I on public.notice', r || '_select');
    execute format('drop policy %I on public.notice', r || '_update');
  end loop;
  perform tamis.open('notice', 'select', everybody, own);
  perform tamis.open('notice', 'update', everybody, own, array['read_at']);
end $$;
