-- Custom SQL migration file, put your code below! ---- Kept by the database itself: no role may change `has_lei`, and who records an identifier need not be able to.
alter function tamis.keep_has_lei() security definer set search_path = public, pg_temp;
--> statement-breakpoint
revoke all on function tamis.keep_has_lei from public;
