import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../app/domain/institutions/names/fold.ts";
import { rankNames } from "../../app/domain/institutions/names/rank-names.ts";
import type { Rarity } from "../../app/domain/institutions/names/rarity.ts";
import type { Tx } from "../client.ts";
import { type Question, readQuestion, strictSql, widen } from "./search-question.ts";

/** A search shows at most this many; beyond, the page asks for a narrower one. */
export const matchLimit = 500;
/** Below this many, names that are nearly what was typed are looked for too. */
const few = 8;
/** So many of the best are compared name by name; the rest stays in the order of the database. */
const compared = 60;

export interface FoundInstitution {
  id: string;
  name: string;
  country: string;
  category: string;
  city: string | null;
  /** The other name or the identifier that answered, when it was not the name itself. */
  through: string | null;
}

/** How an institution was found, the surest first: it orders before any nearness of names does. */
const ranks = { identifier: 0, name: 1, otherName: 2, words: 3, slips: 4, partly: 5 } as const;
type Hit = FoundInstitution & { rank: number };
const everybody: Rarity = () => 1;

/**
 * Institutions by name, acronym, former name or identifier: legal forms, accents and small words set aside, slips of
 * typing allowed for when little answers as written, the most relevant first. Every list of the portal asks here.
 * `wide`: also what is only nearly the same, whatever answers as written.
 */
export async function searchInstitutions(
  tx: Tx,
  q: string,
  limit: number,
  { wide = false } = {},
): Promise<FoundInstitution[]> {
  const question = await readQuestion(tx, q);
  if (question === null) return [];
  const written = await hits(tx, question, asWritten(question, limit), limit);
  const first = ordered(question, written, everybody, limit);
  const enough = first.sure || written.length >= Math.min(few, limit);
  if ((enough && !wide) || question.words.length === 0) return first.found;
  const { near, partly, rarity } = await widen(tx, question);
  const found = merged(written, await hits(tx, question, words(near, ranks.slips, 100), limit));
  if ((found.length > 0 && !wide) || partly === null) return ordered(question, found, rarity, limit).found;
  const parts = await hits(tx, question, words(partly, ranks.partly, 200), limit);
  return ordered(question, merged(found, parts), rarity, limit).found;
}

const merged = (first: Hit[], second: Hit[]): Hit[] => {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
};

async function hits(tx: Tx, { folded }: Question, from: SQL, limit: number): Promise<Hit[]> {
  const rows = await tx.execute<Hit & Record<string, unknown>>(sql`
    with met as (${from}),
    hits as (
      select coalesce(m.survivor_id, met.id) as id, coalesce(met.through, g.name) as through, met.rank
      from met left join institution_merge m on m.merged_id = met.id and m.superseded_at is null
      left join institution g on g.id = m.merged_id
    ),
    best as (select distinct on (id) id, through, rank from hits order by id, rank, through nulls first)
    select i.id, i.name, i.country, i.category, i.city, b.through, b.rank
    from best b join institution i on i.id = b.id
    order by b.rank, i.sort_name <> ${folded}, length(i.sort_name), i.sort_name, i.id limit ${Math.max(limit, compared)}`);
  return [...rows] as Hit[];
}

function asWritten(question: Question, limit: number): SQL {
  const { folded, codes, words: asked } = question;
  const some = Math.max(limit, compared);
  const code = codes[0] ?? "";
  const begun = code.length >= 6 && /\d/.test(code);
  const single = asked.length === 1 && /^[a-z]{3,8}$/.test(asked[0]?.text ?? "");
  const parts = [
    sql`(select x.institution_id as id, x.value as through, ${ranks.identifier}::int as rank from identifier x
      where x.value = any(${sql.param(codes)}::text[]) and x.superseded_at is null limit ${some})`,
    sql`(select i.id, null::text, ${ranks.name}::int from institution i
      where i.sort_name >= ${folded} and i.sort_name < ${folded} || U&'\\+10FFFF' and ${folded} <> ''
      order by i.sort_name limit ${some})`,
  ];
  if (asked.length > 0) parts.push(words(strictSql(question), ranks.words, some));
  if (begun)
    parts.push(sql`(select x.institution_id, x.value, ${ranks.otherName}::int from identifier x
      where x.value >= ${code} and x.value < ${code} || '~' and x.superseded_at is null limit ${some})`);
  if (single)
    parts.push(
      sql`(select b, null::text, ${ranks.words}::int from tamis.bearers_of(${asked[0]?.text ?? ""}) b limit ${some})`,
    );
  return sql.join(parts, sql` union all `);
}

/** Names that answer a query of words; another name that is the whole question comes before one that holds it. */
function words(asked: SQL, rank: number, limit: number): SQL {
  return sql`
    (select i.id, null::text as through, ${rank}::int as rank from institution i where to_tsvector('simple', i.sort_name) @@ ${asked} limit ${limit})
    union all
    (select n.institution_id, n.name, case when n.kind = 'acronym' then ${Math.min(rank, ranks.otherName)}::int else ${rank}::int end
      from institution_name n
      where to_tsvector('simple', tamis.fold(n.name)) @@ ${asked} and n.kind <> 'legal'
        and (n.superseded_at is null or n.kind = 'former') limit ${limit})`;
}

/**
 * Nearest first within each way of having been found; what is found by a part of its name must be possible at least.
 * `sure`: the first is what was asked for, and no slip need be looked for.
 */
function ordered(
  { typed }: Question,
  found: Hit[],
  rarity: Rarity,
  limit: number,
): { found: FoundInstitution[]; sure: boolean } {
  const asked = fold(typed);
  const candidates = found.slice(0, compared).map((hit) => ({ hit, folded: fold(hit.through ?? hit.name) }));
  const best = rankNames(asked, candidates, rarity, compared)
    .filter(({ candidate, match }) => candidate.hit.rank !== ranks.partly || match.tier !== "no")
    .map(({ candidate, match, nearness }) => ({ ...candidate.hit, tier: match.tier, nearness }))
    .sort((a, b) => a.rank - b.rank || b.nearness - a.nearness || (a.name < b.name ? -1 : 1));
  const [top] = best;
  const sure =
    top !== undefined && (top.rank === ranks.identifier || top.tier === "certain" || top.tier === "probable");
  const all = [...best, ...found.slice(compared)].slice(0, limit);
  return {
    sure,
    found: all.map(({ id, name, country, category, city, through }) => ({
      id,
      name,
      country,
      category,
      city,
      through,
    })),
  };
}
