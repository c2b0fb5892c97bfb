ALTER TABLE "evidence" ADD COLUMN "joined_piece_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_joined_piece_id_joined_piece_id_fk" FOREIGN KEY ("joined_piece_id") REFERENCES "public"."joined_piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_joined_piece" ON "evidence" USING btree ("joined_piece_id") WHERE "evidence"."superseded_at" is null;--> statement-breakpoint
-- How far a candidate has got, as a number: what a draft says stays its own until it is sent.
create function tamis.answered(asked uuid) returns integer language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*)::int from questionnaire q
  cross join lateral (select distinct on (a.criterion_code) a.choice from answer a
    where a.questionnaire_id = q.id order by a.criterion_code, a.version desc) latest
  where q.id = asked and latest.choice is not null and not tamis.recused(q.candidacy_id)
$$;
--> statement-breakpoint
revoke execute on function tamis.answered from public;
grant execute on function tamis.answered to tamis_finance, tamis_legal, tamis_auditor;
