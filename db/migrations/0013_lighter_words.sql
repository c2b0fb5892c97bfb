DROP INDEX "institution_name_words";--> statement-breakpoint
CREATE INDEX "institution_name_words" ON "institution_name" USING gin (to_tsvector('simple', tamis.fold("name"))) WHERE "institution_name"."kind" <> 'legal';--> statement-breakpoint
-- The same folding, with a short way for names of plain letters (most of them): nothing to decompose, nothing to replace,
-- small letters without asking the locale. Not STRICT, so that it is still unfolded into the statements that call it.
create or replace function tamis.fold(name text) returns text language sql immutable parallel safe as $$
  select case when octet_length(name) = length(name)
    then left(btrim(translate(lower(name collate "C"), '.,;:!?"''()[]{}<>/|_+*=&%#@-', repeat(' ', 40))), 200)
    else left(btrim(translate(lower(translate(
      normalize(replace(replace(replace(name, 'œ', 'oe'), 'Œ', 'oe'), 'ß', 'ss'), nfkd),
      'øØłŁđĐ' || U&'\0300\0301\0302\0303\0304\0306\0307\0308\030A\030B\030C\0323\0327\0328', 'oollDD')),
      '.,;:!?"''()[]{}<>/|_+*=&%#@-' || U&'\2019\2018\2010\2013\2014\00AB\00BB', repeat(' ', 40))), 200) end
$$;
--> statement-breakpoint
-- New identifiers: only a LEI of an institution not yet marked changes anything. An import marks them itself.
create function tamis.mark_has_lei() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update public.institution i set has_lei = true from new_rows n
  where n.kind = 'lei' and n.superseded_at is null and i.id = n.institution_id and not i.has_lei;
  return null;
end $$;
--> statement-breakpoint
revoke all on function tamis.mark_has_lei from public;
--> statement-breakpoint
drop trigger has_lei_insert on identifier;
--> statement-breakpoint
create trigger has_lei_insert after insert on identifier referencing new table as new_rows for each statement execute function tamis.mark_has_lei();
