-- An annulment recorded by error is corrected: the procedure goes back to where it was, and those who were told hear of it.
alter table public.selection_move drop constraint selection_move_act_known;
alter table public.selection_move add constraint selection_move_act_known check (act in ('open', 'screen', 'hear', 'convene', 'propose', 'rehear', 'deliberate', 'enforce', 'beginSigning', 'sign', 'notify', 'enterIntoForce', 'close', 'abandon', 'suspend', 'resume', 'annul', 'reinstate'));
--> statement-breakpoint
alter table public.notice drop constraint notice_kind_known;
alter table public.notice add constraint notice_kind_known check (kind in ('signature_due', 'signature_reminder', 'signature_escalated', 'signature_refused', 'party_notified', 'procedure_stopped', 'stop_undone', 'deadline_near', 'step_taken'));
alter table public.notice_choice drop constraint notice_choice_kind_known;
alter table public.notice_choice add constraint notice_choice_kind_known check (kind in ('signature_due', 'signature_reminder', 'signature_escalated', 'signature_refused', 'party_notified', 'procedure_stopped', 'stop_undone', 'deadline_near', 'step_taken'));
