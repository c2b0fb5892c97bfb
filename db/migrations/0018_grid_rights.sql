-- Who reads and changes the grid: app/domain/access/tables.ts. Candidates read it once their call is open.
alter table public.grid enable row level security;
revoke all on public.grid from public;
--> statement-breakpoint
select tamis.open('grid', 'select', array['finance','legal','committee','auditor','system']);
select tamis.open('grid', 'select', array['investor','respondent','signatory'],
  'state = ''frozen'' and exists (select 1 from public.selection s where s.id = grid.selection_id)');
select tamis.open('grid', 'insert', array['finance']);
select tamis.open('grid', 'update', array['finance'], 'true', array['state','content','revision','hash','frozen_at']);
select tamis.watch('grid', 'business');
create trigger never_truncated before truncate on public.grid for each statement execute function tamis.never_truncated();
alter table public.grid add constraint grid_state_known check (state in ('draft', 'superseded', 'frozen'));
--> statement-breakpoint
-- A version that is no draft any more keeps its words for ever, for everybody; a frozen one its state too.
create function tamis.keep_grid() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and row(new.content, new.revision, new.hash, new.frozen_at, new.state)
      is distinct from row(old.content, old.revision, old.hash, old.frozen_at, old.state) then
    raise exception 'tamis: a version of the grid stays as it was' using errcode = '23001';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_grid() from public;
--> statement-breakpoint
create trigger keep_grid before update on public.grid for each row execute function tamis.keep_grid();
