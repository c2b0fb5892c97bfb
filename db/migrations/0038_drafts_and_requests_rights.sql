-- Draft lines of a sheet may be unfinished, a submitted sheet's are whole; who is asked to settle a contradiction.
create function tamis.keep_sheet() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare sheet uuid;
begin
  if tg_table_name = 'score' then sheet := new.sheet_id; else sheet := new.id; end if;
  if exists (select 1 from score_sheet s join score e on e.sheet_id = s.id
      where s.id = sheet and s.submitted_at is not null and e.superseded_at is null and (e.value is null or btrim(e.reason) = '')) then
    raise exception 'tamis: a line of this sheet is unfinished' using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_sheet() from public;
create trigger keep_sheet after insert on public.score for each row execute function tamis.keep_sheet();
create trigger keep_sheet after insert or update on public.score_sheet for each row execute function tamis.keep_sheet();
--> statement-breakpoint

alter table public.settlement_request enable row level security;
revoke all on public.settlement_request from public;
select tamis.watch('settlement_request', 'business', '{}');
create trigger never_truncated before truncate on public.settlement_request for each statement execute function tamis.never_truncated();
select tamis.open('settlement_request', 'select', array['finance','legal','committee','auditor']);
select tamis.open('settlement_request', 'insert', array['finance'], 'asked_by = (select tamis.viewer_person())');
select tamis.open('settlement_request', 'update', array['finance'], 'true', array['ended_at']);
create trigger written_once before update on public.settlement_request for each row
  when ((old.id, old.affirmation_id, old.denial_id, old.person_id, old.asked_by, old.asked_at)
      is distinct from (new.id, new.affirmation_id, new.denial_id, new.person_id, new.asked_by, new.asked_at)
    or (old.ended_at is not null and new.ended_at is distinct from old.ended_at))
  execute function tamis.refuse_change('is written once');
--> statement-breakpoint

-- A candidate reads the letter of reasons once it is issued, and the day its verdict was recorded.
select tamis.open('issued_document', 'select', array['investor','respondent'],
  'kind = ''reasons_letter'' and exists (select 1 from public.candidacy c where c.id = candidacy_id)');
create policy investor_letter on public.document for select to tamis_investor
  using (exists (select 1 from public.issued_document d where d.document_sha256 = sha256));
create policy respondent_letter on public.document for select to tamis_respondent
  using (exists (select 1 from public.issued_document d where d.document_sha256 = sha256));
--> statement-breakpoint
create function tamis.verdict_recorded(file uuid) returns timestamptz language sql stable security definer
  set search_path = public, pg_temp as $$
  select v.recorded_at from recorded_verdict v join candidacy c on c.id = v.candidacy_id
  where c.id = file and v.superseded_at is null
    and (c.id = tamis.viewer_candidacy() or c.institution_id = tamis.viewer_institution())
$$;
--> statement-breakpoint
revoke execute on function tamis.verdict_recorded from public;
grant execute on function tamis.verdict_recorded to tamis_investor, tamis_respondent;
