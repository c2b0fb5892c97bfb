-- Who sees and writes the vote, the contract and its signatures: app/domain/access/contract-tables.ts.
do $$
declare
  t text;
  staff text[] := array['finance','legal','auditor'];
  everybody text[] := array['finance','legal','committee','evaluator','investor','respondent','signatory','auditor','admin'];
  me text := '(select tamis.viewer_person())';
  of_contract text := 'exists (select 1 from public.contract c where c.id = contract_id)';
  of_version text := 'exists (select 1 from public.contract_version v where v.id = version_id)';
  of_party text := 'exists (select 1 from public.contract_party p where p.id = party_id)';
  of_signatory text := 'exists (select 1 from public.signatory s where s.id = signatory_id)';
  left_none text := 'not tamis.left_one_of(selection_id)';
begin
  foreach t in array array['deliberation','legal_event','contract','contract_version','version_comment','contract_party','signatory',
    'party_notification','signature_override','signature','signature_request','provider_message','notice','notice_choice','calendar_feed'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('revoke all on public.%I from public', t);
    if t <> 'notice' then
      perform tamis.watch(t, 'business', case t when 'contract_version' then array['content'] when 'signatory' then array['name','email']
        when 'provider_message' then array['body'] when 'calendar_feed' then array['token_hash'] else '{}' end);
    end if;
    if t <> 'notice' then
      execute format('create trigger never_truncated before truncate on public.%I for each statement execute function tamis.never_truncated()', t);
    end if;
  end loop;

  -- The vote and what happens to it are public facts.
  foreach t in array array['deliberation','legal_event'] loop
    perform tamis.open(t, 'select', staff || array['committee','system']);
    perform tamis.open(t, 'insert', array['legal'], 'recorded_by = ' || me);
    perform tamis.open(t, 'update', array['legal'], 'true', array['superseded_at','superseded_by']);
  end loop;

  -- The contract tells of every investor: it is for those who left no file, and for a signatory of one of them.
  perform tamis.open('contract', 'select', staff, left_none);
  perform tamis.open('contract', 'select', array['signatory'], 'exists (select 1 from public.candidacy c where c.selection_id = contract.selection_id)');
  perform tamis.open('contract', 'insert', array['legal'], left_none || ' and recorded_by = ' || me);
  perform tamis.open('contract', 'update', array['legal'], left_none, array['title','legal_form','legal_form_source']);
  perform tamis.open('contract_version', 'select', staff, of_contract);
  perform tamis.open('contract_version', 'select', array['signatory'], 'final_at is not null and ' || of_contract);
  perform tamis.open('contract_version', 'insert', array['legal'], of_contract || ' and added_by = ' || me);
  perform tamis.open('contract_version', 'update', array['legal'], of_contract, array['final_by','final_at']);
  perform tamis.open('version_comment', 'select', staff, of_version);
  perform tamis.open('version_comment', 'insert', array['finance','legal'], of_version || ' and written_by = ' || me);
  perform tamis.open('version_comment', 'update', array['finance','legal'], of_version, array['settled_by','settled_at']);
  perform tamis.open('contract_party', 'select', staff, of_contract);
  perform tamis.open('contract_party', 'select', array['signatory'], 'candidacy_id = (select tamis.viewer_candidacy())');
  perform tamis.open('contract_party', 'insert', array['legal'], of_contract || ' and added_by = ' || me);
  perform tamis.open('contract_party', 'update', array['legal'], of_contract, array['withdrawn_at']);
  perform tamis.open('signatory', 'select', staff || array['signatory'], of_party);
  perform tamis.open('signatory', 'insert', array['legal'], of_party || ' and added_by = ' || me);
  perform tamis.open('signatory', 'update', array['legal'], of_party, array['withdrawn_at','withdrawn_reason']);
  perform tamis.open('party_notification', 'select', staff || array['signatory'], of_party);
  perform tamis.open('party_notification', 'insert', array['legal'], of_party || ' and recorded_by = ' || me);
  perform tamis.open('signature_override', 'select', staff, of_version);
  perform tamis.open('signature_override', 'insert', array['legal'], of_version || ' and requested_by = ' || me || ' and approved_by is null');
  perform tamis.open('signature_override', 'update', array['finance','legal'], of_version, array['approved_by','approved_at']);

  -- A signatory writes their own steps, told by the e-mail they were named with; the portal those a provider tells.
  perform tamis.open('signature', 'select', staff || array['signatory'], of_signatory);
  perform tamis.open('signature', 'insert', array['legal'], of_signatory || ' and recorded_by = ' || me);
  perform tamis.open('signature', 'insert', array['signatory'], 'recorded_by = ' || me || ' and override_id is null
    and exists (select 1 from public.signatory s join public.person p on lower(p.email) = lower(s.email) where s.id = signatory_id and p.id = ' || me || ')');
  perform tamis.open('signature', 'update', array['legal'], of_signatory, array['superseded_at','superseded_by']);
  perform tamis.open('signature_request', 'select', staff, of_signatory);
  perform tamis.open('signature_request', 'insert', array['legal'], of_signatory || ' and requested_by = ' || me);
  perform tamis.open('signature_request', 'update', array['legal'], of_signatory, array['external_id','sent_at','closed_at','failure']);

  foreach t in array array['contract','contract_version','contract_party','signatory','party_notification','signature_override','signature',
      'signature_request','provider_message','notice','notice_choice','calendar_feed'] loop
    perform tamis.open(t, 'select', array['system']);
  end loop;
  perform tamis.open('signature', 'insert', array['system'], 'recorded_by is null and override_id is null');
  perform tamis.open('signature_request', 'update', array['system'], 'true', array['external_id','sent_at','closed_at','failure']);
  perform tamis.open('provider_message', 'insert', array['system']);
  perform tamis.open('provider_message', 'update', array['system'], 'true', array['handled_at','failure']);
  perform tamis.open('document', 'insert', array['legal','signatory','system']);
  perform tamis.open('document', 'select', array['signatory'],
    'exists (select 1 from public.contract_version v where v.document_sha256 = sha256) or exists (select 1 from public.signature s where s.document_sha256 = sha256)');
  perform tamis.open('selection', 'update', array['legal','system'], 'true', array['state']);
  perform tamis.open('selection_move', 'insert', array['system'], 'moved_by is null');

  -- Notices are written by one job, read by whom they are for.
  perform tamis.open('notice', 'select', everybody, 'person_id = ' || me);
  perform tamis.open('notice', 'update', everybody, 'person_id = ' || me, array['read_at']);
  perform tamis.open('notice', 'insert', array['system']);
  perform tamis.open('notice', 'update', array['system'], 'true', array['mailed_at']);
  perform tamis.open('notice_choice', 'select', everybody, 'person_id = ' || me);
  perform tamis.open('notice_choice', 'insert', everybody, 'person_id = ' || me);
  perform tamis.open('notice_choice', 'update', everybody, 'person_id = ' || me, array['channel','chosen_at']);
  perform tamis.open('calendar_feed', 'select', everybody, 'person_id = ' || me);
  perform tamis.open('calendar_feed', 'insert', everybody, 'person_id = ' || me);
  perform tamis.open('calendar_feed', 'update', everybody, 'person_id = ' || me, array['revoked_at']);
end $$;
--> statement-breakpoint

-- What is recorded stays; the columns named here are written once, when something ends.
do $$
declare
  t text;
  free text[];
  kept text;
  before text;
  ended text;
begin
  for t, free in select * from (values
    ('deliberation', array['superseded_at','superseded_by']), ('legal_event', array['superseded_at','superseded_by']),
    ('contract_version', array['final_by','final_at']), ('version_comment', array['settled_by','settled_at']),
    ('contract_party', array['withdrawn_at']), ('signatory', array['withdrawn_at','withdrawn_reason']),
    ('party_notification', array[]::text[]), ('signature_override', array['approved_by','approved_at']),
    ('signature', array['superseded_at','superseded_by']), ('signature_request', array['external_id','sent_at','closed_at','failure']),
    ('provider_message', array['handled_at','failure']), ('notice', array['read_at','mailed_at']), ('calendar_feed', array['revoked_at'])) as list(name, columns) loop
    select string_agg(format('old.%I', column_name), ', '), string_agg(format('new.%I', column_name), ', ')
      into before, kept from information_schema.columns where table_schema = 'public' and table_name = t and column_name <> all (free);
    select coalesce(string_agg(format('(old.%1$I is not null and new.%1$I is distinct from old.%1$I)', f), ' or '), 'false') into ended from unnest(free) f;
    execute format('create trigger written_once before update on public.%I for each row when ((%s) is distinct from (%s) or %s)
      execute function tamis.refuse_change(''is written once'')', t, before, kept, ended);
  end loop;
end $$;
--> statement-breakpoint

-- An investor of the contract is the candidate of its selection.
create function tamis.keep_party() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.candidacy_id is not null and not exists (select 1 from candidacy c join contract k on k.selection_id = c.selection_id
      where c.id = new.candidacy_id and k.id = new.contract_id and c.institution_id = new.institution_id and c.withdrawn_at is null) then
    raise exception 'tamis: this party is no candidate of the contract''s selection' using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- A substitute stands in for somebody of the same party and duty, who is no substitute.
create function tamis.keep_substitute() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.substitute_for is not null and not exists (select 1 from signatory s where s.id = new.substitute_for
      and s.party_id = new.party_id and s.duty = new.duty and s.rank = new.rank and s.substitute_for is null) then
    raise exception 'tamis: a substitute stands in for a signatory of the same party' using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint

-- The day the deliberation of a selection became enforceable: the later of the prefect's acknowledgement and of its
-- publication or notification; null while one is missing, or while it is suspended, withdrawn or annulled.
create function tamis.enforceable_day(call uuid) returns date language sql stable security definer set search_path = public, pg_temp as $$
  with live as (select e.kind, e.on_day from legal_event e
    where e.selection_id = call and e.about = 'deliberation' and e.superseded_at is null)
  select case when not exists (select 1 from live where kind in ('annulment', 'withdrawal'))
      and not exists (select 1 from live s where s.kind = 'suspension'
        and not exists (select 1 from live l where l.kind = 'suspension_lifted' and l.on_day > s.on_day))
    then nullif(greatest(coalesce(min(on_day) filter (where kind = 'transmission'), 'infinity'),
      coalesce(min(on_day) filter (where kind in ('publication', 'notification')), 'infinity')), 'infinity') end
  from live
$$;
--> statement-breakpoint

-- No signature out of turn, of another file, or before the act is enforceable: on no path, whoever writes. One looks at
-- a contract at a time.
create function tamis.keep_signature() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  file contract_version; deal contract; who signatory; head signatory; call selection; enforceable date;
begin
  if new.superseded_at is not null then return null; end if;
  select * into file from contract_version v where v.id = new.version_id;
  select * into deal from contract k where k.id = file.contract_id for update;
  select * into call from selection s where s.id = deal.selection_id;
  select s.* into who from signatory s join contract_party p on p.id = s.party_id
    where s.id = new.signatory_id and s.withdrawn_at is null and p.withdrawn_at is null and p.contract_id = deal.id;
  if who.id is null or file.final_at is null or exists (select 1 from contract_version v where v.contract_id = deal.id and v.number > file.number) then
    raise exception 'tamis: this is not a signatory of the final version' using errcode = '23001';
  end if;
  if call.state <> 'signing' then
    raise exception 'tamis: the contract is not being signed' using errcode = '23001';
  end if;
  if new.outcome not in ('approved', 'signed') then return null; end if;
  if new.confirmed_sha256 <> file.document_sha256 or (new.outcome = 'approved') <> (who.duty = 'approve') then
    raise exception 'tamis: another act than the one asked for' using errcode = '23001';
  end if;
  select * into head from signatory s where s.id = coalesce(who.substitute_for, who.id);
  if exists (
    select 1 from signatory s join contract_party p on p.id = s.party_id
    where p.contract_id = deal.id and p.withdrawn_at is null and s.withdrawn_at is null and s.substitute_for is null and s.id <> head.id
      and (s.duty = 'sign', s.rank) < (head.duty = 'sign', head.rank)
      and not exists (select 1 from signature g join signatory b on b.id = g.signatory_id
        where g.version_id = file.id and g.superseded_at is null and g.outcome in ('approved', 'signed') and coalesce(b.substitute_for, b.id) = s.id)) then
    raise exception 'tamis: this signature is out of turn' using errcode = '23001';
  end if;
  if exists (select 1 from signature g join signatory b on b.id = g.signatory_id where g.id <> new.id and g.version_id = file.id
      and g.superseded_at is null and g.outcome in ('approved', 'signed') and coalesce(b.substitute_for, b.id) = head.id) then
    raise exception 'tamis: this step is done' using errcode = '23001';
  end if;
  if new.outcome = 'approved' then return null; end if;
  if who.power_sha256 is null or new.on_day < who.power_from or new.on_day >= who.power_to then
    raise exception 'tamis: the power of this signatory does not hold that day' using errcode = '23001';
  end if;
  enforceable := tamis.enforceable_day(deal.selection_id);
  if enforceable is null or new.on_day < enforceable or (new.on_day = enforceable and not exists (
      select 1 from signature_override o where o.id = new.override_id and o.version_id = file.id and o.on_day = new.on_day and o.approved_at is not null)) then
    raise exception 'tamis: the act is not enforceable before this day' using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_party, tamis.keep_substitute, tamis.enforceable_day, tamis.keep_signature from public;
create trigger keep_party after insert on public.contract_party for each row execute function tamis.keep_party();
create trigger keep_substitute after insert on public.signatory for each row execute function tamis.keep_substitute();
create trigger keep_signature after insert on public.signature for each row execute function tamis.keep_signature();
--> statement-breakpoint

-- The log of a contract tells of every investor.
create or replace function tamis.tells_of(place text, subject text, told jsonb, files uuid[]) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select (place = 'candidacy' and subject = any (files::text[]))
    or (told->>'candidacy_id')::uuid = any (files)
    or exists (select 1 from questionnaire q where q.id = (told->>'questionnaire_id')::uuid and q.candidacy_id = any (files))
    or exists (select 1 from finding f where f.id = (told->>'finding_id')::uuid and f.candidacy_id = any (files))
    or exists (select 1 from score_sheet s where s.id = (told->>'sheet_id')::uuid and s.candidacy_id = any (files))
    or exists (select 1 from motion m where m.id = (told->>'motion_id')::uuid and m.candidacy_id = any (files))
    or exists (select 1 from joined_piece p left join questionnaire q on q.id = p.questionnaire_id left join finding f on f.id = p.finding_id
      where p.id = (told->>'joined_piece_id')::uuid and coalesce(q.candidacy_id, f.candidacy_id) = any (files))
    or (place in ('issued_document', 'contract') and exists (select 1 from candidacy c where c.id = any (files) and c.selection_id = (told->>'selection_id')::uuid))
    or exists (select 1 from contract k join candidacy c on c.selection_id = k.selection_id and c.id = any (files) where k.id = coalesce(
      (told->>'contract_id')::uuid,
      (select v.contract_id from contract_version v where v.id = (told->>'version_id')::uuid),
      (select p.contract_id from contract_party p where p.id = (told->>'party_id')::uuid),
      (select p.contract_id from signatory s join contract_party p on p.id = s.party_id where s.id = (told->>'signatory_id')::uuid)))
$$;
--> statement-breakpoint

alter table public.contract add constraint contract_legal_form_known check (legal_form in ('subvention', 'marche'));
alter table public.contract_party add constraint contract_party_capacity_known check (capacity in ('payer', 'investor', 'operator', 'other'));
alter table public.deliberation add constraint deliberation_body_known check (body in ('commission_permanente', 'council'));
alter table public.deliberation add constraint deliberation_adopted_known check (adopted in ('adopted', 'rejected'));
alter table public.issued_document drop constraint if exists issued_document_kind_known;
alter table public.issued_document add constraint issued_document_kind_known check (kind in ('screening_report', 'comparison', 'minutes', 'reasons_letter', 'certificate', 'archive'));
alter table public.legal_event add constraint legal_event_about_known check (about in ('deliberation', 'contract'));
alter table public.legal_event add constraint legal_event_kind_known check (kind in ('transmission', 'publication', 'notification', 'observation_letter', 'deferral', 'recourse', 'suspension', 'suspension_lifted', 'withdrawal', 'annulment'));
alter table public.notice add constraint notice_kind_known check (kind in ('signature_due', 'signature_reminder', 'signature_escalated', 'signature_refused', 'party_notified', 'procedure_stopped', 'deadline_near', 'step_taken'));
alter table public.notice_choice add constraint notice_choice_kind_known check (kind in ('signature_due', 'signature_reminder', 'signature_escalated', 'signature_refused', 'party_notified', 'procedure_stopped', 'deadline_near', 'step_taken'));
alter table public.notice_choice add constraint notice_choice_channel_known check (channel in ('now', 'digest', 'never'));
alter table public.party_notification add constraint party_notification_method_known check (method in ('mail', 'registered_letter', 'hand'));
alter table public.signatory add constraint signatory_duty_known check (duty in ('approve', 'sign'));
alter table public.signatory add constraint signatory_power_kind_known check (power_kind in ('deliberation', 'order', 'statutes', 'mandate'));
alter table public.signature add constraint signature_outcome_known check (outcome in ('approved', 'signed', 'refused', 'expired'));
alter table public.signature add constraint signature_method_known check (method in ('paper', 'electronic'));
alter table public.signature add constraint signature_level_known check (level in ('simple', 'advanced', 'qualified'));
