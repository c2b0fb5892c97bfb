import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";

/** A search shows at most this many; beyond, the page asks for a narrower one. */
export const matchLimit = 500;

export interface FoundInstitution {
  id: string;
  name: string;
  country: string;
  category: string;
  /** The other name or the identifier that answered, when it was not the name itself. */
  through: string | null;
}

/**
 * Institutions whose name, acronym, former name or identifier answers `q`: a whole identifier first, then names
 * that begin with the words, then names that hold every word or a word beginning with it.
 */
export async function searchInstitutions(tx: Tx, q: string, limit: number): Promise<FoundInstitution[]> {
  const question = read(q);
  if (question === null) return [];
  const rows = await tx.execute<FoundInstitution & Record<string, unknown>>(sql`
    with hits as (${hitsSql(question, 400)}),
    best as (
      select distinct on (id) id, through, rank from hits order by id, rank
    )
    select i.id, i.name, i.country, i.category, b.through
    from best b join institution i on i.id = b.id
    order by b.rank, length(i.sort_name), i.sort_name, i.id limit ${limit}`);
  return [...rows] as FoundInstitution[];
}

/** The ids that answer `q`, at most `limit`, for the list. */
export async function foundIds(tx: Tx, q: string, limit: number): Promise<string[]> {
  const question = read(q);
  if (question === null) return [];
  const rows = await tx.execute<{ id: string }>(
    sql`with hits as (${hitsSql(question, limit)}) select id from hits group by id order by min(rank), id limit ${limit}`,
  );
  return [...rows].map((row) => row.id);
}

interface Question {
  text: string;
  code: string;
}

function read(q: string): Question | null {
  const text = q.replaceAll("\u0000", "").trim().slice(0, 120);
  return text === "" ? null : { text, code: text.replace(/[\s.\-/]/g, "").toUpperCase() };
}

/**
 * The words come from the database's own folding and parsing, so that names and questions are cut alike; the last
 * sign of each may be the beginning of a longer word. A word of one sign is looked for whole.
 */
function hitsSql({ text, code }: Question, limit: number) {
  const asked = sql`(select to_tsquery('simple', string_agg(
      quote_literal(word) || case when length(word) > 1 then ':*' else '' end, ' & '))
    from unnest(tsvector_to_array(to_tsvector('simple', tamis.fold(${text})))) word)`;
  return sql`
    (select x.institution_id as id, x.value as through, 0 as rank from identifier x
      where x.value = ${code} and x.superseded_at is null limit ${limit})
    union all
    (select i.id, null, 1 from institution i
      where i.sort_name >= tamis.fold(${text}) and i.sort_name < tamis.fold(${text}) || U&'\\+10FFFF'
        and tamis.fold(${text}) <> '' order by i.sort_name limit ${limit})
    union all
    (select i.id, null, 3 from institution i where to_tsvector('simple', i.sort_name) @@ ${asked} limit ${limit})
    union all
    (select n.institution_id, n.name, case when tamis.fold(n.name) = tamis.fold(${text}) then 1 else 2 end
      from institution_name n
      where to_tsvector('simple', tamis.fold(n.name)) @@ ${asked} and n.kind <> 'legal'
        and (n.superseded_at is null or n.kind = 'former') limit ${limit})`;
}
