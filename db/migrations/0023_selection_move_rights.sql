-- Who reads and writes the steps of a selection: app/domain/access/selection-tables.ts.
alter table public.selection_move enable row level security;
revoke all on public.selection_move from public;
select tamis.watch('selection_move', 'business');
create trigger never_truncated before truncate on public.selection_move for each statement execute function tamis.never_truncated();
create trigger written_once before update on public.selection_move for each row when (old.* is distinct from new.*)
  execute function tamis.refuse_change('is written once');
--> statement-breakpoint
select tamis.open('selection_move', 'select', array['finance','legal','committee','auditor','system']);
select tamis.open('selection_move', 'insert', array['finance','legal'], 'moved_by = (select tamis.viewer_person())');
--> statement-breakpoint
alter table public.selection_move add constraint selection_move_act_known check (act in ('open', 'screen', 'hear', 'convene', 'propose', 'rehear', 'deliberate', 'enforce', 'beginSigning', 'sign', 'notify', 'enterIntoForce', 'close', 'abandon', 'suspend', 'resume', 'annul'));
alter table public.selection_move add constraint selection_move_from_state_known check (from_state in ('preparation', 'open', 'screening', 'reply', 'committee', 'proposal', 'deliberated', 'enforceable', 'signing', 'signed', 'notified', 'in_force', 'closed', 'suspended', 'annulled', 'abandoned'));
alter table public.selection_move add constraint selection_move_to_state_known check (to_state in ('preparation', 'open', 'screening', 'reply', 'committee', 'proposal', 'deliberated', 'enforceable', 'signing', 'signed', 'notified', 'in_force', 'closed', 'suspended', 'annulled', 'abandoned'));
--> statement-breakpoint

-- What changed since a screening is found by when it was recorded, or superseded. Rows are written in the order of
-- their times, which a block range index follows at almost no cost to an import; what is superseded is the exception.
create index ownership_link_recorded on public.ownership_link using brin (recorded_at) with (pages_per_range = 16, autosummarize = on);
create index group_statement_recorded on public.group_statement using brin (recorded_at) with (pages_per_range = 16, autosummarize = on);
create index credit_activity_recorded on public.credit_activity using brin (recorded_at) with (pages_per_range = 16, autosummarize = on);
create index evidence_recorded on public.evidence using brin (recorded_at) with (pages_per_range = 16, autosummarize = on);
create index ownership_link_superseded on public.ownership_link (superseded_at) where superseded_at is not null;
create index group_statement_superseded on public.group_statement (superseded_at) where superseded_at is not null;
create index credit_activity_superseded on public.credit_activity (superseded_at) where superseded_at is not null;
create index evidence_superseded on public.evidence (superseded_at) where superseded_at is not null;
