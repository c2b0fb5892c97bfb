-- Who sees and writes the files of a selection: app/domain/access/tables.ts.

-- A file somebody left by recusal does not exist for them any more, whatever their role.
create function tamis.recused(file uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from recusal r where r.candidacy_id = file and r.person_id = tamis.viewer_person() and r.lifted_at is null)
$$;
--> statement-breakpoint
-- A committee member opens the files of a selection they sit on, once they have declared their interests.
create function tamis.sits(call uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select 1 from committee_member m where m.selection_id = call and m.person_id = tamis.viewer_person() and m.ended_at is null)
    and exists (select 1 from interest_declaration d where d.selection_id = call and d.person_id = tamis.viewer_person() and d.superseded_at is null)
$$;
--> statement-breakpoint
-- Scores open when every member who may sit on the file has submitted; never while nobody sits on it.
create function tamis.scores_open(file uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*) > 0 and bool_and(s.submitted_at is not null)
  from candidacy c
  join committee_member m on m.selection_id = c.selection_id and m.ended_at is null
    and not exists (select 1 from recusal r where r.candidacy_id = c.id and r.person_id = m.person_id and r.lifted_at is null)
  left join score_sheet s on s.candidacy_id = c.id and s.person_id = m.person_id
  where c.id = file
$$;
--> statement-breakpoint
revoke execute on function tamis.recused, tamis.sits, tamis.scores_open from public;
grant execute on function tamis.recused, tamis.scores_open to tamis_finance, tamis_legal, tamis_committee, tamis_auditor;
grant execute on function tamis.sits to tamis_committee;
--> statement-breakpoint

-- The candidacy decides: whoever sees it sees its file, and nobody else.
drop policy finance_select on public.candidacy;
drop policy legal_select on public.candidacy;
drop policy committee_select on public.candidacy;
drop policy auditor_select on public.candidacy;
drop policy finance_update on public.candidacy;
create policy finance_select on public.candidacy for select to tamis_finance using (not tamis.recused(id));
create policy legal_select on public.candidacy for select to tamis_legal using (not tamis.recused(id));
create policy committee_select on public.candidacy for select to tamis_committee using (tamis.sits(selection_id) and not tamis.recused(id));
create policy auditor_select on public.candidacy for select to tamis_auditor using (not tamis.recused(id));
create policy finance_update on public.candidacy for update to tamis_finance using (not tamis.recused(id)) with check (not tamis.recused(id));
--> statement-breakpoint
do $$
declare
  t text;
  staff text[] := array['finance','legal','committee','auditor'];
  answerers text[] := array['investor','respondent'];
  of_file text := 'exists (select 1 from public.candidacy c where c.id = candidacy_id)';
  of_questionnaire text := 'exists (select 1 from public.questionnaire q where q.id = questionnaire_id)';
  of_sent text := 'exists (select 1 from public.questionnaire q where q.id = questionnaire_id and q.submitted_at is not null)';
  of_finding text := 'exists (select 1 from public.finding f where f.id = finding_id)';
  me text := '(select tamis.viewer_person())';
