CREATE TABLE "audit_unsealed" (
	"entry_id" bigint PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL
);
--> statement-breakpoint
-- What a review by an attacker's eyes found missing in 0001. The page of rights: app/domain/access/tables.ts.

-- Who the viewer is: bodies bound when created, so that no search path of the caller can change their meaning.
create or replace function tamis.viewer_person() returns uuid language sql stable return nullif(current_setting('tamis.person', true), '')::uuid;
--> statement-breakpoint
create or replace function tamis.viewer_institution() returns uuid language sql stable return nullif(current_setting('tamis.institution', true), '')::uuid;
--> statement-breakpoint
create or replace function tamis.viewer_candidacy() returns uuid language sql stable return nullif(current_setting('tamis.candidacy', true), '')::uuid;
--> statement-breakpoint

-- The actor of the running transaction. A product role acts for its own person only; the machine roles for no person.
create function tamis.actor() returns text language plpgsql stable set search_path = public, pg_temp as $$
declare
  who text := nullif(current_setting('tamis.actor', true), '');
  acting text := coalesce(current_setting('role', true), 'none');
begin
  if who is null or who !~ '^(person:[0-9a-f-]{36}|system:[a-z-]+|cli:[a-z-]+)$' then
    raise exception 'tamis: a write needs an actor (person:…, system:… or cli:…)' using errcode = '42501';
  end if;
  if acting in ('tamis_system', 'tamis_import') then
    if who like 'person:%' then raise exception 'tamis: % acts for no person', acting using errcode = '42501'; end if;
  elsif acting <> 'none' and who is distinct from 'person:' || tamis.viewer_person() then
    raise exception 'tamis: % acts for its own person only', acting using errcode = '42501';
  end if;
  return who;
end $$;
--> statement-breakpoint
revoke all on function tamis.actor from public;
--> statement-breakpoint

-- What an import changed, counted by the database itself: lives from the first statement to the commit.
create table tamis.import_count (
  transaction_id bigint not null,
  table_name text not null,
  inserted bigint not null default 0,
  updated bigint not null default 0,
  deleted bigint not null default 0,
  actor text not null,
  action text not null,
  reason text,
  request_id text,
  primary key (transaction_id, table_name)
);
--> statement-breakpoint
create or replace function tamis.audit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := tamis.actor();
  acting text := coalesce(nullif(current_setting('role', true), 'none'), session_user);
  act text := coalesce(nullif(current_setting('tamis.action', true), ''), 'sql');
  why text := nullif(current_setting('tamis.reason', true), '');
  request text := nullif(current_setting('tamis.request', true), '');
  counted bigint;
begin
  if acting = 'tamis_import' and tg_argv[0] = 'register' then
    if tg_op = 'DELETE' then select count(*) into counted from old_rows;
    else select count(*) into counted from new_rows; end if;
    if counted > 0 then
      insert into tamis.import_count as c (transaction_id, table_name, inserted, updated, deleted, actor, action, reason, request_id)
      values (pg_current_xact_id()::text::bigint, tg_table_name,
        case tg_op when 'INSERT' then counted else 0 end, case tg_op when 'UPDATE' then counted else 0 end,
        case tg_op when 'DELETE' then counted else 0 end, who, act, why, request)
      on conflict (transaction_id, table_name) do update set
        inserted = c.inserted + excluded.inserted, updated = c.updated + excluded.updated, deleted = c.deleted + excluded.deleted;
    end if;
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into audit_entry (at, actor, role, action, reason, request_id, table_name, operation, subject_id, old, new, transaction_id)
    select clock_timestamp(), who, acting, act, why, request, tg_table_name, 'insert',
      coalesce(j->>'id', j->>'sha256', j->>'number'), null, j - tg_argv[1:], pg_current_xact_id()::text::bigint
    from (select to_jsonb(n) j from new_rows n) rows;
  elsif tg_op = 'UPDATE' then
    insert into audit_entry (at, actor, role, action, reason, request_id, table_name, operation, subject_id, old, new, transaction_id)
    select clock_timestamp(), who, acting, act, why, request, tg_table_name, 'update',
      coalesce(n.j->>'id', n.j->>'sha256', n.j->>'number'), o.j - tg_argv[1:], n.j - tg_argv[1:], pg_current_xact_id()::text::bigint
    from (select to_jsonb(x) j, row_number() over () rn from new_rows x) n
    join (select to_jsonb(x) j, row_number() over () rn from old_rows x) o using (rn);
  else
    insert into audit_entry (at, actor, role, action, reason, request_id, table_name, operation, subject_id, old, new, transaction_id)
    select clock_timestamp(), who, acting, act, why, request, tg_table_name, 'delete',
      coalesce(j->>'id', j->>'sha256', j->>'number'), j - tg_argv[1:], null, pg_current_xact_id()::text::bigint
    from (select to_jsonb(o) j from old_rows o) rows;
  end if;
  return null;
