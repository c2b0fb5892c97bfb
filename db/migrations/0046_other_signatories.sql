-- Somebody who approves or signs for a party that is no candidate (the payer, the operator) has an account tied to that institution:
-- it opens the contracts they are named on by the address of their account, and nothing else.
alter table public.role_grant drop constraint role_grant_shape;
alter table public.role_grant add constraint role_grant_shape check (case
  when role in ('investor', 'evaluator') then institution_id is not null and candidacy_id is null
  when role = 'respondent' then candidacy_id is not null and expires_at is not null
  when role = 'signatory' then (candidacy_id is not null or institution_id is not null) and expires_at is not null
  else institution_id is null and candidacy_id is null end);
alter table public.invitation drop constraint invitation_shape;
alter table public.invitation add constraint invitation_shape check (case
  when role in ('investor', 'evaluator') then institution_id is not null and candidacy_id is null
  when role = 'respondent' then candidacy_id is not null
  when role = 'signatory' then candidacy_id is not null or institution_id is not null
  else institution_id is null and candidacy_id is null end);
--> statement-breakpoint

-- True where the viewer is named for a party that is no candidate, and was not replaced since.
create function tamis.named_for(party uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from signatory s join contract_party c on c.id = s.party_id join person p on lower(p.email) = lower(s.email)
    where s.party_id = party and s.withdrawn_at is null and c.withdrawn_at is null and c.candidacy_id is null and p.id = tamis.viewer_person())
$$;
--> statement-breakpoint
revoke execute on function tamis.named_for from public;
grant execute on function tamis.named_for to tamis_signatory, tamis_finance;
--> statement-breakpoint
do $$
declare
  of_file text := 'candidacy_id = (select tamis.viewer_candidacy())';
  of_candidate text := 'exists (select 1 from public.candidacy c where c.selection_id = %s)';
begin
  drop policy signatory_select on public.contract_party;
  perform tamis.open('contract_party', 'select', array['signatory'], of_file || ' or (candidacy_id is null and (select tamis.viewer_candidacy()) is null
    and institution_id = (select tamis.viewer_institution()) and withdrawn_at is null and tamis.named_for(id))');
  drop policy signatory_select on public.contract;
  perform tamis.open('contract', 'select', array['signatory'],
    'exists (select 1 from public.contract_party p where p.contract_id = contract.id and p.withdrawn_at is null)');
  -- A colleague of the same party has a step of their own.
  drop policy signatory_select on public.signatory;
  perform tamis.open('signatory', 'select', array['signatory'], 'exists (select 1 from public.contract_party p where p.id = party_id)
    and ((select tamis.viewer_candidacy()) is not null or lower(email) = (select lower(p.email) from public.person p where p.id = (select tamis.viewer_person())))');
  drop policy signatory_select on public.selection;
  perform tamis.open('selection', 'select', array['signatory'],
    format(of_candidate, 'selection.id') || ' or exists (select 1 from public.contract k where k.selection_id = selection.id)');
  -- The name and the state of their selection is all they read of it.
  drop policy signatory_select on public.programme;
  perform tamis.open('programme', 'select', array['signatory'],
    'exists (select 1 from public.selection s join public.candidacy c on c.selection_id = s.id where s.programme_id = programme.id)');
  drop policy signatory_select on public.grid;
  perform tamis.open('grid', 'select', array['signatory'], 'state = ''frozen'' and ' || format(of_candidate, 'grid.selection_id'));

  -- Somebody of the finance team signs for the payer or the operator, never for a candidate they screen.
  drop policy finance_insert on public.signature;
  perform tamis.open('signature', 'insert', array['finance'], 'recorded_by = (select tamis.viewer_person()) and override_id is null
    and exists (select 1 from public.signatory s join public.person p on lower(p.email) = lower(s.email)
      where s.id = signatory_id and s.withdrawn_at is null and p.id = (select tamis.viewer_person()) and tamis.named_for(s.party_id))');

  -- A proof that a party was told is corrected by a record that stands in its place.
  perform tamis.open('party_notification', 'update', array['legal'], 'exists (select 1 from public.contract_party p where p.id = party_id)',
    array['superseded_at', 'superseded_by']);
end $$;
--> statement-breakpoint

-- A meeting without quorum; columns added since are written once like the others.
alter table public.deliberation drop constraint deliberation_adopted_known;
alter table public.deliberation add constraint deliberation_adopted_known check (adopted in ('adopted', 'rejected', 'inquorate'));
do $$
declare t text; kept text; before text;
begin
  foreach t in array array['deliberation', 'party_notification'] loop
    select string_agg(format('old.%I', column_name), ', '), string_agg(format('new.%I', column_name), ', ')
      into before, kept from information_schema.columns where table_schema = 'public' and table_name = t
      and column_name not in ('superseded_at', 'superseded_by');
    execute format('drop trigger written_once on public.%I', t);
    execute format('create trigger written_once before update on public.%I for each row when ((%s) is distinct from (%s)
        or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
        or (old.superseded_by is not null and new.superseded_by is distinct from old.superseded_by))
      execute function tamis.refuse_change(''is written once'')', t, before, kept);
  end loop;
end $$;
--> statement-breakpoint

-- A second meeting follows one without quorum: of the same selection and body, at least three days later.
create function tamis.keep_second_meeting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.after_meeting_id is not null and not exists (select 1 from deliberation d where d.id = new.after_meeting_id
      and d.selection_id = new.selection_id and d.body = new.body and d.adopted = 'inquorate' and d.voted_on + 3 <= new.voted_on) then
    raise exception 'tamis: a second meeting follows one without quorum' using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_second_meeting from public;
create trigger keep_second_meeting after insert on public.deliberation for each row execute function tamis.keep_second_meeting();
