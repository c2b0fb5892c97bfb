-- Roles, row policies and the audit triggers. The page they are checked against: app/domain/access/tables.ts.

-- One database role per product role; three logins, none of which inherits a right.
do $$
declare r text;
begin
  foreach r in array array['finance','legal','committee','evaluator','investor','respondent','signatory','auditor','admin','system','import'] loop
    begin
      execute format('create role tamis_%s nologin', r);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  foreach r in array array['login','auth','jobs'] loop
    begin
      execute format('create role tamis_%s login noinherit', r);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;
--> statement-breakpoint
grant tamis_finance, tamis_legal, tamis_committee, tamis_evaluator, tamis_investor, tamis_respondent, tamis_signatory, tamis_auditor, tamis_admin to tamis_login;
--> statement-breakpoint
grant tamis_system, tamis_import to tamis_jobs;
--> statement-breakpoint
revoke create on schema public from public;
--> statement-breakpoint
create schema tamis;
--> statement-breakpoint
grant usage on schema tamis to public;
--> statement-breakpoint
create function tamis.viewer_person() returns uuid language sql stable as $$ select nullif(current_setting('tamis.person', true), '')::uuid $$;
--> statement-breakpoint
create function tamis.viewer_institution() returns uuid language sql stable as $$ select nullif(current_setting('tamis.institution', true), '')::uuid $$;
--> statement-breakpoint
create function tamis.viewer_candidacy() returns uuid language sql stable as $$ select nullif(current_setting('tamis.candidacy', true), '')::uuid $$;
--> statement-breakpoint

-- Every table is closed until a policy opens it.
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table public.%I enable row level security', t);
    execute format('revoke all on public.%I from public', t);
  end loop;
end $$;
--> statement-breakpoint

-- tamis.open(table, operation, roles, predicate, columns): a grant and its policy, together.
create function tamis.open(tbl text, op text, roles text[], predicate text default 'true', columns text[] default null) returns void language plpgsql as $$
declare r text; cols text := '';
begin
  if columns is not null then cols := '(' || array_to_string(columns, ', ') || ')'; end if;
  foreach r in array roles loop
    execute format('grant %s%s on public.%I to tamis_%s', op, cols, tbl, r);
    execute format('create policy %I on public.%I for %s to tamis_%s %s',
      r || '_' || op, tbl, op, r,
      case op
        when 'insert' then format('with check (%s)', predicate)
        when 'update' then format('using (%s) with check (%s)', predicate, predicate)
        else format('using (%s)', predicate)
      end);
  end loop;
end $$;
--> statement-breakpoint
revoke all on function tamis.open from public;
--> statement-breakpoint
do $$
declare
  t text;
  readers text[] := array['finance','legal','committee','auditor','system'];
  outsiders text[] := array['investor','respondent','signatory'];
  superseding text[] := array['superseded_at','superseded_by'];
begin
  -- The register and the facts about it.
  foreach t in array array['institution_name','identifier','ownership_link','group_statement','credit_activity','evidence'] loop
    perform tamis.open(t, 'select', readers || array['import']);
    perform tamis.open(t, 'insert', array['finance','import']);
    perform tamis.open(t, 'update', array['finance','import'], 'true', superseding);
  end loop;
  perform tamis.open('institution', 'select', readers || array['import']);
  perform tamis.open('institution', 'insert', array['finance','import']);
  perform tamis.open('institution', 'update', array['finance','import']);
  perform tamis.open('institution', 'select', outsiders || array['evaluator'], 'id = (select tamis.viewer_institution())');
  perform tamis.open('institution_name', 'select', outsiders, 'institution_id = (select tamis.viewer_institution())');
  perform tamis.open('identifier', 'select', outsiders, 'institution_id = (select tamis.viewer_institution())');
  perform tamis.open('settlement', 'select', readers);
  perform tamis.open('settlement', 'insert', array['finance']);
  perform tamis.open('settlement', 'update', array['finance'], 'true', superseding);
  perform tamis.open('document', 'select', readers);
  perform tamis.open('document', 'insert', array['finance']);

  -- Programmes, selections, candidacies.
  perform tamis.open('candidacy', 'select', readers);
  perform tamis.open('candidacy', 'insert', array['finance']);
  perform tamis.open('candidacy', 'update', array['finance'], 'true', array['withdrawn_at']);
  perform tamis.open('candidacy', 'select', array['investor'], 'institution_id = (select tamis.viewer_institution())');
  perform tamis.open('candidacy', 'select', array['respondent','signatory'], 'id = (select tamis.viewer_candidacy())');
  perform tamis.open('selection', 'select', readers);
  perform tamis.open('selection', 'insert', array['finance']);
  perform tamis.open('selection', 'update', array['finance']);
  perform tamis.open('selection', 'select', outsiders, 'exists (select 1 from public.candidacy c where c.selection_id = selection.id)');
  perform tamis.open('programme', 'select', readers);
  perform tamis.open('programme', 'insert', array['finance']);
  perform tamis.open('programme', 'update', array['finance']);
  perform tamis.open('programme', 'select', outsiders, 'exists (select 1 from public.selection s where s.programme_id = programme.id)');
  perform tamis.open('programme', 'select', array['evaluator'], 'evaluator_id = (select tamis.viewer_institution())');

  -- People.
  perform tamis.open('person', 'select', array['finance','legal','auditor','admin','system']);
  perform tamis.open('person', 'select', outsiders || array['committee','evaluator'], 'id = (select tamis.viewer_person())');
  perform tamis.open('person', 'insert', array['system']);
  perform tamis.open('person', 'update', array['admin'], 'true', array['name','locale','disabled_at']);
  perform tamis.open('role_grant', 'select', array['finance','auditor','admin','system']);
  perform tamis.open('role_grant', 'select', outsiders || array['legal','committee','evaluator'], 'person_id = (select tamis.viewer_person())');
  perform tamis.open('role_grant', 'insert', array['admin','system']);
  perform tamis.open('role_grant', 'update', array['finance','admin'], 'true', array['revoked_at']);
  perform tamis.open('invitation', 'select', array['finance','auditor','admin','system']);
  perform tamis.open('invitation', 'insert', array['finance','admin','system']);
  perform tamis.open('invitation', 'update', array['finance','admin'], 'true', array['revoked_at']);
  perform tamis.open('invitation', 'update', array['system'], 'true', array['accepted_at']);

  -- Proofs, imports, mail.
  perform tamis.open('audit_entry', 'select', array['auditor','system']);
  perform tamis.open('audit_seal', 'select', array['auditor','system']);
  perform tamis.open('audit_seal', 'insert', array['system']);
  perform tamis.open('register_import', 'select', array['finance','auditor','import','system']);
  perform tamis.open('register_import', 'insert', array['finance','import']);
  perform tamis.open('register_import', 'update', array['finance'], 'true', array['cancel_requested']);
  perform tamis.open('register_import', 'update', array['import']);
  perform tamis.open('register_import_error', 'select', array['finance','auditor','import']);
  perform tamis.open('register_import_error', 'insert', array['import']);
  perform tamis.open('outgoing_mail', 'insert', array['finance','admin','system']);
  perform tamis.open('outgoing_mail', 'select', array['system']);
  perform tamis.open('outgoing_mail', 'update', array['system'], 'true', array['sent_at','attempts','last_error']);
