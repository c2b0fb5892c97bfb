CREATE TABLE "call_part" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"cents" bigint NOT NULL,
	"uncalled_after_cents" bigint NOT NULL,
	"reference" text NOT NULL,
	"answer" text,
	"answered_on" date,
	"answer_reason" text,
	CONSTRAINT "call_part_amounts" CHECK ("call_part"."cents" > 0 and "call_part"."uncalled_after_cents" >= 0),
	CONSTRAINT "call_part_answer" CHECK (("call_part"."answer" is null) = ("call_part"."answered_on" is null) and ("call_part"."answer" is null) = ("call_part"."answer_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"class_code" text NOT NULL,
	"cents" bigint NOT NULL,
	"committed_on" date NOT NULL,
	"iban" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commitment_amount" CHECK ("commitment"."cents" > 0 and "commitment"."number" > 0),
	CONSTRAINT "commitment_words" CHECK (btrim("commitment"."class_code") <> '')
);
--> statement-breakpoint
CREATE TABLE "condition_decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"condition_id" uuid NOT NULL,
	"is_met" boolean NOT NULL,
	"on_day" date NOT NULL,
	"reason" text NOT NULL,
	"document_sha256" text,
	"file_name" text,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "condition_decision_reason" CHECK (btrim("condition_decision"."reason") <> ''),
	CONSTRAINT "condition_decision_file" CHECK (("condition_decision"."document_sha256" is null) = ("condition_decision"."file_name" is null))
);
--> statement-breakpoint
CREATE TABLE "funding_call" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"tranche_number" integer,
	"noticed_on" date NOT NULL,
	"pay_by" date NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "funding_call_days" CHECK ("funding_call"."pay_by" > "funding_call"."noticed_on")
);
--> statement-breakpoint
CREATE TABLE "tranche" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"label" text NOT NULL,
	"planned_on" date NOT NULL,
	"cents" bigint,
	"millionths" integer,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "tranche_size" CHECK (("tranche"."cents" is null) <> ("tranche"."millionths" is null) and coalesce("tranche"."cents", "tranche"."millionths") > 0
        and coalesce("tranche"."millionths", 1) <= 1000000 and "tranche"."number" > 0),
	CONSTRAINT "tranche_label" CHECK (btrim("tranche"."label") <> '')
);
--> statement-breakpoint
CREATE TABLE "tranche_condition" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"tranche_number" integer NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "tranche_condition_words" CHECK (btrim("tranche_condition"."words") <> '' and btrim("tranche_condition"."code") <> '')
);
--> statement-breakpoint
CREATE TABLE "account_balance" (
	"contract_id" uuid NOT NULL,
	"account" text NOT NULL,
	"whose" text NOT NULL,
	"commitment_id" uuid,
	"cents" bigint NOT NULL,
	CONSTRAINT "account_balance_contract_id_account_whose_pk" PRIMARY KEY("contract_id","account","whose")
);
--> statement-breakpoint
CREATE TABLE "journal_entry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"value_on" date NOT NULL,
	"call_part_id" uuid,
	"order_id" uuid,
	"statement_line_id" uuid,
	"reverses" uuid,
	"words" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journal_entry_words" CHECK (btrim("journal_entry"."key") <> ''),
	CONSTRAINT "journal_entry_reversal" CHECK (("journal_entry"."kind" = 'reverse') = ("journal_entry"."reverses" is not null))
);
--> statement-breakpoint
CREATE TABLE "journal_line" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"account" text NOT NULL,
	"whose" text NOT NULL,
	"cents" bigint NOT NULL,
	CONSTRAINT "journal_line_amount" CHECK ("journal_line"."cents" <> 0)
);
--> statement-breakpoint
CREATE TABLE "payment_order" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"payer" text NOT NULL,
	"commitment_id" uuid NOT NULL,
	"capital_cents" bigint NOT NULL,
	"return_cents" bigint NOT NULL,
	"ordered_on" date NOT NULL,
	"reference" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_reason" text,
	CONSTRAINT "payment_order_amounts" CHECK ("payment_order"."capital_cents" >= 0 and "payment_order"."return_cents" >= 0 and "payment_order"."capital_cents" + "payment_order"."return_cents" > 0),
	CONSTRAINT "payment_order_words" CHECK (btrim("payment_order"."reference") <> '' and btrim("payment_order"."payer") <> ''),
	CONSTRAINT "payment_order_cancelled" CHECK (("payment_order"."cancelled_at" is null) = ("payment_order"."cancelled_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "breakdown_cell" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"code" text NOT NULL,
	"population" bigint NOT NULL,
	"reached" bigint NOT NULL,
	CONSTRAINT "breakdown_cell_figures" CHECK ("breakdown_cell"."reached" >= 0 and "breakdown_cell"."reached" <= "breakdown_cell"."population"),
	CONSTRAINT "breakdown_cell_code" CHECK (btrim("breakdown_cell"."code") <> '')
);
--> statement-breakpoint
CREATE TABLE "breakdown_shown" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"code" text NOT NULL,
	"population" bigint,
	"reached" bigint,
	CONSTRAINT "breakdown_shown_figures" CHECK (("breakdown_shown"."population" is null) = ("breakdown_shown"."reached" is null)
        and ("breakdown_shown"."population" is null or ("breakdown_shown"."reached" >= 11 and "breakdown_shown"."population" - "breakdown_shown"."reached" >= 11)))
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"definition" text NOT NULL,
	"kind" text NOT NULL,
	"unit" text NOT NULL,
	"population" text NOT NULL,
	"baseline" text NOT NULL,
	"data_source" text NOT NULL,
	"validators" text[] NOT NULL,
	"window_months" integer,
	"objection_days" integer NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid,
	CONSTRAINT "indicator_words" CHECK (btrim("indicator"."code") <> '' and btrim("indicator"."name") <> '' and btrim("indicator"."definition") <> '' and btrim("indicator"."population") <> ''
        and btrim("indicator"."data_source") <> ''),
	CONSTRAINT "indicator_validators" CHECK (cardinality("indicator"."validators") > 0),
	CONSTRAINT "indicator_delays" CHECK ("indicator"."objection_days" >= 0 and coalesce("indicator"."window_months", 1) > 0)
);
--> statement-breakpoint
CREATE TABLE "result" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"cohort" text,
	"period" text,
	"count" bigint NOT NULL,
	"population" bigint NOT NULL,
	"baseline" text,
	"measured_on" date NOT NULL,
	"method" text NOT NULL,
	"document_sha256" text,
	"file_name" text,
	"supersedes" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "result_figures" CHECK ("result"."count" >= 0 and "result"."population" >= 0),
	CONSTRAINT "result_scope" CHECK ("result"."cohort" is null or "result"."period" is null),
	CONSTRAINT "result_method" CHECK (btrim("result"."method") <> ''),
	CONSTRAINT "result_file" CHECK (("result"."document_sha256" is null) = ("result"."file_name" is null))
);
--> statement-breakpoint
CREATE TABLE "result_event" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"validator" text,
	"words" text NOT NULL,
	"document_sha256" text,
	"file_name" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "result_event_validator" CHECK (("result_event"."kind" = 'validated') = ("result_event"."validator" is not null)),
	CONSTRAINT "result_event_words" CHECK (btrim("result_event"."words") <> ''),
	CONSTRAINT "result_event_file" CHECK (("result_event"."document_sha256" is null) = ("result_event"."file_name" is null))
);
--> statement-breakpoint
CREATE TABLE "announcement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"question" text NOT NULL,
	"words" text NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "announcement_words" CHECK (btrim("announcement"."words") <> '')
);
--> statement-breakpoint
CREATE TABLE "investor_answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"words" text NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "investor_answer_words" CHECK (btrim("investor_answer"."words") <> '')
);
--> statement-breakpoint
CREATE TABLE "investor_question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"words" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "investor_question_words" CHECK (btrim("investor_question"."words") <> '')
);
--> statement-breakpoint
CREATE TABLE "contract_terms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"effective_from" date NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"frozen_by" uuid,
	"frozen_at" timestamp with time zone,
	CONSTRAINT "contract_terms_frozen" CHECK (("contract_terms"."frozen_by" is null) = ("contract_terms"."frozen_at" is null))
);
--> statement-breakpoint
CREATE TABLE "due_line" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"pay_on" date NOT NULL,
	"payer" text NOT NULL,
	"cents" bigint NOT NULL,
	"explanation" jsonb NOT NULL,
	"entry_id" uuid,
	CONSTRAINT "due_line_amount" CHECK ("due_line"."cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "due_notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"as_of" date NOT NULL,
	"inputs_hash" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid
);
--> statement-breakpoint
CREATE TABLE "bank_statement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"format" text NOT NULL,
	"document_sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"identity" text NOT NULL,
	"iban" text DEFAULT '' NOT NULL,
	"from_on" date,
	"to_on" date,
	"opening_cents" bigint,
	"closing_cents" bigint,
	"currency" text NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bank_statement_words" CHECK (btrim("bank_statement"."identity") <> '' and btrim("bank_statement"."currency") <> '')
);
--> statement-breakpoint
CREATE TABLE "statement_line" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"value_on" date NOT NULL,
	"booked_on" date,
	"cents" bigint NOT NULL,
	"bank_reference" text DEFAULT '' NOT NULL,
	"end_to_end" text DEFAULT '' NOT NULL,
	"counterparty" text DEFAULT '' NOT NULL,
	"counterparty_iban" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"set_aside_reason" text,
	"set_aside_at" timestamp with time zone,
	CONSTRAINT "statement_line_amount" CHECK ("statement_line"."cents" <> 0),
	CONSTRAINT "statement_line_aside" CHECK (("statement_line"."set_aside_at" is null) = ("statement_line"."set_aside_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "call_part" ADD CONSTRAINT "call_part_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_part" ADD CONSTRAINT "call_part_call_id_funding_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."funding_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_part" ADD CONSTRAINT "call_part_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_party_id_contract_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."contract_party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_decision" ADD CONSTRAINT "condition_decision_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_decision" ADD CONSTRAINT "condition_decision_condition_id_tranche_condition_id_fk" FOREIGN KEY ("condition_id") REFERENCES "public"."tranche_condition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_decision" ADD CONSTRAINT "condition_decision_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_decision" ADD CONSTRAINT "condition_decision_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_call" ADD CONSTRAINT "funding_call_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_call" ADD CONSTRAINT "funding_call_issued_by_person_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tranche" ADD CONSTRAINT "tranche_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tranche" ADD CONSTRAINT "tranche_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tranche_condition" ADD CONSTRAINT "tranche_condition_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tranche_condition" ADD CONSTRAINT "tranche_condition_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_balance" ADD CONSTRAINT "account_balance_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_balance" ADD CONSTRAINT "account_balance_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_call_part_id_call_part_id_fk" FOREIGN KEY ("call_part_id") REFERENCES "public"."call_part"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_order_id_payment_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."payment_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_statement_line_id_statement_line_id_fk" FOREIGN KEY ("statement_line_id") REFERENCES "public"."statement_line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_reverses_journal_entry_id_fk" FOREIGN KEY ("reverses") REFERENCES "public"."journal_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_line" ADD CONSTRAINT "journal_line_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_line" ADD CONSTRAINT "journal_line_entry_id_journal_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."journal_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_order" ADD CONSTRAINT "payment_order_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_order" ADD CONSTRAINT "payment_order_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_order" ADD CONSTRAINT "payment_order_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakdown_cell" ADD CONSTRAINT "breakdown_cell_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakdown_cell" ADD CONSTRAINT "breakdown_cell_result_id_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakdown_shown" ADD CONSTRAINT "breakdown_shown_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakdown_shown" ADD CONSTRAINT "breakdown_shown_result_id_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_supersedes_result_id_fk" FOREIGN KEY ("supersedes") REFERENCES "public"."result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_event" ADD CONSTRAINT "result_event_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_event" ADD CONSTRAINT "result_event_result_id_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_event" ADD CONSTRAINT "result_event_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_event" ADD CONSTRAINT "result_event_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_answer" ADD CONSTRAINT "investor_answer_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_answer" ADD CONSTRAINT "investor_answer_question_id_investor_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."investor_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_answer" ADD CONSTRAINT "investor_answer_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_question" ADD CONSTRAINT "investor_question_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_question" ADD CONSTRAINT "investor_question_party_id_contract_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."contract_party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investor_question" ADD CONSTRAINT "investor_question_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_terms" ADD CONSTRAINT "contract_terms_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_terms" ADD CONSTRAINT "contract_terms_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_terms" ADD CONSTRAINT "contract_terms_frozen_by_person_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_line" ADD CONSTRAINT "due_line_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_line" ADD CONSTRAINT "due_line_notice_id_due_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."due_notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_line" ADD CONSTRAINT "due_line_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_line" ADD CONSTRAINT "due_line_entry_id_journal_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."journal_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_notice" ADD CONSTRAINT "due_notice_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_notice" ADD CONSTRAINT "due_notice_issued_by_person_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_document_sha256_document_sha256_fk" FOREIGN KEY ("document_sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_imported_by_person_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_line" ADD CONSTRAINT "statement_line_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_line" ADD CONSTRAINT "statement_line_statement_id_bank_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."bank_statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "call_part_once" ON "call_part" USING btree ("call_id","commitment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "call_part_reference" ON "call_part" USING btree ("contract_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_number" ON "commitment" USING btree ("contract_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_class" ON "commitment" USING btree ("party_id","class_code");--> statement-breakpoint
CREATE UNIQUE INDEX "condition_decision_live" ON "condition_decision" USING btree ("condition_id") WHERE "condition_decision"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "funding_call_number" ON "funding_call" USING btree ("contract_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "tranche_live" ON "tranche" USING btree ("contract_id","number") WHERE "tranche"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tranche_condition_live" ON "tranche_condition" USING btree ("contract_id","tranche_number","code") WHERE "tranche_condition"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "journal_entry_key" ON "journal_entry" USING btree ("contract_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_entry_reversed_once" ON "journal_entry" USING btree ("reverses");--> statement-breakpoint
CREATE INDEX "journal_entry_commitment" ON "journal_entry" USING btree ("commitment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_line_position" ON "journal_line" USING btree ("entry_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_order_number" ON "payment_order" USING btree ("contract_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "breakdown_cell_once" ON "breakdown_cell" USING btree ("result_id","dimension","code");--> statement-breakpoint
CREATE UNIQUE INDEX "breakdown_shown_once" ON "breakdown_shown" USING btree ("result_id","dimension","code");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_live" ON "indicator" USING btree ("contract_id","code") WHERE "indicator"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "result_contract" ON "result" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "result_superseded_once" ON "result" USING btree ("supersedes");--> statement-breakpoint
CREATE INDEX "result_event_result" ON "result_event" USING btree ("result_id");--> statement-breakpoint
CREATE UNIQUE INDEX "result_event_signed_once" ON "result_event" USING btree ("result_id","validator");--> statement-breakpoint
CREATE INDEX "announcement_contract" ON "announcement" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "investor_answer_once" ON "investor_answer" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "investor_question_contract" ON "investor_question" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_terms_version" ON "contract_terms" USING btree ("contract_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_terms_draft" ON "contract_terms" USING btree ("contract_id") WHERE "contract_terms"."frozen_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "due_line_once" ON "due_line" USING btree ("notice_id","key");--> statement-breakpoint
CREATE INDEX "due_line_commitment" ON "due_line" USING btree ("commitment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "due_notice_number" ON "due_notice" USING btree ("contract_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_statement_file" ON "bank_statement" USING btree ("contract_id","document_sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_statement_identity" ON "bank_statement" USING btree ("contract_id","identity");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_line_position" ON "statement_line" USING btree ("statement_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_line_once" ON "statement_line" USING btree ("contract_id","key");