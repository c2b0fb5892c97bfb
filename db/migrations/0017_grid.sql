CREATE TABLE "grid" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"selection_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"frozen_at" timestamp with time zone,
	CONSTRAINT "grid_number" UNIQUE("selection_id","number"),
	CONSTRAINT "grid_hash" CHECK (case when "grid"."state" = 'frozen' then "grid"."hash" is not null and "grid"."frozen_at" is not null
        else "grid"."hash" is null and "grid"."frozen_at" is null end)
);
--> statement-breakpoint
ALTER TABLE "grid" ADD CONSTRAINT "grid_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "grid_draft" ON "grid" USING btree ("selection_id") WHERE "grid"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "grid_frozen" ON "grid" USING btree ("selection_id") WHERE "grid"."state" = 'frozen';