-- What proves who somebody is belongs to the sign-in login alone, like its other tables.
grant select, insert, update, delete on auth.totp, auth.recovery_code, auth.passkey, auth.device to tamis_auth;
--> statement-breakpoint

-- Whatever opens a session, somebody who holds a second factor is still asked for it: until then it opens nothing.
create function tamis.ask_second_factor() returns trigger language plpgsql set search_path = pg_temp as $$
begin
  new.factor_due := exists (select 1 from auth.totp t where t.user_id = new.user_id and t.confirmed_at is not null)
    or exists (select 1 from auth.passkey k where k.user_id = new.user_id);
  new.proved_at := case when new.factor_due then null else now() end;
  return new;
end $$;
--> statement-breakpoint
revoke all on function tamis.ask_second_factor from public;
--> statement-breakpoint
create trigger ask_second_factor before insert on auth.session for each row execute function tamis.ask_second_factor();
--> statement-breakpoint

-- Who a session is, and every role they may act in now. One row a live grant; one row without role when there is none.
-- Also when they last proved who they are, and by what they may do it again.
drop function tamis.viewers_of(text);
--> statement-breakpoint
create function tamis.viewers_of(session_token text)
returns table (session_id uuid, renew boolean, proved_at timestamptz, factors text[], person_id uuid, name text, email text,
  locale text, role text, institution_id uuid, candidacy_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.updated_at < now() - interval '1 minute', s.proved_at,
    array(select 'totp' from auth.totp t where t.user_id = p.id and t.confirmed_at is not null
      union all select 'passkey' where exists (select 1 from auth.passkey k where k.user_id = p.id)),
    p.id, p.name, p.email, p.locale, g.role, coalesce(g.institution_id, c.institution_id), g.candidacy_id
  from auth.session s
  join person p on p.id = s.user_id and p.disabled_at is null
  left join role_grant g on g.person_id = p.id and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
  left join candidacy c on c.id = g.candidacy_id
  where s.token = session_token and s.expires_at > now() and not s.factor_due
  order by g.granted_at, g.id
  limit 50
$$;
--> statement-breakpoint
revoke all on function tamis.viewers_of from public;
--> statement-breakpoint
grant execute on function tamis.viewers_of to tamis_login;
--> statement-breakpoint

-- Somebody lost everything that proves who they are: the administration, or the operator, lets them begin again with their password.
create function tamis.forget_factors(who uuid) returns void
language plpgsql security definer set search_path = pg_temp as $$
begin
  perform tamis.log_event('factor.forget', who::text);
  delete from auth.totp where user_id = who;
  delete from auth.passkey where user_id = who;
  delete from auth.recovery_code where user_id = who;
  delete from auth.session where user_id = who;
end $$;
--> statement-breakpoint
revoke all on function tamis.forget_factors from public;
--> statement-breakpoint
grant execute on function tamis.forget_factors to tamis_admin, tamis_system;
