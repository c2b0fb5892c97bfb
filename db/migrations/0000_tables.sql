CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"institution_id" uuid,
	"candidacy_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text DEFAULT 'fr' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"institution_id" uuid,
	"candidacy_id" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"reason" text,
	"request_id" text,
	"table_name" text NOT NULL,
	"operation" text NOT NULL,
	"subject_id" text,
	"old" jsonb,
	"new" jsonb,
	"transaction_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"number" bigint PRIMARY KEY NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	"entry_ids" jsonb NOT NULL,
	"entry_count" integer NOT NULL,
	"previous_head" text NOT NULL,
	"head" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outgoing_mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "outgoing_mail_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "register_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"dry_run" boolean DEFAULT false NOT NULL,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"files" jsonb NOT NULL,
	"progress" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"summary" jsonb,
	"failure" text,
	"started_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "register_import_error" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"import_id" uuid NOT NULL,
	"file" text NOT NULL,
	"line" integer NOT NULL,
	"code" text NOT NULL,
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"stored_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "evidence_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"institution_id" uuid,
	"kind" text NOT NULL,
	"strength" text NOT NULL,
	"title" text NOT NULL,
	"author" text,
	"dated_on" date,
	"page" text,
	"quote" text,
	"url" text,
	"expires_on" date,
	"document_sha256" text,
	"file_name" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	"source" text DEFAULT 'manual' NOT NULL,
	"import_id" uuid
);
--> statement-breakpoint
CREATE TABLE "identifier" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	"source" text DEFAULT 'manual' NOT NULL,
	"import_id" uuid
);
--> statement-breakpoint
CREATE TABLE "institution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"category" text DEFAULT 'unknown' NOT NULL,
	"country" text NOT NULL,
	"address_line" text,
	"postal_code" text,
	"city" text,
	"website" text,
	"registration_status" text,
	"successor_lei" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"source" text DEFAULT 'manual' NOT NULL,
	"import_id" uuid
);
--> statement-breakpoint
CREATE TABLE "institution_name" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"language" text,
	"valid_from" date,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	"source" text DEFAULT 'manual' NOT NULL,
	"import_id" uuid
);
--> statement-breakpoint
CREATE TABLE "group_statement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"link_ids" uuid[] DEFAULT '{}' NOT NULL,
	"reason" text,
	"evidence_id" uuid,
	"valid_from" date,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	"source" text DEFAULT 'manual' NOT NULL,
	"import_id" uuid,
	CONSTRAINT "group_statement_value" CHECK (("group_statement"."kind" = 'parents' and "group_statement"."value" in ('none', 'listed', 'unnamed')) or ("group_statement"."kind" = 'holdings' and "group_statement"."value" = 'complete'))
);
--> statement-breakpoint
CREATE TABLE "ownership_link" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"held_id" uuid NOT NULL,
	"share" integer,
	"consolidation" text,
	"evidence_id" uuid,
	"stale" boolean DEFAULT false NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	"source" text DEFAULT 'manual' NOT NULL,
	"import_id" uuid,
	CONSTRAINT "ownership_link_share" CHECK ("ownership_link"."share" is null or ("ownership_link"."share" >= 0 and "ownership_link"."share" <= 1000000)),
	CONSTRAINT "ownership_link_not_self" CHECK ("ownership_link"."holder_id" <> "ownership_link"."held_id"),
	CONSTRAINT "ownership_link_interval" CHECK ("ownership_link"."valid_from" is null or "ownership_link"."valid_to" is null or "ownership_link"."valid_from" < "ownership_link"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "credit_activity" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"products" text[] NOT NULL,
	"audiences" text[] NOT NULL,
	"territories" text[] NOT NULL,
	"channels" text[] DEFAULT '{}' NOT NULL,
	"covers" text DEFAULT 'entity' NOT NULL,
	"volume_cents" bigint,
	"evidence_id" uuid,
	"valid_from" date,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	"source" text DEFAULT 'manual' NOT NULL,
	"import_id" uuid,
	CONSTRAINT "credit_activity_volume" CHECK ("credit_activity"."volume_cents" is null or "credit_activity"."volume_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "settlement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"affirmation_id" uuid NOT NULL,
	"denial_id" uuid NOT NULL,
	"favours" text NOT NULL,
	"reason" text NOT NULL,
	"settled_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid
);
--> statement-breakpoint
CREATE TABLE "candidacy" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"selection_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"registered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "candidacy_once" UNIQUE("selection_id","institution_id")
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"payer_id" uuid,
	"operator_id" uuid,
	"evaluator_id" uuid,
	"population" text NOT NULL,
	"population_count" integer,
	"territories" text[] NOT NULL,
	"audiences" text[] NOT NULL,
	"budget_cents" bigint NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"illustrative" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'preparation' NOT NULL,
	"rule" jsonb NOT NULL,
	"perimeter" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_import_error" ADD CONSTRAINT "register_import_error_import_id_register_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."register_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_name" ADD CONSTRAINT "institution_name_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_statement" ADD CONSTRAINT "group_statement_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_statement" ADD CONSTRAINT "group_statement_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_link" ADD CONSTRAINT "ownership_link_holder_id_institution_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_link" ADD CONSTRAINT "ownership_link_held_id_institution_id_fk" FOREIGN KEY ("held_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_link" ADD CONSTRAINT "ownership_link_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_activity" ADD CONSTRAINT "credit_activity_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_activity" ADD CONSTRAINT "credit_activity_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_affirmation_id_credit_activity_id_fk" FOREIGN KEY ("affirmation_id") REFERENCES "public"."credit_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_denial_id_credit_activity_id_fk" FOREIGN KEY ("denial_id") REFERENCES "public"."credit_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_payer_id_institution_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_operator_id_institution_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_evaluator_id_institution_id_fk" FOREIGN KEY ("evaluator_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection" ADD CONSTRAINT "selection_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "role_grant_person" ON "role_grant" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audit_entry_subject" ON "audit_entry" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("actor","id");--> statement-breakpoint
CREATE INDEX "audit_entry_table" ON "audit_entry" USING btree ("table_name","id");--> statement-breakpoint
CREATE INDEX "register_import_error_import" ON "register_import_error" USING btree ("import_id","line");--> statement-breakpoint
CREATE INDEX "evidence_institution" ON "evidence" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "evidence_expiry" ON "evidence" USING btree ("expires_on");--> statement-breakpoint
CREATE UNIQUE INDEX "identifier_live" ON "identifier" USING btree ("kind","value") WHERE "identifier"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "identifier_value" ON "identifier" USING btree ("value");--> statement-breakpoint
CREATE INDEX "identifier_institution" ON "identifier" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "institution_by_name" ON "institution" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "institution_by_country" ON "institution" USING btree ("country","name","id");--> statement-breakpoint
CREATE INDEX "institution_by_category" ON "institution" USING btree ("category","name","id");--> statement-breakpoint
CREATE INDEX "institution_by_updated" ON "institution" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "institution_name_by_institution" ON "institution_name" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "group_statement_institution" ON "group_statement" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "ownership_link_holder" ON "ownership_link" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "ownership_link_held" ON "ownership_link" USING btree ("held_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ownership_link_gleif" ON "ownership_link" USING btree ("holder_id","held_id","kind","consolidation") WHERE "ownership_link"."source" = 'gleif' and "ownership_link"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "credit_activity_institution" ON "credit_activity" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "settlement_affirmation" ON "settlement" USING btree ("affirmation_id");--> statement-breakpoint
CREATE INDEX "candidacy_institution" ON "candidacy" USING btree ("institution_id");