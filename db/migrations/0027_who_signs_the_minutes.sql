-- A member is told the names of those who sit, or sat, on their own committees, and of who noted and closed there.
create or replace function tamis.sits_with(colleague uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (select selection_id from committee_member where person_id = tamis.viewer_person() and ended_at is null)
  select exists (select 1 from committee_member m where m.person_id = colleague and m.selection_id in (table mine))
    or exists (select 1 from meeting m where m.closed_by = colleague and m.selection_id in (table mine))
    or exists (select 1 from discussion_note n join candidacy c on c.id = n.candidacy_id where n.noted_by = colleague
      and c.selection_id in (table mine) and not tamis.recused(c.id))
$$;
