-- Which letters a word holds, one bit each: words that differ by a slip or two hold nearly the same, and whatever does
-- not is set aside before it is compared letter by letter.
create function tamis.letters(word text) returns integer language sql immutable parallel safe as $$
  select
    ((strpos(word, 'a') > 0)::int << 0) | ((strpos(word, 'b') > 0)::int << 1) | ((strpos(word, 'c') > 0)::int << 2) | ((strpos(word, 'd') > 0)::int << 3) |
    ((strpos(word, 'e') > 0)::int << 4) | ((strpos(word, 'f') > 0)::int << 5) | ((strpos(word, 'g') > 0)::int << 6) | ((strpos(word, 'h') > 0)::int << 7) |
    ((strpos(word, 'i') > 0)::int << 8) | ((strpos(word, 'j') > 0)::int << 9) | ((strpos(word, 'k') > 0)::int << 10) | ((strpos(word, 'l') > 0)::int << 11) |
    ((strpos(word, 'm') > 0)::int << 12) | ((strpos(word, 'n') > 0)::int << 13) | ((strpos(word, 'o') > 0)::int << 14) | ((strpos(word, 'p') > 0)::int << 15) |
    ((strpos(word, 'q') > 0)::int << 16) | ((strpos(word, 'r') > 0)::int << 17) | ((strpos(word, 's') > 0)::int << 18) | ((strpos(word, 't') > 0)::int << 19) |
    ((strpos(word, 'u') > 0)::int << 20) | ((strpos(word, 'v') > 0)::int << 21) | ((strpos(word, 'w') > 0)::int << 22) | ((strpos(word, 'x') > 0)::int << 23) |
    ((strpos(word, 'y') > 0)::int << 24) | ((strpos(word, 'z') > 0)::int << 25)
$$;
--> statement-breakpoint
revoke execute on function tamis.letters from public;
alter table tamis.name_word add column letters integer generated always as (tamis.letters(word)) stored;
create index name_word_begun on tamis.name_word (word) include (letters);
drop index tamis.name_word_mirrored;
create index name_word_mirrored on tamis.name_word (reverse(word) collate "C") include (word, letters);
--> statement-breakpoint
create or replace function tamis.learn_names(names text[], bearers uuid[]) returns void language sql set search_path = pg_temp as $$
  insert into tamis.name_word (word)
    select distinct word from unnest(names) name, unnest(string_to_array(tamis.fold(name), ' ')) word
    where length(word) between 2 and 40 order by word
    on conflict do nothing;
  insert into tamis.name_initials (initials, institution_id)
    select distinct initials, bearer from (select tamis.initials(tamis.fold(name)) as initials, bearer from unnest(names, bearers) t(name, bearer) offset 0) n
    where initials is not null order by 1, 2
    on conflict do nothing;
$$;
--> statement-breakpoint
create or replace function tamis.refresh_name_words() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into tamis.name_word as w (word, seen)
    select word, count(*) from (select sort_name as folded from institution
      union all select tamis.fold(name) from institution_name where kind <> 'legal' offset 0) n, unnest(string_to_array(folded, ' ')) word
    where length(word) between 2 and 40 group by word
    on conflict (word) do update set seen = excluded.seen where w.seen <> excluded.seen;
  insert into tamis.name_initials (initials, institution_id)
    select distinct initials, id from (select tamis.initials(sort_name) as initials, id from institution
      union all select tamis.initials(tamis.fold(name)), institution_id from institution_name where kind <> 'legal' offset 0) n
    where initials is not null
    on conflict do nothing;
  analyze tamis.name_word, tamis.name_initials;
end $$;
--> statement-breakpoint
-- Words that many names bear are taken as they are written.
create or replace function tamis.near_words(mistyped text[], exact text[]) returns table (asked text, word text, seen integer)
language plpgsql stable security definer set search_path = pg_temp as $$
begin
  return query select null::text, w.word, w.seen from tamis.name_word w where w.word = any (exact);
  return query
    with asks as (
      select a.q, length(a.q) as n, tamis.letters(a.q) as letters, case when length(a.q) >= 8 then 2 else 1 end as slips,
        greatest(1, case when length(a.q) >= 8 then length(a.q) / 3 else (length(a.q) - 1) / 2 end) as piece,
        a.at = cardinality(mistyped) as last
      from unnest(mistyped) with ordinality a(q, at)
      where length(a.q) between 4 and 40 and not exists (select 1 from tamis.name_word w where w.word = a.q and w.seen >= 100)
    ), met as (
      select a.q, found.word as one from asks a cross join lateral (
        (select w.word from tamis.name_word w
          where w.word >= left(a.q, a.piece) and w.word < left(a.q, a.piece) || U&'\+10FFFF' and length(w.word) >= a.n - a.slips
            and case when length(w.word) <= a.n + a.slips then bit_count((w.letters # a.letters)::bit(32)) <= 2 * a.slips
              else a.last and bit_count((a.letters & ~w.letters)::bit(32)) < a.slips end
          limit 1500)
        union
        (select w.word from tamis.name_word w
          where reverse(w.word) collate "C" >= reverse(right(a.q, a.piece)) and reverse(w.word) collate "C" < reverse(right(a.q, a.piece)) || U&'\+10FFFF'
            and length(w.word) between a.n - a.slips and a.n + a.slips and bit_count((w.letters # a.letters)::bit(32)) <= 2 * a.slips
          limit 1500)
      ) found
    )
    select m.q, w.word, w.seen from met m join tamis.name_word w on w.word = m.one;
end $$;
--> statement-breakpoint
analyze tamis.name_word;