begin
  foreach t in array array['screening','questionnaire','answer','joined_piece','finding','reply','recorded_verdict','assessment','derogation',
    'committee_member','interest_declaration','recusal','score_sheet','score','discussion_note','meeting','attendance','motion','ballot','issued_document'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('revoke all on public.%I from public', t);
    perform tamis.watch(t, 'business', case t when 'score' then array['value','reason','amendment'] else '{}' end);
    execute format('create trigger never_truncated before truncate on public.%I for each statement execute function tamis.never_truncated()', t);
  end loop;

  -- Screenings: run by finance or by a job.
  perform tamis.open('screening', 'select', staff, of_file);
  perform tamis.open('screening', 'select', array['system']);
  perform tamis.open('screening', 'insert', array['finance'], of_file);
  perform tamis.open('screening', 'insert', array['system']);
  perform tamis.open('screening', 'update', array['finance'], of_file, array['superseded_at','superseded_by']);
  perform tamis.open('screening', 'update', array['system'], 'true', array['superseded_at','superseded_by']);

  -- What a candidate is asked and answers: a draft is its own until it is submitted.
  perform tamis.open('questionnaire', 'select', staff || answerers, of_file);
  perform tamis.open('questionnaire', 'select', array['system']);
  perform tamis.open('questionnaire', 'insert', array['finance'], of_file);
  perform tamis.open('questionnaire', 'update', array['respondent'], of_file, array['submitted_at','submitted_by']);
  perform tamis.open('answer', 'select', staff, of_sent);
  perform tamis.open('answer', 'select', answerers, of_questionnaire);
  perform tamis.open('answer', 'insert', array['respondent'], of_questionnaire || ' and answered_by = ' || me);
  perform tamis.open('joined_piece', 'select', staff, of_sent || ' or exists (select 1 from public.reply r where r.finding_id = joined_piece.finding_id)');
  perform tamis.open('joined_piece', 'select', answerers, of_questionnaire || ' or ' || of_finding);
  perform tamis.open('joined_piece', 'insert', array['respondent'], '(' || of_questionnaire || ' or ' || of_finding || ') and joined_by = ' || me);
  perform tamis.open('joined_piece', 'update', array['respondent'], of_questionnaire || ' or ' || of_finding, array['withdrawn_at']);
  perform tamis.open('document', 'insert', array['respondent']);
  perform tamis.open('document', 'select', answerers, 'exists (select 1 from public.joined_piece p where p.document_sha256 = sha256)');

  -- Findings, replies, verdicts.
  perform tamis.open('finding', 'select', staff || answerers, of_file);
  perform tamis.open('finding', 'select', array['system']);
  perform tamis.open('finding', 'insert', array['finance'], of_file || ' and sent_by = ' || me);
  perform tamis.open('reply', 'select', staff || answerers, of_finding);
  perform tamis.open('reply', 'insert', array['respondent'], of_finding || ' and replied_by = ' || me);
  foreach t in array array['recorded_verdict','assessment'] loop
    perform tamis.open(t, 'select', staff, of_file);
    perform tamis.open(t, 'insert', array['finance'], of_file || ' and recorded_by = ' || me);
    perform tamis.open(t, 'update', array['finance'], of_file, array['superseded_at','superseded_by']);
  end loop;
  perform tamis.open('derogation', 'select', staff, of_file);
  perform tamis.open('derogation', 'insert', array['finance'], of_file || ' and requested_by = ' || me || ' and approved_by is null');
  perform tamis.open('derogation', 'update', array['legal'], of_file, array['approved_by','approved_at','revoked_by','revoked_at']);

  -- The committee.
  perform tamis.open('committee_member', 'select', staff);
  perform tamis.open('committee_member', 'insert', array['finance']);
  perform tamis.open('committee_member', 'update', array['finance'], 'true', array['ended_at']);
  perform tamis.open('interest_declaration', 'select', array['finance','legal','auditor']);
  perform tamis.open('interest_declaration', 'select', array['committee'], 'person_id = ' || me);
  perform tamis.open('interest_declaration', 'insert', array['committee'], 'person_id = ' || me);
  perform tamis.open('interest_declaration', 'update', array['committee'], 'person_id = ' || me, array['superseded_at','superseded_by']);
  perform tamis.open('recusal', 'select', array['finance','legal','auditor']);
  perform tamis.open('recusal', 'select', array['committee'], 'person_id = ' || me);
  perform tamis.open('recusal', 'insert', array['finance','legal'], 'recorded_by = ' || me);
  perform tamis.open('recusal', 'insert', array['committee'], 'person_id = ' || me || ' and recorded_by = ' || me);
  perform tamis.open('recusal', 'update', array['legal'], 'true', array['lifted_by','lifted_at']);
  perform tamis.open('score_sheet', 'select', staff, of_file);
  perform tamis.open('score_sheet', 'insert', array['committee'], of_file || ' and person_id = ' || me);
  perform tamis.open('score_sheet', 'update', array['committee'], of_file || ' and person_id = ' || me, array['submitted_at']);
  perform tamis.open('score', 'select', staff, 'exists (select 1 from public.score_sheet s where s.id = sheet_id
    and (s.person_id = ' || me || ' or tamis.scores_open(s.candidacy_id)))');
  perform tamis.open('score', 'insert', array['committee'], 'exists (select 1 from public.score_sheet s where s.id = sheet_id and s.person_id = ' || me || ')');
  perform tamis.open('score', 'update', array['committee'], 'exists (select 1 from public.score_sheet s where s.id = sheet_id and s.person_id = ' || me || ')',
    array['superseded_at','superseded_by']);
  perform tamis.open('discussion_note', 'select', staff, of_file);
  perform tamis.open('discussion_note', 'insert', array['finance','committee'], of_file || ' and noted_by = ' || me);

  -- Meetings: the secretary (finance) keeps them, members cast their own votes.
  perform tamis.open('meeting', 'select', staff);
  perform tamis.open('meeting', 'insert', array['finance']);
  perform tamis.open('meeting', 'update', array['finance'], 'true', array['held_on','place','closed_by','closed_at']);
  perform tamis.open('attendance', 'select', staff);
  perform tamis.open('attendance', 'insert', array['finance']);
  perform tamis.open('attendance', 'update', array['finance'], 'true', array['present']);
  perform tamis.open('motion', 'select', staff, 'candidacy_id is null or ' || of_file);
  perform tamis.open('motion', 'insert', array['finance'], 'candidacy_id is null or ' || of_file);
  perform tamis.open('ballot', 'select', staff, 'exists (select 1 from public.motion m where m.id = motion_id)');
  perform tamis.open('ballot', 'insert', array['finance'], 'noted_by = ' || me || ' and exists (select 1 from public.motion m where m.id = motion_id)');
  perform tamis.open('ballot', 'insert', array['committee'], 'person_id = ' || me || ' and noted_by = ' || me || ' and exists (select 1 from public.motion m where m.id = motion_id)');

  perform tamis.open('issued_document', 'select', staff, 'candidacy_id is null or ' || of_file);
  perform tamis.open('issued_document', 'insert', array['finance','legal'], '(candidacy_id is null or ' || of_file || ') and issued_by = ' || me);
end $$;
--> statement-breakpoint

-- What is recorded stays; the columns named here are written once, when something ends.
do $$
declare
  t text;
  free text[];
  kept text;
  before text;
  ended text;
begin
  for t, free in select * from (values
    ('screening', array['superseded_at','superseded_by']), ('recorded_verdict', array['superseded_at','superseded_by']),
    ('assessment', array['superseded_at','superseded_by']), ('score', array['superseded_at','superseded_by']),
    ('interest_declaration', array['superseded_at','superseded_by']), ('questionnaire', array['submitted_at','submitted_by']),
    ('joined_piece', array['withdrawn_at']), ('committee_member', array['ended_at']), ('recusal', array['lifted_at','lifted_by']),
    ('score_sheet', array['submitted_at']), ('derogation', array['approved_at','approved_by','revoked_at','revoked_by']),
    ('answer', array[]::text[]), ('finding', array[]::text[]), ('reply', array[]::text[]), ('discussion_note', array[]::text[]),
    ('motion', array[]::text[]), ('ballot', array[]::text[]), ('issued_document', array[]::text[])) as list(name, columns) loop
    select string_agg(format('old.%I', column_name), ', '), string_agg(format('new.%I', column_name), ', ')
      into before, kept from information_schema.columns where table_schema = 'public' and table_name = t and column_name <> all (free);
    select coalesce(string_agg(format('(old.%1$I is not null and new.%1$I is distinct from old.%1$I)', f), ' or '), 'false') into ended from unnest(free) f;
    execute format('create trigger written_once before update on public.%I for each row when ((%s) is distinct from (%s) or %s)
      execute function tamis.refuse_change(''is written once'')', t, before, kept, ended);
  end loop;
end $$;
--> statement-breakpoint
create trigger closed_once before update on public.meeting for each row when (old.closed_at is not null)
  execute function tamis.refuse_change('is closed');
--> statement-breakpoint

-- An answer is written while its questionnaire is: not once it is submitted, and never in a check-up.
create function tamis.keep_answers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare asked questionnaire;
begin
  select * into asked from questionnaire q where q.id = new.questionnaire_id for share;
  if asked.submitted_at is not null or (tg_table_name = 'answer' and asked.kind = 'checkup') then
    raise exception 'tamis: this questionnaire takes no % any more', tg_table_name using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_answers() from public;
create trigger keep_answers after insert on public.answer for each row execute function tamis.keep_answers();
create trigger keep_answers after insert or update on public.joined_piece for each row execute function tamis.keep_answers();
--> statement-breakpoint

-- A closed meeting takes nothing more; a vote is cast by a member who is there and has not left the file.
create function tamis.keep_meeting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare held meeting; subject uuid; file uuid;
begin
  if tg_table_name = 'ballot' then
    select m.meeting_id, m.candidacy_id into subject, file from motion m where m.id = new.motion_id;
  else
    subject := new.meeting_id;
  end if;
  select * into held from meeting m where m.id = subject for share;
  if held.closed_at is not null then
    raise exception 'tamis: this meeting is closed' using errcode = '23001';
  end if;
  if tg_table_name = 'ballot' then
    if not exists (select 1 from attendance a where a.meeting_id = subject and a.person_id = new.person_id and a.present)
        or not exists (select 1 from committee_member m where m.selection_id = held.selection_id and m.person_id = new.person_id and m.ended_at is null)
        or exists (select 1 from recusal r where r.candidacy_id = file and r.person_id = new.person_id and r.lifted_at is null) then
      raise exception 'tamis: this vote is not a sitting member''s' using errcode = '23001';
    end if;
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_meeting() from public;
create trigger keep_meeting after insert or update on public.attendance for each row execute function tamis.keep_meeting();
create trigger keep_meeting after insert on public.motion for each row execute function tamis.keep_meeting();
create trigger keep_meeting after insert on public.ballot for each row execute function tamis.keep_meeting();
--> statement-breakpoint

-- A finding, an answer to it and a verdict speak of one candidate; a derogation of the verdict that holds.
create function tamis.keep_file() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare about uuid;
begin
  if tg_table_name = 'derogation' then
    select v.candidacy_id into about from recorded_verdict v
      where v.id = new.recorded_verdict_id and v.superseded_at is null and v.verdict <> 'cleared';
  elsif new.finding_id is null then
    return null;
  else
    select f.candidacy_id into about from finding f where f.id = new.finding_id;
  end if;
  if about is distinct from new.candidacy_id then
    raise exception 'tamis: % speaks of another file', tg_table_name using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_file() from public;
create trigger keep_file after insert on public.recorded_verdict for each row execute function tamis.keep_file();
create trigger keep_file after insert on public.derogation for each row execute function tamis.keep_file();
--> statement-breakpoint

-- Whoever measures the results invests nothing in them.
create function tamis.evaluator_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from candidacy c join selection s on s.id = c.selection_id join programme p on p.id = s.programme_id
      where c.withdrawn_at is null and c.institution_id = p.evaluator_id
        and case tg_table_name when 'candidacy' then c.id else p.id end = new.id) then
    raise exception 'tamis: the evaluator is no candidate' using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.evaluator_apart() from public;
create trigger evaluator_apart after insert or update on public.candidacy for each row execute function tamis.evaluator_apart();
create trigger evaluator_apart after update of evaluator_id on public.programme for each row execute function tamis.evaluator_apart();
grant update (structurer_id) on programme to tamis_finance;
--> statement-breakpoint

-- Closed lists, from the domain's constants.
alter table public.ballot add constraint ballot_vote_known check (vote in ('for', 'against', 'abstain'));
alter table public.committee_member add constraint committee_member_capacity_known check (capacity in ('chair', 'member'));
alter table public.motion add constraint motion_kind_known check (kind in ('keep', 'derogation', 'ranking'));
alter table public.assessment add constraint assessment_value_known check (value in ('excluded', 'undetermined', 'cleared'));
alter table public.finding add constraint finding_verdict_known check (verdict in ('excluded', 'undetermined', 'cleared'));
alter table public.finding add constraint finding_perimeter_known check (perimeter in ('P0', 'P1', 'P2', 'P3', 'P4'));
alter table public.recorded_verdict add constraint recorded_verdict_verdict_known check (verdict in ('excluded', 'undetermined', 'cleared'));
alter table public.recorded_verdict add constraint recorded_verdict_perimeter_known check (perimeter in ('P0', 'P1', 'P2', 'P3', 'P4'));
alter table public.screening add constraint screening_perimeter_known check (perimeter in ('P0', 'P1', 'P2', 'P3', 'P4'));
alter table public.screening add constraint screening_verdict_known check (verdict in ('excluded', 'undetermined', 'cleared'));
alter table public.issued_document add constraint issued_document_kind_known check (kind in ('screening_report', 'comparison', 'minutes', 'reasons_letter'));
alter table public.issued_document add constraint issued_document_locale_known check (locale in ('fr', 'en'));
alter table public.questionnaire add constraint questionnaire_kind_known check (kind in ('call', 'yearly', 'checkup'));
