-- has_lei is derived: kept by its trigger with the owner's right, so that no role may set it by hand.
alter function tamis.keep_has_lei() security definer set search_path = public, pg_temp;
--> statement-breakpoint
revoke all on function tamis.keep_has_lei from public;
