-- What the seed of the demonstration records is marked as such. Only the owner of the database opens and closes the
-- seed (`alter database … set tamis.demonstration = 'started'`): the catalogue is asked, not the session, whose
-- settings anybody may change. At any other time nobody, the owner included, writes the mark.
create function tamis.mark_origin() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.source = old.source then
    return new;
  end if;
  if exists (
    select from pg_catalog.pg_db_role_setting s join pg_catalog.pg_database d on d.oid = s.setdatabase
    where d.datname = current_database() and s.setrole = 0 and 'tamis.demonstration=started' = any (s.setconfig)
  ) then
    new.source := 'demo';
  elsif new.source = 'demo' then
    raise exception 'tamis: only the seed of the demonstration marks %', tg_table_name using errcode = '23001';
  end if;
  return new;
end $$;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['institution','institution_name','identifier','ownership_link','group_statement','credit_activity','evidence'] loop
    execute format('create trigger mark_origin before insert or update of source on public.%I for each row
      when (new.source <> ''gleif'') execute function tamis.mark_origin()', t);
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function tamis.mark_origin() from public;
