CREATE TABLE "institution_merge" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"survivor_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"merged_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "institution_merge_not_self" CHECK ("institution_merge"."survivor_id" <> "institution_merge"."merged_id"),
	CONSTRAINT "institution_merge_reason" CHECK (btrim("institution_merge"."reason") <> ''),
	CONSTRAINT "institution_merge_undone" CHECK (("institution_merge"."superseded_at" is null) = ("institution_merge"."undone_by" is null))
);
--> statement-breakpoint
ALTER TABLE "institution_merge" ADD CONSTRAINT "institution_merge_survivor_id_institution_id_fk" FOREIGN KEY ("survivor_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_merge" ADD CONSTRAINT "institution_merge_merged_id_institution_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "institution_merge_live" ON "institution_merge" USING btree ("merged_id") WHERE "institution_merge"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "institution_merge_survivor" ON "institution_merge" USING btree ("survivor_id");--> statement-breakpoint
CREATE INDEX "institution_merge_merged" ON "institution_merge" USING btree ("merged_id");