end $$;
--> statement-breakpoint

-- At the commit of an import's transaction: one entry a table, with the counts and the files it read.
create function tamis.tell_import() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare c tamis.import_count;
begin
  delete from tamis.import_count i where i.transaction_id = new.transaction_id and i.table_name = new.table_name returning * into c;
  insert into audit_entry (at, actor, role, action, reason, request_id, table_name, operation, subject_id, new, transaction_id)
  values (clock_timestamp(), c.actor, 'tamis_import', c.action, c.reason, c.request_id, c.table_name, 'import', c.request_id,
    jsonb_build_object('inserted', c.inserted, 'updated', c.updated, 'deleted', c.deleted,
      'files', (select r.files from register_import r where r.id::text = c.request_id)), c.transaction_id);
  return null;
end $$;
--> statement-breakpoint
revoke all on function tamis.tell_import from public;
--> statement-breakpoint
create constraint trigger tell_import after insert on tamis.import_count deferrable initially deferred
  for each row execute function tamis.tell_import();
--> statement-breakpoint

-- What no table shows (a sign-in, a refused attempt, an export): logged by name. Never an e-mail, never a secret.
create function tamis.log_event(action text, subject text, details jsonb default null) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare who text := tamis.actor();
begin
  insert into audit_entry (at, actor, role, action, reason, request_id, table_name, operation, subject_id, new, transaction_id)
  values (clock_timestamp(), who, coalesce(nullif(current_setting('role', true), 'none'), session_user), log_event.action,
    nullif(current_setting('tamis.reason', true), ''), nullif(current_setting('tamis.request', true), ''),
    'session', 'event', subject, details, pg_current_xact_id()::text::bigint);
end $$;
--> statement-breakpoint
revoke all on function tamis.log_event from public;
--> statement-breakpoint
grant execute on function tamis.log_event to tamis_auth, tamis_system;
--> statement-breakpoint

-- Sealing: an entry waits in audit_unsealed from its own transaction on until a seal holds it.
alter table public.audit_unsealed enable row level security;
--> statement-breakpoint
revoke all on public.audit_unsealed from public;
--> statement-breakpoint
do $$ begin
  perform tamis.open('audit_unsealed', 'select', array['auditor','system']);
  perform tamis.open('audit_unsealed', 'delete', array['system']);
end $$;
--> statement-breakpoint
insert into public.audit_unsealed select id, transaction_id from public.audit_entry;
--> statement-breakpoint
create function tamis.await_seal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_unsealed select id, transaction_id from new_rows;
  return null;
end $$;
--> statement-breakpoint
revoke all on function tamis.await_seal from public;
--> statement-breakpoint
create trigger await_seal after insert on audit_entry referencing new table as new_rows
  for each statement execute function tamis.await_seal();
--> statement-breakpoint
create function tamis.continue_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last audit_seal;
begin
  perform pg_advisory_xact_lock(727002);
  select * into last from audit_seal order by number desc limit 1;
  if new.number <> coalesce(last.number, 0) + 1
    or new.previous_head <> coalesce(last.head, repeat('0', 64))
    or new.entry_count <> jsonb_array_length(new.entry_ids) then
    raise exception 'tamis: a seal continues the last one' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function tamis.continue_chain from public;
--> statement-breakpoint
create trigger continue_chain before insert on audit_seal for each row execute function tamis.continue_chain();
--> statement-breakpoint

-- Roles: finance deals with people from outside, the admin with staff and never with their own rights.
create function tamis.is_outside(role text) returns boolean language sql immutable
  return role in ('investor', 'evaluator', 'respondent', 'signatory');
