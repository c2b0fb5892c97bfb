-- What a search looks at when a name is not written as recorded: every word that some name bears, and the initials of
-- names of three words or more. Derived from names alone; a word nobody bears any more does no harm, since what is
-- found is always looked for again among the names. app/domain/access/functions.ts says who may ask.
create table tamis.name_word (
  word text collate "C" primary key,
  seen integer not null default 1
);
--> statement-breakpoint
create index name_word_mirrored on tamis.name_word (reverse(word) collate "C");
--> statement-breakpoint
create table tamis.name_initials (
  initials text collate "C" not null,
  institution_id uuid not null,
  primary key (initials, institution_id)
);
--> statement-breakpoint
-- « caisse des depots et consignations » → « cdc ».
create function tamis.initials(folded text) returns text language sql immutable parallel safe as $$
  select case when length(told) between 3 and 8 then told end from (select regexp_replace(regexp_replace(' ' || folded,
    ' (de|du|des|d|l|la|le|les|et|and|of|the|und|fur|der|die|das|del|di|della|dello|e|y|en|au|aux|a|for|van|het|para|pour|sur)(?= )', '', 'g'),
    '\s+(\S)\S*', '\1', 'g') as told) x
$$;
--> statement-breakpoint
-- Existing words are left alone, so that two people who record names at once do not wait for one another.
create function tamis.learn_names(names text[], bearers uuid[]) returns void language sql set search_path = pg_temp as $$
  insert into tamis.name_word (word)
    select distinct word from unnest(names) name, regexp_split_to_table(tamis.fold(name), '\s+') t(word)
    where length(word) between 2 and 40 order by word
    on conflict do nothing;
  insert into tamis.name_initials (initials, institution_id)
    select distinct tamis.initials(tamis.fold(name)), bearer from unnest(names, bearers) t(name, bearer)
    where tamis.initials(tamis.fold(name)) is not null order by 1, 2
    on conflict do nothing;
$$;
--> statement-breakpoint
revoke execute on function tamis.initials, tamis.learn_names from public;
--> statement-breakpoint
-- An import brings millions of names at once: it has them learnt when it is done.
create function tamis.keep_name_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('role', true) = 'tamis_import' then return null; end if;
  if tg_table_name = 'institution_name' then
    perform tamis.learn_names(array_agg(n.name), array_agg(n.institution_id)) from new_rows n where n.kind <> 'legal';
  elsif tg_op = 'INSERT' then
    perform tamis.learn_names(array_agg(n.name), array_agg(n.id)) from new_rows n;
  else
    perform tamis.learn_names(array_agg(n.name), array_agg(n.id)) from new_rows n join old_rows o using (id) where o.name <> n.name;
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function tamis.keep_name_words from public;
--> statement-breakpoint
create trigger name_words_insert after insert on institution referencing new table as new_rows for each statement execute function tamis.keep_name_words();
create trigger name_words_update after update on institution referencing old table as old_rows new table as new_rows for each statement execute function tamis.keep_name_words();
create trigger name_words_insert after insert on institution_name referencing new table as new_rows for each statement execute function tamis.keep_name_words();
--> statement-breakpoint
-- All names anew: counted exactly, in one pass.
create function tamis.refresh_name_words() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into tamis.name_word as w (word, seen)
    select word, count(*) from (select sort_name as folded from institution
      union all select tamis.fold(name) from institution_name where kind <> 'legal') n, regexp_split_to_table(folded, '\s+') word
    where length(word) between 2 and 40 group by word order by word
    on conflict (word) do update set seen = excluded.seen where w.seen <> excluded.seen;
  insert into tamis.name_initials (initials, institution_id)
    select distinct initials, id from (select tamis.initials(sort_name) as initials, id from institution
      union all select tamis.initials(tamis.fold(name)), institution_id from institution_name where kind <> 'legal') n
    where initials is not null order by 1, 2
    on conflict do nothing;
  analyze tamis.name_word, tamis.name_initials;
end $$;
--> statement-breakpoint
revoke execute on function tamis.refresh_name_words from public;
grant execute on function tamis.refresh_name_words to tamis_import;
--> statement-breakpoint

-- Words that may be meant by mistyped ones: those that share their beginning or their end (whichever the slip is not
-- in), and, of the last word, those it may be the beginning of. `exact`: words asked for as they are written.
create function tamis.near_words(mistyped text[], exact text[]) returns table (asked text, word text, seen integer)
language plpgsql stable security definer set search_path = pg_temp as $$
begin
  return query select null::text, w.word, w.seen from tamis.name_word w where w.word = any (exact);
  return query
    with asks as (
      select a.q, length(a.q) as n, case when length(a.q) >= 8 then 2 else 1 end as slips,
        greatest(1, case when length(a.q) >= 8 then length(a.q) / 3 else (length(a.q) - 1) / 2 end) as piece,
        a.at = cardinality(mistyped) as last
      from unnest(mistyped) with ordinality a(q, at) where length(a.q) between 4 and 40
    )
    select a.q, found.word, found.seen from asks a cross join lateral (
      (select w.word, w.seen from tamis.name_word w
        where w.word >= left(a.q, a.piece) and w.word < left(a.q, a.piece) || U&'\+10FFFF'
          and length(w.word) >= a.n - a.slips and (a.last or length(w.word) <= a.n + a.slips) limit 6000)
      union
      (select w.word, w.seen from tamis.name_word w
        where reverse(w.word) collate "C" >= reverse(right(a.q, a.piece)) and reverse(w.word) collate "C" < reverse(right(a.q, a.piece)) || U&'\+10FFFF'
          and length(w.word) between a.n - a.slips and a.n + a.slips limit 6000)
    ) found;
end $$;
--> statement-breakpoint
create function tamis.bearers_of(asked text) returns setof uuid language sql stable security definer set search_path = pg_temp as $$
  select i.institution_id from tamis.name_initials i
  where i.initials >= asked collate "C" and i.initials < asked || U&'\+10FFFF' collate "C" order by i.initials limit 200
$$;
--> statement-breakpoint
revoke execute on function tamis.near_words, tamis.bearers_of from public;
grant execute on function tamis.near_words, tamis.bearers_of to tamis_finance, tamis_legal, tamis_committee, tamis_auditor, tamis_system;
--> statement-breakpoint
select tamis.refresh_name_words();
