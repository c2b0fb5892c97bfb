CREATE TABLE "contract" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"selection_id" uuid NOT NULL,
	"title" text NOT NULL,
	"legal_form" text NOT NULL,
	"legal_form_source" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contract_words" CHECK (btrim("contract"."title") <> '' and btrim("contract"."legal_form_source") <> '')
);
--> statement-breakpoint
CREATE TABLE "contract_party" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"capacity" text NOT NULL,
	"candidacy_id" uuid,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "contract_party_investor" CHECK (("contract_party"."capacity" = 'investor') = ("contract_party"."candidacy_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "contract_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document_sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"content" text,
	"note" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"final_by" uuid,
	"final_at" timestamp with time zone,
	CONSTRAINT "contract_version_final" CHECK (("contract_version"."final_by" is null) = ("contract_version"."final_at" is null))
);
--> statement-breakpoint
CREATE TABLE "party_notification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"party_id" uuid NOT NULL,
	"method" text NOT NULL,
	"notified_on" date NOT NULL,
	"reference" text NOT NULL,
	"document_sha256" text,
	"file_name" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "party_notification_reference" CHECK (btrim("party_notification"."reference") <> ''),
	CONSTRAINT "party_notification_file" CHECK (("party_notification"."document_sha256" is null) = ("party_notification"."file_name" is null))
);
--> statement-breakpoint
CREATE TABLE "signatory" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"party_id" uuid NOT NULL,
	"duty" text NOT NULL,
	"rank" integer NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"quality" text NOT NULL,
	"substitute_for" uuid,
	"power_kind" text NOT NULL,
	"power_reference" text NOT NULL,
	"power_from" date,
	"power_to" date,
	"power_sha256" text,
	"power_file_name" text,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	CONSTRAINT "signatory_rank" CHECK ("signatory"."rank" between 1 and 99),
	CONSTRAINT "signatory_words" CHECK (btrim("signatory"."name") <> '' and btrim("signatory"."quality") <> '' and btrim("signatory"."power_reference") <> ''),
	CONSTRAINT "signatory_power" CHECK ("signatory"."power_from" is null or "signatory"."power_to" is null or "signatory"."power_from" < "signatory"."power_to"),
	CONSTRAINT "signatory_power_file" CHECK (("signatory"."power_sha256" is null) = ("signatory"."power_file_name" is null)),
	CONSTRAINT "signatory_withdrawal" CHECK (("signatory"."withdrawn_at" is null) = ("signatory"."withdrawn_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "version_comment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version_id" uuid NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"words" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "version_comment_words" CHECK (btrim("version_comment"."words") <> ''),
	CONSTRAINT "version_comment_settled" CHECK (("version_comment"."settled_by" is null) = ("version_comment"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "deliberation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"selection_id" uuid NOT NULL,
	"body" text NOT NULL,
	"number" text NOT NULL,
	"voted_on" date NOT NULL,
	"object" text NOT NULL,
	"matter_code" text NOT NULL,
	"matter_name" text NOT NULL,
	"members_in_office" integer NOT NULL,
	"present" integer NOT NULL,
	"represented" integer NOT NULL,
	"votes_for" integer NOT NULL,
	"votes_against" integer NOT NULL,
	"abstentions" integer NOT NULL,
	"recused" text[] NOT NULL,
	"adopted" text NOT NULL,
	"document_sha256" text,
	"file_name" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "deliberation_words" CHECK (btrim("deliberation"."number") <> '' and btrim("deliberation"."object") <> ''),
	CONSTRAINT "deliberation_votes" CHECK (least("deliberation"."present", "deliberation"."represented", "deliberation"."votes_for", "deliberation"."votes_against", "deliberation"."abstentions") >= 0
        and "deliberation"."present" + "deliberation"."represented" <= "deliberation"."members_in_office"
        and "deliberation"."votes_for" + "deliberation"."votes_against" + "deliberation"."abstentions" <= "deliberation"."present" + "deliberation"."represented"),
	CONSTRAINT "deliberation_adopted" CHECK (("deliberation"."adopted" = 'adopted') = ("deliberation"."votes_for" > "deliberation"."votes_against")),
	CONSTRAINT "deliberation_file" CHECK (("deliberation"."document_sha256" is null) = ("deliberation"."file_name" is null))
);
--> statement-breakpoint
CREATE TABLE "legal_event" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"selection_id" uuid NOT NULL,
	"about" text NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"reference" text NOT NULL,
	"authority" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"document_sha256" text,
	"file_name" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "legal_event_reference" CHECK (btrim("legal_event"."reference") <> ''),
	CONSTRAINT "legal_event_file" CHECK (("legal_event"."document_sha256" is null) = ("legal_event"."file_name" is null))
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"address" text NOT NULL,
	"told" jsonb NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"mailed_at" timestamp with time zone,
	CONSTRAINT "notice_address" CHECK ("notice"."address" like '/%' and "notice"."address" not like '//%')
);
--> statement-breakpoint
CREATE TABLE "notice_choice" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notice_choice_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "provider_message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider" text NOT NULL,
	"message_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handled_at" timestamp with time zone,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"signatory_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"on_day" date NOT NULL,
	"method" text,
	"level" text,
	"reference" text DEFAULT '' NOT NULL,
	"confirmed_sha256" text,
	"document_sha256" text,
	"file_name" text,
	"checks" jsonb,
	"reason" text DEFAULT '' NOT NULL,
	"override_id" uuid,
	"key" text NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "signature_method" CHECK (("signature"."outcome" = 'signed') = ("signature"."method" is not null) and ("signature"."method" is not distinct from 'electronic') = ("signature"."level" is not null)),
	CONSTRAINT "signature_confirmed" CHECK ("signature"."outcome" not in ('signed', 'approved') or "signature"."confirmed_sha256" is not null),
	CONSTRAINT "signature_refused" CHECK ("signature"."outcome" <> 'refused' or btrim("signature"."reason") <> ''),
	CONSTRAINT "signature_file" CHECK (("signature"."document_sha256" is null) = ("signature"."file_name" is null)),
	CONSTRAINT "signature_proof" CHECK ("signature"."outcome" <> 'signed' or "signature"."document_sha256" is not null)
);
--> statement-breakpoint
CREATE TABLE "signature_override" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"reason" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	CONSTRAINT "signature_override_reason" CHECK (btrim("signature_override"."reason") <> ''),
	CONSTRAINT "signature_override_two_people" CHECK ("signature_override"."approved_by" is distinct from "signature_override"."requested_by"),
	CONSTRAINT "signature_override_approval" CHECK (("signature_override"."approved_by" is null) = ("signature_override"."approved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "signature_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"signatory_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"external_id" text,
	"expires_on" date NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"failure" text,
	CONSTRAINT "signature_request_sent" CHECK (("signature_request"."external_id" is null) = ("signature_request"."sent_at" is null))
);
--> statement-breakpoint
ALTER TABLE "selection_move" ALTER COLUMN "moved_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_party" ADD CONSTRAINT "contract_party_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_party" ADD CONSTRAINT "contract_party_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_party" ADD CONSTRAINT "contract_party_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_party" ADD CONSTRAINT "contract_party_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_version" ADD CONSTRAINT "contract_version_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_version" ADD CONSTRAINT "contract_version_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_version" ADD CONSTRAINT "contract_version_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_version" ADD CONSTRAINT "contract_version_final_by_person_id_fk" FOREIGN KEY ("final_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_notification" ADD CONSTRAINT "party_notification_party_id_contract_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."contract_party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_notification" ADD CONSTRAINT "party_notification_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_notification" ADD CONSTRAINT "party_notification_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatory" ADD CONSTRAINT "signatory_party_id_contract_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."contract_party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatory" ADD CONSTRAINT "signatory_substitute_for_signatory_id_fk" FOREIGN KEY ("substitute_for") REFERENCES "public"."signatory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatory" ADD CONSTRAINT "signatory_power_sha256_document_sha256_fk" FOREIGN KEY ("power_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatory" ADD CONSTRAINT "signatory_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_comment" ADD CONSTRAINT "version_comment_version_id_contract_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."contract_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_comment" ADD CONSTRAINT "version_comment_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_comment" ADD CONSTRAINT "version_comment_settled_by_person_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberation" ADD CONSTRAINT "deliberation_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberation" ADD CONSTRAINT "deliberation_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberation" ADD CONSTRAINT "deliberation_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_event" ADD CONSTRAINT "legal_event_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_event" ADD CONSTRAINT "legal_event_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_event" ADD CONSTRAINT "legal_event_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_signatory_id_signatory_id_fk" FOREIGN KEY ("signatory_id") REFERENCES "public"."signatory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_version_id_contract_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."contract_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_override_id_signature_override_id_fk" FOREIGN KEY ("override_id") REFERENCES "public"."signature_override"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_override" ADD CONSTRAINT "signature_override_version_id_contract_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."contract_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_override" ADD CONSTRAINT "signature_override_requested_by_person_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_override" ADD CONSTRAINT "signature_override_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_signatory_id_signatory_id_fk" FOREIGN KEY ("signatory_id") REFERENCES "public"."signatory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_version_id_contract_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."contract_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_requested_by_person_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contract_selection" ON "contract" USING btree ("selection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_party_once" ON "contract_party" USING btree ("contract_id","institution_id") WHERE "contract_party"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "contract_version_number" ON "contract_version" USING btree ("contract_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "party_notification_once" ON "party_notification" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "signatory_party" ON "signatory" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "version_comment_version" ON "version_comment" USING btree ("version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deliberation_live" ON "deliberation" USING btree ("selection_id") WHERE "deliberation"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "legal_event_selection" ON "legal_event" USING btree ("selection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_token" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_live" ON "calendar_feed" USING btree ("person_id") WHERE "calendar_feed"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_once" ON "notice" USING btree ("person_id","key");--> statement-breakpoint
CREATE INDEX "notice_unmailed" ON "notice" USING btree ("written_at") WHERE "notice"."mailed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "provider_message_once" ON "provider_message" USING btree ("provider","message_id");--> statement-breakpoint
CREATE INDEX "provider_message_waiting" ON "provider_message" USING btree ("received_at") WHERE "provider_message"."handled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signature_key" ON "signature" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "signature_live" ON "signature" USING btree ("signatory_id","version_id") WHERE "signature"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "signature_version" ON "signature" USING btree ("version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signature_override_once" ON "signature_override" USING btree ("version_id","on_day");--> statement-breakpoint
CREATE UNIQUE INDEX "signature_request_live" ON "signature_request" USING btree ("signatory_id","version_id") WHERE "signature_request"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signature_request_external" ON "signature_request" USING btree ("provider","external_id");