-- Who asserts that two records are one institution, and undoes it: app/domain/access/tables.ts.
alter table public.institution_merge enable row level security;
revoke all on public.institution_merge from public;
select tamis.watch('institution_merge', 'business');
create trigger never_truncated before truncate on public.institution_merge for each statement execute function tamis.never_truncated();
create trigger ends_once before update on public.institution_merge for each row
  when (old.superseded_at is not null or (old.id, old.survivor_id, old.merged_id, old.reason, old.merged_by, old.recorded_at)
    is distinct from (new.id, new.survivor_id, new.merged_id, new.reason, new.merged_by, new.recorded_at))
  execute function tamis.refuse_change('is written once');
--> statement-breakpoint
select tamis.open('institution_merge', 'select', array['finance','legal','committee','auditor','system']);
select tamis.open('institution_merge', 'insert', array['finance'], 'merged_by = (select tamis.viewer_person())');
select tamis.open('institution_merge', 'update', array['finance'], 'undone_by is null or undone_by = (select tamis.viewer_person())', array['superseded_at','undone_by']);
--> statement-breakpoint
-- One step only: a survivor is not merged itself, a merged record answers for nobody. And no merge makes one candidate
-- of two in a selection, or an evaluator of a candidate: also where the person may not see the file. One looks at a time.
create function tamis.keep_merge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.superseded_at is not null then return null; end if;
  perform pg_advisory_xact_lock(hashtext('tamis.merge'));
  if exists (select 1 from institution_merge m where m.superseded_at is null
      and m.id <> new.id and (m.merged_id = new.survivor_id or m.survivor_id = new.merged_id)) then
    raise exception 'tamis: a merge goes one step' using errcode = '23001';
  end if;
  if exists (
    with faces as (select new.survivor_id as id union select m.merged_id from institution_merge m
      where m.survivor_id = new.survivor_id and m.superseded_at is null)
    select 1 from candidacy c join candidacy d on d.selection_id = c.selection_id and d.institution_id <> c.institution_id
      where c.institution_id in (select id from faces) and d.institution_id in (select id from faces)
        and c.withdrawn_at is null and d.withdrawn_at is null
    union all
    select 1 from candidacy c join selection s on s.id = c.selection_id join programme p on p.id = s.programme_id
      where c.withdrawn_at is null and c.institution_id in (select id from faces) and p.evaluator_id in (select id from faces)) then
    raise exception 'tamis: a merge makes no two parties of a selection one' using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_merge from public;
create trigger one_step after insert on public.institution_merge for each row execute function tamis.keep_merge();
