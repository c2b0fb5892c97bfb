ALTER TABLE "institution" ADD COLUMN "register_updated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "register_digest" text;--> statement-breakpoint
ALTER TABLE "ownership_link" ADD COLUMN "register_updated_at" timestamp with time zone;--> statement-breakpoint
grant update (register_updated_at) on public.ownership_link to tamis_import;
--> statement-breakpoint
-- Where register files land before they are merged. The import makes and drops its own unlogged tables here.
create schema landing;
--> statement-breakpoint
grant usage, create on schema landing to tamis_import;
--> statement-breakpoint
-- How far a running import is: told every second, worth nothing after it, so neither logged nor audited.
create unlogged table landing.progress (import_id uuid primary key, progress jsonb not null, told_at timestamptz not null default now());
--> statement-breakpoint
grant select, insert, update, delete on landing.progress to tamis_import;
--> statement-breakpoint
grant usage on schema landing to tamis_finance, tamis_auditor;
--> statement-breakpoint
grant select on landing.progress to tamis_finance, tamis_auditor;