end $$;
--> statement-breakpoint

-- The audit log. Statement triggers read the transition tables: one entry a row, or one a table for an import.
create function tamis.audit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := nullif(current_setting('tamis.actor', true), '');
  acting text := coalesce(nullif(current_setting('role', true), 'none'), session_user);
  act text := coalesce(nullif(current_setting('tamis.action', true), ''), 'sql');
  why text := nullif(current_setting('tamis.reason', true), '');
  request text := nullif(current_setting('tamis.request', true), '');
  counted bigint;
begin
  if who is null or who !~ '^(person:[0-9a-f-]{36}|system:[a-z-]+|cli:[a-z-]+)$' then
    raise exception 'tamis: a write needs an actor (person:…, system:… or cli:…)' using errcode = '42501';
  end if;
  if acting = 'tamis_import' and tg_argv[0] = 'register' then
    if tg_op = 'INSERT' then select count(*) into counted from new_rows;
    elsif tg_op = 'UPDATE' then select count(*) into counted from new_rows;
    else select count(*) into counted from old_rows; end if;
    if counted > 0 then
      insert into audit_entry (at, actor, role, action, reason, request_id, table_name, operation, subject_id, new, transaction_id)
      values (clock_timestamp(), who, acting, act, why, request, tg_table_name, 'import', request,
        jsonb_build_object('operation', lower(tg_op), 'rows', counted), pg_current_xact_id()::text::bigint);
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
revoke all on function tamis.audit from public;
--> statement-breakpoint

-- tamis.watch(table, 'register' | 'business', columns that must not enter the log).
create function tamis.watch(tbl text, kind text, hidden text[] default '{}') returns void language plpgsql as $$
declare args text := quote_literal(kind);
begin
  select args || coalesce(string_agg(', ' || quote_literal(h), ''), '') into args from unnest(hidden) h;
  execute format('create trigger audit_insert after insert on public.%I referencing new table as new_rows for each statement execute function tamis.audit(%s)', tbl, args);
  execute format('create trigger audit_update after update on public.%I referencing old table as old_rows new table as new_rows for each statement execute function tamis.audit(%s)', tbl, args);
  execute format('create trigger audit_delete after delete on public.%I referencing old table as old_rows for each statement execute function tamis.audit(%s)', tbl, args);
end $$;
--> statement-breakpoint
revoke all on function tamis.watch from public;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['institution','institution_name','identifier','ownership_link','group_statement','credit_activity','evidence','register_import_error'] loop
    perform tamis.watch(t, 'register');
  end loop;
  foreach t in array array['settlement','document','programme','selection','candidacy','role_grant','register_import'] loop
    perform tamis.watch(t, 'business');
  end loop;
  perform tamis.watch('person', 'business', array['name','email']);
  perform tamis.watch('invitation', 'business', array['name','email','token_hash']);
end $$;
--> statement-breakpoint

-- The log and its seals only grow, for every role, the owner included.
create function tamis.append_only() returns trigger language plpgsql as $$
begin
  raise exception 'tamis: % only grows', tg_table_name using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger append_only before update or delete or truncate on audit_entry for each statement execute function tamis.append_only();
--> statement-breakpoint
create trigger append_only before update or delete or truncate on audit_seal for each statement execute function tamis.append_only();
--> statement-breakpoint
-- What /health tells: asked by a login that may read no table.
create function tamis.migration_count() returns int language sql stable security definer set search_path = pg_temp as $$ select count(*)::int from drizzle.__drizzle_migrations $$;
