import { type SQL, sql } from "drizzle-orm";
import type { Category } from "../../app/domain/institutions/categories.ts";
import type { Tx } from "../client.ts";
import { countMatching } from "./institution-count.ts";
import { matchLimit, searchInstitutions } from "./institution-search.ts";
import { mergedIds } from "./merges.ts";

export { searchInstitutions } from "./institution-search.ts";

export interface InstitutionFilters {
  q?: string;
  category?: string;
  country?: string;
  /** `avec` or `sans` a live LEI. */
  lei?: string;
  source?: string;
}
/** How a search is ordered unless another order is asked for: the most relevant first. */
export const byRelevance = { by: "pertinence", direction: "asc" } as const;
/** The orders a list may be asked for; each has its index. */
export const institutionOrders = ["nom", "pays", "categorie", "maj"] as const;
export interface InstitutionOrder {
  by: string;
  direction: "asc" | "desc";
}
export interface InstitutionRow {
  id: string;
  name: string;
  category: Category;
  country: string;
  lei: string | null;
  siren: string | null;
  registrationStatus: string | null;
  source: "manual" | "gleif" | "demo";
  updatedAt: string;
  /** The other name or the identifier that answered a search. */
  through: string | null;
}

export const pageSize = 50;

/**
 * One page of the register. The page's ids are read from the order's index alone, then only those rows are
 * fetched. `more` tells that a search found more than it may show (`matchLimit`).
 */
export async function listInstitutions(
  tx: Tx,
  filters: InstitutionFilters,
  order: InstitutionOrder,
  page: number,
  size = pageSize,
) {
  const hits = filters.q ? await searchInstitutions(tx, filters.q, matchLimit) : null;
  const found = hits?.map(({ id }) => id) ?? null;
  const through = new Map(hits?.map((hit) => [hit.id, hit.through]));
  // What is merged answers through its survivor; found by a search, it is told as the survivor already.
  const merged = found ? [] : await mergedIds(tx);
  const where = filterSql(filters, found, merged);
  const total = await countMatching(tx, where, found ? null : JSON.stringify({ ...filters, q: undefined, merged }));
  const pages = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(Math.max(1, page), pages);
  if (found === null && total > sortedMost) await walkInOrder(tx);
  const rows = await tx.execute<InstitutionRow & Record<string, unknown>>(sql`
    with page as materialized (
      select i.id, row_number() over () as place from (
        select id from institution where ${where} order by ${orderSql(order, found)} limit ${size} offset ${(shown - 1) * size}
      ) i
    )
    select i.id, i.name, i.category, i.country, i.source, i.registration_status as "registrationStatus",
      to_char(i.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt",
      (select x.value from identifier x where x.institution_id = i.id and x.kind = 'lei' and x.superseded_at is null limit 1) as lei,
      (select x.value from identifier x where x.institution_id = i.id and x.kind = 'siren' and x.superseded_at is null limit 1) as siren
    from page join institution i on i.id = page.id order by page.place`);
  return {
    rows: [...rows].map((row) => ({ ...row, through: through.get(row.id) ?? null })) as InstitutionRow[],
    total,
    page: shown,
    pages,
    more: found !== null && found.length === matchLimit,
  };
}

/** Above this many matches a page is read along its order's index, past the rows that do not match. */
const sortedMost = 5_000;

/**
 * Until the transaction ends, no plan sorts where an index has the order. The planner takes sorting tens of thousands
 * of names to be cheaper than walking the index, and is wrong by a factor of three.
 */
async function walkInOrder(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config('enable_sort', 'off', true)`);
}

function filterSql(filters: InstitutionFilters, found: string[] | null, merged: string[]): SQL {
  const parts = [sql`true`];
  if (filters.category) parts.push(sql`category = ${filters.category}`);
  if (filters.country) parts.push(sql`country = ${filters.country}`);
  if (filters.source) parts.push(sql`source = ${filters.source}`);
  if (filters.lei) parts.push(filters.lei === "sans" ? sql`not has_lei` : sql`has_lei`);
  if (merged.length > 0) parts.push(sql`id <> all(${idsSql(merged)})`);
  if (found) parts.push(sql`id = any(${idsSql(found)})`);
  return sql.join(parts, sql` and `);
}

const idsSql = (ids: string[]): SQL => sql`${sql.param(`{${ids.join(",")}}`)}::uuid[]`;

/** Ties end on the id, so that no row is on two pages. */
function orderSql({ by, direction }: InstitutionOrder, found: string[] | null): SQL {
  if (found && by === byRelevance.by) return sql`array_position(${idsSql(found)}, id)`;
  const way = direction === "desc" ? sql`desc` : sql`asc`;
  const columns: Record<string, string[]> = {
    nom: ["sort_name", "id"],
    pays: ["country", "sort_name", "id"],
    categorie: ["category", "sort_name", "id"],
    maj: ["updated_at", "id"],
  };
  const chosen = columns[by] ?? ["sort_name", "id"];
  return sql.join(
    chosen.map((column) => sql`${sql.identifier(column)} ${way}`),
    sql`, `,
  );
}
