CREATE TABLE "settlement_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"affirmation_id" uuid NOT NULL,
	"denial_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "score" DROP CONSTRAINT "score_reason";--> statement-breakpoint
ALTER TABLE "score" ALTER COLUMN "value" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "settlement_request" ADD CONSTRAINT "settlement_request_affirmation_id_credit_activity_id_fk" FOREIGN KEY ("affirmation_id") REFERENCES "public"."credit_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_request" ADD CONSTRAINT "settlement_request_denial_id_credit_activity_id_fk" FOREIGN KEY ("denial_id") REFERENCES "public"."credit_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_request" ADD CONSTRAINT "settlement_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_request" ADD CONSTRAINT "settlement_request_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "settlement_request_live" ON "settlement_request" USING btree ("affirmation_id","denial_id") WHERE "settlement_request"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "settlement_request_person" ON "settlement_request" USING btree ("person_id") WHERE "settlement_request"."ended_at" is null;