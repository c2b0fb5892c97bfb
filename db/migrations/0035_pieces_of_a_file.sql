-- A piece that came from a candidate's file belongs to it: whoever left that file does not find it in the register.
create function tamis.left_piece(piece uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from joined_piece p left join questionnaire q on q.id = p.questionnaire_id left join finding f on f.id = p.finding_id
    where p.id = piece and tamis.recused(coalesce(q.candidacy_id, f.candidacy_id)))
$$;
--> statement-breakpoint
revoke execute on function tamis.left_piece from public;
grant execute on function tamis.left_piece to tamis_finance, tamis_legal, tamis_committee, tamis_auditor;
--> statement-breakpoint
do $$
declare r text;
begin
  foreach r in array array['finance','legal','committee','auditor'] loop
    execute format('drop policy %I on public.evidence', r || '_select');
    perform tamis.open('evidence', 'select', array[r],
      'joined_piece_id is null or not tamis.left_piece(joined_piece_id)');
  end loop;
end $$;
--> statement-breakpoint
-- An answer stays as it was sent, whether it is complete included.
drop trigger written_once on public.reply;
create trigger written_once before update on public.reply for each row when (old.* is distinct from new.*)
  execute function tamis.refuse_change('is written once');