--> statement-breakpoint
drop policy finance_insert on invitation;
--> statement-breakpoint
create policy finance_insert on invitation for insert to tamis_finance with check (tamis.is_outside(role));
--> statement-breakpoint
drop policy finance_update on invitation;
--> statement-breakpoint
create policy finance_update on invitation for update to tamis_finance using (tamis.is_outside(role)) with check (tamis.is_outside(role));
--> statement-breakpoint
drop policy admin_insert on invitation;
--> statement-breakpoint
create policy admin_insert on invitation for insert to tamis_admin with check (not tamis.is_outside(role));
--> statement-breakpoint
drop policy finance_update on role_grant;
--> statement-breakpoint
create policy finance_update on role_grant for update to tamis_finance using (tamis.is_outside(role)) with check (tamis.is_outside(role));
--> statement-breakpoint
drop policy admin_insert on role_grant;
--> statement-breakpoint
create policy admin_insert on role_grant for insert to tamis_admin with check (not tamis.is_outside(role) and person_id <> (select tamis.viewer_person()));
--> statement-breakpoint
-- Who settles signs with their own name.
drop policy finance_insert on settlement;
--> statement-breakpoint
create policy finance_insert on settlement for insert to tamis_finance with check (settled_by = (select tamis.viewer_person()));
--> statement-breakpoint

-- Keys, origins and dates of creation do not change: updates name their columns.
revoke update on institution, programme, selection, register_import from tamis_finance, tamis_import;
--> statement-breakpoint
grant update (name, category, country, address_line, postal_code, city, website, registration_status, successor_lei, updated_at) on institution to tamis_finance;
--> statement-breakpoint
grant update (name, category, country, address_line, postal_code, city, website, registration_status, successor_lei, updated_at, source, import_id, register_updated_at, register_digest) on institution to tamis_import;
--> statement-breakpoint
grant update (name, purpose, payer_id, operator_id, evaluator_id, population, population_count, territories, audiences, budget_cents, starts_on, ends_on, illustrative) on programme to tamis_finance;
--> statement-breakpoint
grant update (name, state, rule, perimeter) on selection to tamis_finance;
--> statement-breakpoint
grant update (cancel_requested) on register_import to tamis_finance;
--> statement-breakpoint
grant update (state, files, progress, summary, failure, finished_at) on register_import to tamis_import;
--> statement-breakpoint

-- Facts are superseded once, never rewritten: for every role, the owner included.
create function tamis.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'tamis: % %', tg_table_name, tg_argv[0] using errcode = '23001';
end $$;
--> statement-breakpoint
do $$
declare
  t text;
  free text[];
  before text;
  after text;
