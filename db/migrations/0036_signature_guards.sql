-- The portal reads the gate of a signature itself, in nobody's name: what was found of the investors, and what was let through.
do $$
declare t text;
begin
  foreach t in array array['recorded_verdict','assessment','derogation','reply'] loop
    perform tamis.open(t, 'select', array['system']);
  end loop;
end $$;
--> statement-breakpoint

-- No signature is put before the day its version was made final.
create or replace function tamis.keep_signature() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
  -- Nobody signs a text before it is settled. The earliest day it was anywhere: the legal day is the services' to tell.
  if new.on_day < (file.final_at at time zone interval '-12:00')::date then
    raise exception 'tamis: this day is before the version was final' using errcode = '23001';
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

-- A case that hangs over an act comes to its end: rejected, withdrawn, answered.
alter table public.legal_event drop constraint legal_event_kind_known;
alter table public.legal_event add constraint legal_event_kind_known check (kind in ('transmission', 'publication', 'notification', 'observation_letter', 'deferral', 'recourse', 'suspension', 'suspension_lifted', 'withdrawal', 'annulment', 'case_closed'));
--> statement-breakpoint

-- A signatory sees their own party alone: in their transaction, the database looks whether theirs was the last signature, and
-- moves the selection on in nobody's name. Asked before they sign it only holds the selection, as everybody who signs does first.
create function tamis.move_signed(version uuid, at timestamptz) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  file contract_version; call selection;
begin
  select * into file from contract_version v where v.id = version and v.final_at is not null;
  select s.* into call from selection s join contract k on k.selection_id = s.id where k.id = file.contract_id for update of s;
  if call.id is null or call.state <> 'signing'
    or exists (select 1 from contract_version v where v.contract_id = file.contract_id and v.number > file.number)
    or not exists (select 1 from signature g where g.version_id = file.id and g.superseded_at is null
      and g.outcome in ('approved', 'signed') and g.recorded_by = tamis.viewer_person())
    or exists (select 1 from contract_party p where p.contract_id = file.contract_id and p.withdrawn_at is null
      and not exists (select 1 from signature g join signatory s on s.id = g.signatory_id
        where s.party_id = p.id and g.version_id = file.id and g.superseded_at is null and g.outcome = 'signed'))
    or exists (select 1 from signatory s join contract_party p on p.id = s.party_id
      where p.contract_id = file.contract_id and p.withdrawn_at is null and s.withdrawn_at is null
        and not exists (select 1 from signature g join signatory b on b.id = g.signatory_id
          where g.version_id = file.id and g.superseded_at is null and g.outcome in ('approved', 'signed')
            and coalesce(b.substitute_for, b.id) = coalesce(s.substitute_for, s.id))) then
    return false;
  end if;
  update selection set state = 'signed' where id = call.id;
  insert into selection_move (selection_id, act, reason, from_state, to_state, moved_by, moved_at)
    values (call.id, 'sign', '', 'signing', 'signed', null, at);
  return true;
end $$;
--> statement-breakpoint
revoke execute on function tamis.move_signed from public;
grant execute on function tamis.move_signed to tamis_signatory;
