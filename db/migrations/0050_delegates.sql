CREATE TABLE "delegate" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"until" date NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"named_by" uuid NOT NULL,
	"named_at" timestamp with time zone DEFAULT now() NOT NULL,
	"grant_id" uuid,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "delegate_words" CHECK (btrim("delegate"."email") <> '' and btrim("delegate"."name") <> ''),
	CONSTRAINT "delegate_ends" CHECK ("delegate"."named_at" < "delegate"."ends_at"),
	CONSTRAINT "delegate_revoked" CHECK (("delegate"."revoked_at" is null) = ("delegate"."revoked_by" is null))
);
--> statement-breakpoint
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_named_by_person_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_grant_id_role_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."role_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_revoked_by_person_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delegate_institution" ON "delegate" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delegate_invitation" ON "delegate" USING btree ("invitation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delegate_grant" ON "delegate" USING btree ("grant_id");