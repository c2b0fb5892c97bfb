-- After thousands of new rows the planner must know them before the next run of an import; only owners may analyze.
create function tamis.refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze institution, institution_name, identifier, ownership_link, group_statement;
end $$;
--> statement-breakpoint
revoke all on function tamis.refresh_statistics from public;
--> statement-breakpoint
grant execute on function tamis.refresh_statistics to tamis_import;
