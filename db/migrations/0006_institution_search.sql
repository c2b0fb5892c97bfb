-- A name as it is looked for and ordered: decomposed, accents dropped, small letters, signs read as spaces.
-- Needs no extension, and gives the same on every server whatever its locale.
create function tamis.fold(name text) returns text language sql immutable strict parallel safe as $$
  select left(btrim(translate(lower(translate(
    normalize(replace(replace(replace(name, 'œ', 'oe'), 'Œ', 'oe'), 'ß', 'ss'), nfkd),
    'øØłŁđĐ' || U&'\0300\0301\0302\0303\0304\0306\0307\0308\030A\030B\030C\0323\0327\0328', 'oollDD')),
    '.,;:!?"''()[]{}<>/|_+*=&%#@-' || U&'\2019\2018\2010\2013\2014\00AB\00BB', repeat(' ', 40))), 200)
$$;
--> statement-breakpoint
DROP INDEX "institution_by_name";--> statement-breakpoint
DROP INDEX "institution_by_country";--> statement-breakpoint
DROP INDEX "institution_by_category";--> statement-breakpoint
DROP INDEX "institution_by_updated";--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "sort_name" text COLLATE "C" GENERATED ALWAYS AS (tamis.fold(name)) STORED;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "has_lei" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "institution_words" ON "institution" USING gin (to_tsvector('simple', "sort_name"));--> statement-breakpoint
CREATE INDEX "institution_name_words" ON "institution_name" USING gin (to_tsvector('simple', tamis.fold("name")));--> statement-breakpoint
CREATE INDEX "institution_by_name" ON "institution" USING btree ("sort_name","id","country","category","source","has_lei");--> statement-breakpoint
CREATE INDEX "institution_by_country" ON "institution" USING btree ("country","sort_name","id","category","source","has_lei");--> statement-breakpoint
CREATE INDEX "institution_by_category" ON "institution" USING btree ("category","sort_name","id","country","source","has_lei");--> statement-breakpoint
CREATE INDEX "institution_by_updated" ON "institution" USING btree ("updated_at","id","country","category","source","has_lei");--> statement-breakpoint

-- A list that asks « with a LEI » must not look into another table for 200,000 rows.
create function tamis.keep_has_lei() returns trigger language plpgsql as $$
begin
  update public.institution i set has_lei = not i.has_lei
  from (select distinct institution_id from new_rows where kind = 'lei') touched
  where i.id = touched.institution_id
    and i.has_lei <> exists (select 1 from public.identifier x
      where x.institution_id = i.id and x.kind = 'lei' and x.superseded_at is null);
  return null;
end $$;
--> statement-breakpoint
create trigger has_lei_insert after insert on identifier referencing new table as new_rows for each statement execute function tamis.keep_has_lei();
--> statement-breakpoint
create trigger has_lei_update after update on identifier referencing new table as new_rows for each statement execute function tamis.keep_has_lei();
