-- What is voted stays as voted: from the opening of the call on, neither the rule nor the perimeter of a selection
-- changes, and no call opens without a perimeter and a frozen grid. For everybody, the owner included.
create function tamis.keep_voted_rule() returns trigger language plpgsql as $$
begin
  if old.state <> 'preparation' then
    if row(new.rule, new.perimeter, new.programme_id) is distinct from row(old.rule, old.perimeter, old.programme_id)
        or new.state = 'preparation' then
      raise exception 'tamis: the rule of an open call stays as it was' using errcode = '23001';
    end if;
  elsif new.state not in ('preparation', 'abandoned') and (new.perimeter is null or not exists
      (select 1 from public.grid g where g.selection_id = new.id and g.state = 'frozen')) then
    raise exception 'tamis: a call opens with a perimeter and a frozen grid' using errcode = '23001';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_voted_rule() from public;
--> statement-breakpoint
create trigger keep_voted_rule before update on public.selection
  for each row execute function tamis.keep_voted_rule();
