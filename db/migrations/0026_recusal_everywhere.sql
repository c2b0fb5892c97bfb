-- A file somebody left exists nowhere for them: neither their recusal, nor the accounts and invitations of the file,
-- nor a document that tells of every candidate, nor the log. app/domain/access/tables.ts.

-- The files the viewer has left; empty for nearly everybody.
create function tamis.left_files() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(r.candidacy_id), '{}') from recusal r where r.person_id = tamis.viewer_person() and r.lifted_at is null
$$;
--> statement-breakpoint
-- Whether the viewer has left a file of this selection.
create function tamis.left_one_of(call uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from candidacy c where c.id = any (tamis.left_files()) and c.selection_id = call)
$$;
--> statement-breakpoint
-- Whether a row of the log tells of one of these files, however many steps away.
create function tamis.tells_of(place text, subject text, told jsonb, files uuid[]) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select (place = 'candidacy' and subject = any (files::text[]))
    or (told->>'candidacy_id')::uuid = any (files)
    or exists (select 1 from questionnaire q where q.id = (told->>'questionnaire_id')::uuid and q.candidacy_id = any (files))
    or exists (select 1 from finding f where f.id = (told->>'finding_id')::uuid and f.candidacy_id = any (files))
    or exists (select 1 from score_sheet s where s.id = (told->>'sheet_id')::uuid and s.candidacy_id = any (files))
    or exists (select 1 from motion m where m.id = (told->>'motion_id')::uuid and m.candidacy_id = any (files))
    or exists (select 1 from joined_piece p left join questionnaire q on q.id = p.questionnaire_id left join finding f on f.id = p.finding_id
      where p.id = (told->>'joined_piece_id')::uuid and coalesce(q.candidacy_id, f.candidacy_id) = any (files))
    or (place = 'issued_document' and exists (select 1 from candidacy c where c.id = any (files) and c.selection_id = (told->>'selection_id')::uuid))
$$;
--> statement-breakpoint
-- A member is told the names of those who sit, or sat, on their own committees.
create function tamis.sits_with(colleague uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from committee_member mine join committee_member theirs on theirs.selection_id = mine.selection_id
    where mine.person_id = tamis.viewer_person() and mine.ended_at is null and theirs.person_id = colleague)
$$;
--> statement-breakpoint
revoke execute on function tamis.left_files, tamis.left_one_of, tamis.tells_of, tamis.sits_with from public;
grant execute on function tamis.left_files, tamis.tells_of to tamis_auditor;
grant execute on function tamis.left_one_of to tamis_finance, tamis_legal, tamis_committee, tamis_auditor;
grant execute on function tamis.sits_with to tamis_committee;
grant execute on function tamis.recused to tamis_admin;
--> statement-breakpoint

drop policy committee_select on person;
create policy committee_select on person for select to tamis_committee
  using (id = (select tamis.viewer_person()) or tamis.sits_with(id));
--> statement-breakpoint

-- A recusal is part of the file it is about: colleagues read it, who left does not.
drop policy finance_select on recusal;
drop policy legal_select on recusal;
drop policy auditor_select on recusal;
drop policy committee_select on recusal;
drop policy finance_insert on recusal;
drop policy legal_insert on recusal;
drop policy committee_insert on recusal;
drop policy legal_update on recusal;
do $$
declare
  of_file text := 'exists (select 1 from public.candidacy c where c.id = candidacy_id)';
  me text := '(select tamis.viewer_person())';
begin
  perform tamis.open('recusal', 'select', array['finance','legal','committee','auditor'], of_file);
  perform tamis.open('recusal', 'insert', array['finance','legal'], of_file || ' and recorded_by = ' || me);
  perform tamis.open('recusal', 'insert', array['committee'], of_file || ' and person_id = ' || me || ' and recorded_by = ' || me);
  perform tamis.open('recusal', 'update', array['legal'], of_file, array['lifted_by','lifted_at']);
end $$;
--> statement-breakpoint

-- Who answers and signs for a candidate is part of its file.
drop policy finance_select on role_grant;
drop policy auditor_select on role_grant;
drop policy admin_select on role_grant;
drop policy finance_update on role_grant;
drop policy admin_update on role_grant;
drop policy finance_select on invitation;
drop policy auditor_select on invitation;
drop policy admin_select on invitation;
drop policy finance_update on invitation;
drop policy admin_update on invitation;
do $$
declare t text; here text := 'not tamis.recused(candidacy_id)';
begin
  foreach t in array array['role_grant','invitation'] loop
    perform tamis.open(t, 'select', array['finance','auditor','admin'], here);
    perform tamis.open(t, 'update', array['finance'], 'tamis.is_outside(role) and ' || here, array['revoked_at']);
    perform tamis.open(t, 'update', array['admin'], here, array['revoked_at']);
  end loop;
end $$;
--> statement-breakpoint

-- What is written about every candidate of a selection is for those who left none.
drop policy finance_select on issued_document;
drop policy legal_select on issued_document;
drop policy committee_select on issued_document;
drop policy auditor_select on issued_document;
do $$
begin
  perform tamis.open('issued_document', 'select', array['finance','legal','committee','auditor'],
    'case when candidacy_id is null then not tamis.left_one_of(selection_id) else exists (select 1 from public.candidacy c where c.id = candidacy_id) end');
end $$;
--> statement-breakpoint

-- The log costs nothing more to an auditor who left no file.
drop policy auditor_select on audit_entry;
create policy auditor_select on audit_entry for select to tamis_auditor
  using ((select tamis.left_files()) = '{}' or not coalesce(tamis.tells_of(table_name, subject_id, coalesce(new, old), (select tamis.left_files())), false));
--> statement-breakpoint

-- For somebody who left the file its scores never open.
create or replace function tamis.scores_open(file uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*) > 0 and bool_and(s.submitted_at is not null) and not tamis.recused(file)
  from candidacy c
  join committee_member m on m.selection_id = c.selection_id and m.ended_at is null
    and not exists (select 1 from recusal r where r.candidacy_id = c.id and r.person_id = m.person_id and r.lifted_at is null)
  left join score_sheet s on s.candidacy_id = c.id and s.person_id = m.person_id
  where c.id = file
$$;
--> statement-breakpoint

-- A ranking is voted by those who left none of the files it ranks.
create or replace function tamis.keep_meeting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
        or exists (select 1 from recusal r join candidacy c on c.id = r.candidacy_id where r.person_id = new.person_id and r.lifted_at is null
          and case when file is null then c.selection_id = held.selection_id and c.withdrawn_at is null else c.id = file end) then
      raise exception 'tamis: this vote is not a sitting member''s' using errcode = '23001';
    end if;
  end if;
  return null;
end $$;
