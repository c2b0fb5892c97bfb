-- Delegates of an investor: named until a day, closed by a trigger when they are revoked.
-- Whether the viewer's role at their institution lasts: a role that ended opens no row, whatever page asks. Somebody
-- without any such role has no session to ask with.
create function tamis.acts_still() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(bool_or(g.revoked_at is null and (g.expires_at is null or g.expires_at > now())), true) from role_grant g
    where g.person_id = tamis.viewer_person() and g.role = 'investor' and g.institution_id = tamis.viewer_institution()
$$;
--> statement-breakpoint
-- Whether the viewer is of the institution itself and no delegate of it.
create function tamis.acts_for_itself() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from delegate d join role_grant g on g.id = d.grant_id
    where d.institution_id = tamis.viewer_institution() and g.person_id = tamis.viewer_person() and g.revoked_at is null
      and (g.expires_at is null or g.expires_at > now()))
$$;
--> statement-breakpoint
revoke execute on function tamis.acts_still, tamis.acts_for_itself from public;
grant execute on function tamis.acts_still, tamis.acts_for_itself to tamis_investor;
--> statement-breakpoint
alter table public.delegate enable row level security;
revoke all on public.delegate from public;
--> statement-breakpoint
do $$
declare
  t text;
  own text := 'institution_id = (select tamis.viewer_institution())';
  names text := ' and (select tamis.acts_for_itself())';
begin
  perform tamis.watch('delegate', 'business', array['email','name']);
  execute 'create trigger never_truncated before truncate on public.delegate for each statement execute function tamis.never_truncated()';
  perform tamis.open('delegate', 'select', array['finance','auditor','admin','system']);
  perform tamis.open('delegate', 'select', array['investor'], own);
  perform tamis.open('delegate', 'insert', array['investor'], own || names || ' and named_by = (select tamis.viewer_person())');
  perform tamis.open('delegate', 'update', array['investor'], own || names, array['revoked_at','revoked_by']);
  perform tamis.open('delegate', 'update', array['system'], 'true', array['grant_id']);
  perform tamis.open('invitation', 'insert', array['investor'], own || names || ' and role = ''investor''');
  perform tamis.open('outgoing_mail', 'insert', array['investor']);
  -- Whatever an investor may read or write ends with their role.
  for t in select distinct p.tablename from pg_policies p where p.schemaname = 'public' and 'tamis_investor' = any (p.roles)
      and p.tablename not in ('person', 'role_grant') loop
    execute format('create policy investor_lasts on public.%I as restrictive for all to tamis_investor using ((select tamis.acts_still()))', t);
  end loop;
end $$;
--> statement-breakpoint
create trigger written_once before update on public.delegate for each row
  when ((old.id, old.institution_id, old.invitation_id, old.email, old.name, old.until, old.ends_at, old.named_by, old.named_at)
      is distinct from (new.id, new.institution_id, new.invitation_id, new.email, new.name, new.until, new.ends_at, new.named_by, new.named_at)
    or (old.grant_id is not null and new.grant_id is distinct from old.grant_id)
    or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
    or (old.revoked_by is not null and new.revoked_by is distinct from old.revoked_by))
  execute function tamis.refuse_change('is written once');
--> statement-breakpoint
-- Revoked in one act: the invitation opens no more, and the role that came of it ends at once.
create function tamis.close_delegate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update invitation set revoked_at = new.revoked_at where id = new.invitation_id and institution_id = new.institution_id
    and accepted_at is null and revoked_at is null;
  update role_grant set revoked_at = new.revoked_at where id = new.grant_id and revoked_at is null;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.close_delegate from public;
create trigger close_delegate after update of revoked_at on public.delegate for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function tamis.close_delegate();
