DROP INDEX "identifier_value";--> statement-breakpoint
DROP INDEX "identifier_live";--> statement-breakpoint
CREATE UNIQUE INDEX "identifier_live" ON "identifier" USING btree ("value","kind") WHERE "identifier"."superseded_at" is null;--> statement-breakpoint
-- The same folding, sign by sign the same names, in half the time: signs by a pattern instead of a search for each letter.
create or replace function tamis.fold(name text) returns text language sql immutable parallel safe as $$
  select left(btrim(case when octet_length(name) = length(name)
    then regexp_replace(lower(name collate "C"), '[].,;:!?"''(){}<>/|_+*=&%#@[-]', ' ', 'g')
    else regexp_replace(lower(translate(
      regexp_replace(normalize(replace(replace(replace(name, 'œ', 'oe'), 'Œ', 'oe'), 'ß', 'ss'), nfkd) collate "C",
        '[\u0300-\u0304\u0306-\u0308\u030A-\u030C\u0323\u0327\u0328]', '', 'g'),
      'øØłŁđĐ', 'oollDD') collate "default") collate "C",
      '[].,;:!?"''(){}<>/|_+*=&%#@\u2019\u2018\u2010\u2013\u2014\u00AB\u00BB[-]', ' ', 'g') end), 200)
$$;
--> statement-breakpoint
-- Between two runs of an import the planner needs orders of magnitude; the server's own round looks closer afterwards.
alter function tamis.refresh_statistics() set default_statistics_target = 10;
--> statement-breakpoint
-- Identifiers are codes: compared byte by byte, whatever order the database reads names in. The rule that they are
-- superseded once names the column, so it steps aside for the change and comes back as it was.
do $$
declare rule text;
begin
  select pg_get_triggerdef(oid) into strict rule from pg_trigger where tgrelid = 'identifier'::regclass and tgname = 'supersede_only';
  drop trigger supersede_only on identifier;
  alter table identifier alter column value type text collate "C";
  execute rule;
end $$;
