-- Columns named: the expressions of the search indexes are costly to sample and no run of an import asks for them.
create or replace function tamis.refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze institution (id, source), institution_name (institution_id, source, superseded_at),
    identifier (institution_id, kind, value, superseded_at),
    ownership_link (holder_id, held_id, kind, consolidation, source, superseded_at),
    group_statement (institution_id, kind, source, superseded_at);
end $$;
