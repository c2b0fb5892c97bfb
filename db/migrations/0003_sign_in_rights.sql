-- The sign-in tables belong to the login tamis_auth alone; what anybody else needs of them passes through the functions below.
revoke all on schema auth from public;
--> statement-breakpoint
grant usage on schema auth to tamis_auth;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema auth to tamis_auth;
--> statement-breakpoint

-- Who a session is, and every role they may act in now. One row a live grant; one row without role when there is none.
create function tamis.viewers_of(session_token text)
returns table (session_id uuid, renew boolean, person_id uuid, name text, email text, locale text,
  role text, institution_id uuid, candidacy_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.updated_at < now() - interval '1 hour', p.id, p.name, p.email, p.locale,
    g.role, coalesce(g.institution_id, c.institution_id), g.candidacy_id
  from auth.session s
  join person p on p.id = s.user_id and p.disabled_at is null
  left join role_grant g on g.person_id = p.id and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
  left join candidacy c on c.id = g.candidacy_id
  where s.token = session_token and s.expires_at > now()
  order by g.granted_at, g.id
  limit 50
$$;
--> statement-breakpoint
revoke all on function tamis.viewers_of from public;
--> statement-breakpoint
grant execute on function tamis.viewers_of to tamis_login;
--> statement-breakpoint

-- Asked before any session is opened: a disabled person gets none.
create function tamis.may_sign_in(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person where id = who and disabled_at is null)
$$;
--> statement-breakpoint
revoke all on function tamis.may_sign_in from public;
--> statement-breakpoint
grant execute on function tamis.may_sign_in to tamis_auth;
--> statement-breakpoint

-- The account of somebody who accepts an invitation, in the transaction that makes the person.
create function tamis.open_account(who uuid, address text, password_hash text) returns void
language plpgsql security definer set search_path = pg_temp as $$
begin
  insert into auth."user" (id, email, email_verified) values (who, lower(address), true);
  insert into auth.account (user_id, account_id, provider_id, password) values (who, who::text, 'credential', password_hash);
end $$;
--> statement-breakpoint
revoke all on function tamis.open_account from public;
--> statement-breakpoint
grant execute on function tamis.open_account to tamis_system;
--> statement-breakpoint

-- Ends every session of a person; their kept words go with it. Returns how many sessions there were.
create function tamis.close_sessions(who uuid) returns int
language plpgsql security definer set search_path = pg_temp as $$
declare n int;
begin
  delete from auth.kept_form where user_id = who;
  delete from auth.session where user_id = who;
  get diagnostics n = row_count;
  return n;
end $$;
--> statement-breakpoint
revoke all on function tamis.close_sessions from public;
--> statement-breakpoint
grant execute on function tamis.close_sessions to tamis_admin;
--> statement-breakpoint

-- A person chooses the language of their own pages and letters.
create function tamis.choose_locale(chosen text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update person set locale = chosen where id = tamis.viewer_person() and chosen in ('fr', 'en') and locale <> chosen
$$;
--> statement-breakpoint
revoke all on function tamis.choose_locale from public;
--> statement-breakpoint
grant execute on function tamis.choose_locale to tamis_finance, tamis_legal, tamis_committee, tamis_evaluator, tamis_investor, tamis_respondent, tamis_signatory, tamis_auditor, tamis_admin;
--> statement-breakpoint

-- Sign-in events enter the log although their tables are outside of it. Never an e-mail, never a secret.
create function tamis.log_sign_in_event(subject uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare who text := nullif(current_setting('tamis.actor', true), '');
begin
  if who is null or who !~ '^(person:[0-9a-f-]{36}|system:[a-z-]+|cli:[a-z-]+)$' then
    raise exception 'tamis: a write needs an actor (person:…, system:… or cli:…)' using errcode = '42501';
  end if;
  insert into audit_entry (at, actor, role, action, request_id, table_name, operation, subject_id, transaction_id)
  values (clock_timestamp(), who, current_setting('role', true), coalesce(nullif(current_setting('tamis.action', true), ''), 'sql'),
    nullif(current_setting('tamis.request', true), ''), 'session', 'event', subject::text, pg_current_xact_id()::text::bigint);
end $$;
--> statement-breakpoint
revoke all on function tamis.log_sign_in_event from public;
--> statement-breakpoint
grant execute on function tamis.log_sign_in_event to tamis_system;
--> statement-breakpoint

-- Once sent, a letter's words are wiped: they hold tokens.
grant update (body) on public.outgoing_mail to tamis_system;
