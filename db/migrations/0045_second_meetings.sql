DROP INDEX "party_notification_once";--> statement-breakpoint
ALTER TABLE "party_notification" ADD COLUMN "superseded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "party_notification" ADD COLUMN "superseded_by" uuid;--> statement-breakpoint
ALTER TABLE "deliberation" ADD COLUMN "after_meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "deliberation" ADD CONSTRAINT "deliberation_after_meeting_id_deliberation_id_fk" FOREIGN KEY ("after_meeting_id") REFERENCES "public"."deliberation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "party_notification_once" ON "party_notification" USING btree ("party_id") WHERE "party_notification"."superseded_at" is null;--> statement-breakpoint
ALTER TABLE "deliberation" ADD CONSTRAINT "deliberation_quorum" CHECK (case when "deliberation"."adopted" = 'inquorate' then "deliberation"."present" * 2 <= "deliberation"."members_in_office" and "deliberation"."votes_for" + "deliberation"."votes_against" + "deliberation"."abstentions" = 0
        else "deliberation"."present" * 2 > "deliberation"."members_in_office" or "deliberation"."after_meeting_id" is not null end);