begin
  foreach t in array array['institution_name','identifier','ownership_link','group_statement','credit_activity','evidence','settlement'] loop
    -- The register's own date of an unchanged link may move on.
    free := array['superseded_at','superseded_by'] || case t when 'ownership_link' then array['register_updated_at'] else '{}' end;
    select string_agg(format('old.%I', column_name), ', '), string_agg(format('new.%I', column_name), ', ')
      into before, after
      from information_schema.columns where table_schema = 'public' and table_name = t and column_name <> all (free);
    execute format(
      'create trigger supersede_only before update on public.%I for each row
       when (old.superseded_at is not null or (new.superseded_at is null and new.superseded_by is not null) or (%s) is distinct from (%s))
       execute function tamis.refuse_change(''is superseded once and never rewritten'')', t, before, after);
  end loop;
end $$;
--> statement-breakpoint
create trigger ended_once before update on role_grant for each row
  when (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
  execute function tamis.refuse_change('is revoked once');
--> statement-breakpoint
create trigger ended_once before update on invitation for each row
  when ((old.revoked_at is not null or old.accepted_at is not null)
    and (new.revoked_at, new.accepted_at) is distinct from (old.revoked_at, old.accepted_at))
  execute function tamis.refuse_change('ends once');
--> statement-breakpoint

-- Emptying a table would pass by the row triggers.
create function tamis.never_truncated() returns trigger language plpgsql as $$
begin
  raise exception 'tamis: % is never truncated', tg_table_name using errcode = '23001';
end $$;
--> statement-breakpoint
do $$
declare t text;
begin
  for t in select distinct event_object_table from information_schema.triggers where trigger_schema = 'public' and trigger_name = 'audit_delete' loop
    execute format('create trigger never_truncated before truncate on public.%I for each statement execute function tamis.never_truncated()', t);
  end loop;
end $$;
--> statement-breakpoint

-- Closed lists, from the domain's constants: db/checks.ts prints these, a test compares them.
alter table public.audit_entry add constraint audit_entry_operation_known check (operation in ('insert', 'update', 'delete', 'import', 'event'));
--> statement-breakpoint
alter table public.credit_activity add constraint credit_activity_stance_known check (stance in ('affirmation', 'denial'));
--> statement-breakpoint
alter table public.credit_activity add constraint credit_activity_covers_known check (covers in ('entity', 'controlled'));
--> statement-breakpoint
alter table public.credit_activity add constraint credit_activity_source_known check (source in ('manual', 'gleif', 'demo'));
--> statement-breakpoint
alter table public.evidence add constraint evidence_kind_known check (kind in ('policy', 'kpi_report', 'register_extract', 'declaration', 'accounts', 'price_list', 'legal_act', 'press', 'other'));
--> statement-breakpoint
alter table public.evidence add constraint evidence_strength_known check (strength in ('declared', 'documented', 'verified'));
--> statement-breakpoint
alter table public.evidence add constraint evidence_source_known check (source in ('manual', 'gleif', 'demo'));
--> statement-breakpoint
alter table public.group_statement add constraint group_statement_kind_known check (kind in ('parents', 'holdings'));
--> statement-breakpoint
alter table public.group_statement add constraint group_statement_value_known check (value in ('none', 'listed', 'unnamed', 'complete'));
--> statement-breakpoint
alter table public.group_statement add constraint group_statement_source_known check (source in ('manual', 'gleif', 'demo'));
--> statement-breakpoint
alter table public.identifier add constraint identifier_kind_known check (kind in ('lei', 'siren', 'siret', 'bic', 'cib', 'vat', 'national'));
--> statement-breakpoint
alter table public.identifier add constraint identifier_source_known check (source in ('manual', 'gleif', 'demo'));
--> statement-breakpoint
alter table public.institution add constraint institution_category_known check (category in ('credit_institution', 'financing_company', 'payment_institution', 'e_money_institution', 'credit_intermediary', 'retailer', 'insurer', 'holding', 'branch', 'industrial', 'unknown', 'fund_manager', 'fund', 'public_body', 'foundation', 'association', 'social_operator'));
--> statement-breakpoint
alter table public.institution add constraint institution_source_known check (source in ('manual', 'gleif', 'demo'));
--> statement-breakpoint
alter table public.institution_name add constraint institution_name_kind_known check (kind in ('legal', 'former', 'trading', 'acronym', 'transliterated'));
--> statement-breakpoint
alter table public.institution_name add constraint institution_name_source_known check (source in ('manual', 'gleif', 'demo'));
--> statement-breakpoint
alter table public.invitation add constraint invitation_role_known check (role in ('finance', 'legal', 'committee', 'evaluator', 'investor', 'respondent', 'signatory', 'auditor', 'admin'));
--> statement-breakpoint
alter table public.ownership_link add constraint ownership_link_kind_known check (kind in ('capital', 'votes', 'control', 'consolidation', 'joint_control', 'affiliation', 'branch', 'fund_management', 'sub_fund', 'feeder', 'fund_subscription', 'distribution', 'funding'));
--> statement-breakpoint
alter table public.ownership_link add constraint ownership_link_consolidation_known check (consolidation in ('direct', 'ultimate'));
--> statement-breakpoint
alter table public.ownership_link add constraint ownership_link_source_known check (source in ('manual', 'gleif', 'demo'));
--> statement-breakpoint
alter table public.person add constraint person_locale_known check (locale in ('fr', 'en'));
--> statement-breakpoint
alter table public.register_import add constraint register_import_kind_known check (kind in ('gleif'));
--> statement-breakpoint
alter table public.register_import add constraint register_import_state_known check (state in ('waiting', 'running', 'done', 'cancelled', 'failed'));
--> statement-breakpoint
alter table public.role_grant add constraint role_grant_role_known check (role in ('finance', 'legal', 'committee', 'evaluator', 'investor', 'respondent', 'signatory', 'auditor', 'admin'));
--> statement-breakpoint
alter table public.settlement add constraint settlement_favours_known check (favours in ('affirmation', 'denial'));
--> statement-breakpoint
alter table public.selection add constraint selection_state_known check (state in ('preparation', 'open', 'screening', 'reply', 'committee', 'proposal', 'deliberated', 'enforceable', 'signing', 'signed', 'notified', 'in_force', 'closed', 'suspended', 'annulled', 'abandoned'));
--> statement-breakpoint
alter table public.selection add constraint selection_perimeter_known check (perimeter in ('P0', 'P1', 'P2', 'P3', 'P4'));
--> statement-breakpoint
alter table public.programme add constraint programme_audiences_known check (audiences <@ array['general_public', 'families', 'members', 'employees', 'wealth', 'professionals']);
--> statement-breakpoint
alter table public.credit_activity add constraint credit_activity_products_known check (products <@ array['revolving', 'personal_loan', 'tied_credit', 'lease_purchase', 'overdraft', 'debt_consolidation', 'pawn', 'split_payment', 'mini_credit', 'large_loan', 'short_overdraft', 'accompanied_microcredit', 'employer_social_loan', 'real_estate', 'professional']);
--> statement-breakpoint
alter table public.credit_activity add constraint credit_activity_audiences_known check (audiences <@ array['general_public', 'families', 'members', 'employees', 'wealth', 'professionals']);
--> statement-breakpoint
alter table public.credit_activity add constraint credit_activity_channels_known check (channels <@ array['own_network', 'online', 'intermediary', 'point_of_sale']);
--> statement-breakpoint
-- Shapes.
create function tamis.are_territories(codes text[]) returns boolean language sql immutable
  return array_to_string(codes, ',', '?') ~ '^((WORLD|world|[A-Z]{2}(-[0-9A-Z]{1,9})?)(,(WORLD|world|[A-Z]{2}(-[0-9A-Z]{1,9})?))*)?$';
--> statement-breakpoint
alter table programme
  add constraint programme_territories check (tamis.are_territories(territories)),
  add constraint programme_interval check (starts_on < ends_on),
  add constraint programme_budget check (budget_cents >= 0),
  add constraint programme_population check (population_count >= 0);
--> statement-breakpoint
alter table credit_activity
  add constraint credit_activity_territories check (tamis.are_territories(territories)),
  add constraint credit_activity_says_something check (cardinality(products) > 0 and cardinality(audiences) > 0 and cardinality(territories) > 0),
  add constraint credit_activity_interval check (valid_from < valid_to);
--> statement-breakpoint
alter table institution_name add constraint institution_name_interval check (valid_from < valid_to);
--> statement-breakpoint
alter table identifier add constraint identifier_interval check (valid_from < valid_to);
--> statement-breakpoint
alter table group_statement add constraint group_statement_interval check (valid_from < valid_to);
--> statement-breakpoint
alter table ownership_link
  add constraint ownership_link_share_kind check (share is null or kind in ('capital', 'votes', 'fund_subscription')),
  add constraint ownership_link_consolidation_kind check ((consolidation is not null) = (kind = 'consolidation'));
--> statement-breakpoint
alter table institution add constraint institution_country check (country ~ '^[A-Z]{2}$');
--> statement-breakpoint
alter table document
  add constraint document_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  add constraint document_bytes check (bytes > 0);
--> statement-breakpoint
alter table settlement add constraint settlement_reason check (btrim(reason) <> '');
--> statement-breakpoint
alter table role_grant add constraint role_grant_shape check (case
  when role in ('investor', 'evaluator') then institution_id is not null and candidacy_id is null
  when role in ('respondent', 'signatory') then candidacy_id is not null and expires_at is not null
  else institution_id is null and candidacy_id is null end);
--> statement-breakpoint
alter table role_grant add constraint role_grant_interval check (granted_at < expires_at);
--> statement-breakpoint
alter table invitation add constraint invitation_shape check (case
  when role in ('investor', 'evaluator') then institution_id is not null and candidacy_id is null
  when role in ('respondent', 'signatory') then candidacy_id is not null
  else institution_id is null and candidacy_id is null end);
--> statement-breakpoint
alter table audit_entry add constraint audit_entry_actor check (actor ~ '^(person:[0-9a-f-]{36}|system:[a-z-]+|cli:[a-z-]+)$');
--> statement-breakpoint
alter table audit_seal add constraint audit_seal_heads check (head ~ '^[0-9a-f]{64}$' and previous_head ~ '^[0-9a-f]{64}$');
