-- What a piece was taken in from is part of what was recorded.
create trigger taken_in_once before update on public.evidence for each row
  when (new.joined_piece_id is distinct from old.joined_piece_id)
  execute function tamis.refuse_change('is superseded once and never rewritten');
