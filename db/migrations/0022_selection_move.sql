CREATE TABLE "selection_move" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"selection_id" uuid NOT NULL,
	"act" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"moved_by" uuid NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "selection_move_moves" CHECK ("selection_move"."from_state" <> "selection_move"."to_state")
);
--> statement-breakpoint
ALTER TABLE "selection_move" ADD CONSTRAINT "selection_move_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "selection_move_selection" ON "selection_move" USING btree ("selection_id");