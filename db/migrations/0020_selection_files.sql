CREATE TABLE "attendance" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"present" boolean NOT NULL,
	CONSTRAINT "attendance_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "ballot" (
	"motion_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"vote" text NOT NULL,
	"noted_by" uuid NOT NULL,
	"cast_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ballot_motion_id_person_id_pk" PRIMARY KEY("motion_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "committee_member" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"selection_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"capacity" text NOT NULL,
	"appointed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "discussion_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"criterion_code" text NOT NULL,
	"words" text NOT NULL,
	"noted_by" uuid NOT NULL,
	"noted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "discussion_note_words" CHECK (btrim("discussion_note"."words") <> '')
);
--> statement-breakpoint
CREATE TABLE "interest_declaration" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"selection_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"institution_ids" uuid[] NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"selection_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"held_on" date NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"called_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "meeting_number" UNIQUE("selection_id","number"),
	CONSTRAINT "meeting_closing" CHECK (("meeting"."closed_by" is null) = ("meeting"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "motion" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"candidacy_id" uuid,
	"words" text DEFAULT '' NOT NULL,
	"put_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "motion_subject" CHECK (("motion"."kind" = 'ranking') = ("motion"."candidacy_id" is null))
);
--> statement-breakpoint
CREATE TABLE "recusal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "recusal_reason" CHECK (btrim("recusal"."reason") <> ''),
	CONSTRAINT "recusal_lifting" CHECK (("recusal"."lifted_by" is null) = ("recusal"."lifted_at" is null) and "recusal"."lifted_by" is distinct from "recusal"."person_id")
);
--> statement-breakpoint
CREATE TABLE "score" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sheet_id" uuid NOT NULL,
	"criterion_code" text NOT NULL,
	"value" integer NOT NULL,
	"reason" text NOT NULL,
	"amendment" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "score_scale" CHECK ("score"."value" between 0 and 4),
	CONSTRAINT "score_reason" CHECK (btrim("score"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "score_sheet" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	CONSTRAINT "score_sheet_once" UNIQUE("candidacy_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "assessment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"criterion_code" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	"evidence_ids" uuid[] NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "assessment_reason" CHECK (btrim("assessment"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "derogation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"recorded_verdict_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"deliberation" text NOT NULL,
	"expires_on" date NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"revoked_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "derogation_words" CHECK (btrim("derogation"."reason") <> '' and btrim("derogation"."deliberation") <> ''),
	CONSTRAINT "derogation_two_people" CHECK ("derogation"."approved_by" is distinct from "derogation"."requested_by"),
	CONSTRAINT "derogation_approval" CHECK (("derogation"."approved_by" is null) = ("derogation"."approved_at" is null)),
	CONSTRAINT "derogation_revocation" CHECK (("derogation"."revoked_by" is null) = ("derogation"."revoked_at" is null))
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"verdict" text NOT NULL,
	"perimeter" text NOT NULL,
	"on_day" date NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"hash" text NOT NULL,
	"content" jsonb NOT NULL,
	"working_days" integer NOT NULL,
	"reply_by" date NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_number" UNIQUE("candidacy_id","number"),
	CONSTRAINT "finding_delay" CHECK ("finding"."working_days" > 0 and "finding"."reply_by" > "finding"."on_day"),
	CONSTRAINT "finding_verdict" CHECK ("finding"."verdict" <> 'cleared')
);
--> statement-breakpoint
CREATE TABLE "recorded_verdict" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"perimeter" text NOT NULL,
	"on_day" date NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"hash" text NOT NULL,
	"content" jsonb NOT NULL,
	"finding_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "recorded_verdict_heard" CHECK ("recorded_verdict"."verdict" = 'cleared' or "recorded_verdict"."finding_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "reply" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"finding_id" uuid NOT NULL,
	"words" text NOT NULL,
	"late" boolean NOT NULL,
	"replied_by" uuid NOT NULL,
	"replied_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reply_words" CHECK (btrim("reply"."words") <> '')
);
--> statement-breakpoint
CREATE TABLE "screening" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"perimeter" text NOT NULL,
	"verdict" text NOT NULL,
	"hash" text NOT NULL,
	"by_perimeter" jsonb NOT NULL,
	"institution_ids" uuid[] NOT NULL,
	"expires_on" date,
	"cause" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid
);
--> statement-breakpoint
CREATE TABLE "issued_document" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"selection_id" uuid NOT NULL,
	"candidacy_id" uuid,
	"meeting_id" uuid,
	"locale" text NOT NULL,
	"inputs" jsonb NOT NULL,
	"inputs_hash" text NOT NULL,
	"document_sha256" text NOT NULL,
	"archive_sha256" text,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "issued_document_subject" CHECK (("issued_document"."kind" in ('screening_report', 'reasons_letter')) = ("issued_document"."candidacy_id" is not null)
        and ("issued_document"."kind" = 'minutes') = ("issued_document"."meeting_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"questionnaire_id" uuid NOT NULL,
	"criterion_code" text NOT NULL,
	"version" integer NOT NULL,
	"choice" text,
	"words" text DEFAULT '' NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_version" UNIQUE("questionnaire_id","criterion_code","version"),
	CONSTRAINT "answer_choice" CHECK ("answer"."choice" in ('yes', 'no', '0', '1', '2', '3', '4'))
);
--> statement-breakpoint
CREATE TABLE "joined_piece" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"questionnaire_id" uuid,
	"criterion_code" text,
	"finding_id" uuid,
	"document_sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"title" text NOT NULL,
	"dated_on" date,
	"page" text,
	"joined_by" uuid NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "joined_piece_place" CHECK (num_nonnulls("joined_piece"."questionnaire_id", "joined_piece"."finding_id") = 1
        and ("joined_piece"."questionnaire_id" is null) = ("joined_piece"."criterion_code" is null))
);
--> statement-breakpoint
CREATE TABLE "questionnaire" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"kind" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	CONSTRAINT "questionnaire_round" UNIQUE("candidacy_id","round"),
	CONSTRAINT "questionnaire_submission" CHECK (("questionnaire"."submitted_at" is null) = ("questionnaire"."submitted_by" is null))
);
--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "structurer_id" uuid;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_noted_by_person_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_note" ADD CONSTRAINT "discussion_note_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_note" ADD CONSTRAINT "discussion_note_noted_by_person_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_declaration" ADD CONSTRAINT "interest_declaration_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_declaration" ADD CONSTRAINT "interest_declaration_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_lifted_by_person_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_sheet_id_score_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derogation" ADD CONSTRAINT "derogation_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derogation" ADD CONSTRAINT "derogation_recorded_verdict_id_recorded_verdict_id_fk" FOREIGN KEY ("recorded_verdict_id") REFERENCES "public"."recorded_verdict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derogation" ADD CONSTRAINT "derogation_requested_by_person_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derogation" ADD CONSTRAINT "derogation_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derogation" ADD CONSTRAINT "derogation_revoked_by_person_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_sent_by_person_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded_verdict" ADD CONSTRAINT "recorded_verdict_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded_verdict" ADD CONSTRAINT "recorded_verdict_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded_verdict" ADD CONSTRAINT "recorded_verdict_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_replied_by_person_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_document" ADD CONSTRAINT "issued_document_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_document" ADD CONSTRAINT "issued_document_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_document" ADD CONSTRAINT "issued_document_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_document" ADD CONSTRAINT "issued_document_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_document" ADD CONSTRAINT "issued_document_archive_sha256_document_sha256_fk" FOREIGN KEY ("archive_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_document" ADD CONSTRAINT "issued_document_issued_by_person_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_questionnaire_id_questionnaire_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaire"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joined_piece" ADD CONSTRAINT "joined_piece_questionnaire_id_questionnaire_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaire"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joined_piece" ADD CONSTRAINT "joined_piece_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joined_piece" ADD CONSTRAINT "joined_piece_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joined_piece" ADD CONSTRAINT "joined_piece_joined_by_person_id_fk" FOREIGN KEY ("joined_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire" ADD CONSTRAINT "questionnaire_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire" ADD CONSTRAINT "questionnaire_submitted_by_person_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "committee_member_live" ON "committee_member" USING btree ("selection_id","person_id") WHERE "committee_member"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "committee_chair" ON "committee_member" USING btree ("selection_id") WHERE "committee_member"."ended_at" is null and "committee_member"."capacity" = 'chair';--> statement-breakpoint
CREATE INDEX "discussion_note_candidacy" ON "discussion_note" USING btree ("candidacy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interest_declaration_live" ON "interest_declaration" USING btree ("selection_id","person_id") WHERE "interest_declaration"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "motion_meeting" ON "motion" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recusal_live" ON "recusal" USING btree ("candidacy_id","person_id") WHERE "recusal"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "recusal_person" ON "recusal" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "score_live" ON "score" USING btree ("sheet_id","criterion_code") WHERE "score"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_live" ON "assessment" USING btree ("candidacy_id","criterion_code") WHERE "assessment"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "derogation_candidacy" ON "derogation" USING btree ("candidacy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recorded_verdict_live" ON "recorded_verdict" USING btree ("candidacy_id") WHERE "recorded_verdict"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "reply_finding" ON "reply" USING btree ("finding_id");--> statement-breakpoint
CREATE UNIQUE INDEX "screening_live" ON "screening" USING btree ("candidacy_id") WHERE "screening"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "screening_institutions" ON "screening" USING gin ("institution_ids");--> statement-breakpoint
CREATE INDEX "issued_document_selection" ON "issued_document" USING btree ("selection_id");--> statement-breakpoint
CREATE INDEX "issued_document_candidacy" ON "issued_document" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "joined_piece_questionnaire" ON "joined_piece" USING btree ("questionnaire_id");--> statement-breakpoint
CREATE INDEX "joined_piece_finding" ON "joined_piece" USING btree ("finding_id");--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_structurer_id_institution_id_fk" FOREIGN KEY ("structurer_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_evaluator_apart" CHECK ("programme"."evaluator_id" is null or ("programme"."evaluator_id" is distinct from "programme"."operator_id"
        and "programme"."evaluator_id" is distinct from "programme"."structurer_id"));