import { sql } from "drizzle-orm";
import {
  type Proposal,
  proposeDuplicate,
  type RecordedInstitution,
  sirenIn,
  surestFirst,
} from "../../app/domain/institutions/duplicates.ts";
import { fold } from "../../app/domain/institutions/names/fold.ts";
import { type Rarity, rarityFrom } from "../../app/domain/institutions/names/rarity.ts";
import type { Tx } from "../client.ts";
import { searchInstitutions } from "./institution-search.ts";

/** Records looked at on one page of duplicates. */
export const lookedAt = 20;
/** Nearest records compared with each. */
const nearest = 8;

/** Somebody about to be recorded, or recorded. */
type Sought = Omit<RecordedInstitution, "id"> & { id: string | null };

export interface Near extends Proposal {
  other: RecordedInstitution;
}

/** Records that may be the one described, the surest first; « no » is left out. */
export async function nearTo(tx: Tx, sought: Sought, kept?: Map<string, RecordedInstitution>): Promise<Near[]> {
  const ids = new Set<string>();
  const names = [sought.name, ...sought.names.map(({ name }) => name)];
  for (const name of [...new Set(names)].slice(0, 4))
    for (const { id } of await searchInstitutions(tx, name, nearest, { wide: true })) ids.add(id);
  for (const id of await bearersOf(tx, sought)) ids.add(id);
  if (sought.id) ids.delete(sought.id);
  const others = await recorded(tx, [...ids], kept);
  const rarity = await rarityOf(tx, [...names, ...others.map(({ name }) => name)]);
  const self = { ...sought, id: sought.id ?? "" };
  return others
    .map((other) => ({ other, ...proposeDuplicate(self, other, rarity) }))
    .filter(({ tier }) => tier !== "no")
    .sort(surestFirst);
}

/** Whoever bears one of the identifiers, or a number made of the same SIREN. */
async function bearersOf(tx: Tx, { identifiers, country }: Sought): Promise<string[]> {
  const sirens = [...new Set(identifiers.flatMap(({ kind, value }) => sirenIn(kind, value, country)))];
  const exact = [...identifiers.map(({ value }) => value), ...sirens, ...sirens.map(vatOf)];
  if (exact.length === 0) return [];
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct x.institution_id as id from identifier x
    where x.superseded_at is null and x.value = any(${sql.param(exact)}::text[])
    union
    select x.institution_id from unnest(${sql.param(sirens)}::text[]) siren
    join identifier x on x.value >= siren collate "C" and x.value < siren || '~' collate "C" and x.kind = 'siret' and x.superseded_at is null
    limit 50`);
  return [...rows].map(({ id }) => id);
}

const vatOf = (siren: string): string => {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, "0")}${siren}`;
};

async function rarityOf(tx: Tx, names: string[]): Promise<Rarity> {
  const words = [...new Set(names.flatMap((name) => fold(name).tokens.map(({ text }) => text)))];
  const rows = await tx.execute<{ word: string; seen: number }>(
    sql`select word, seen from tamis.near_words('{}', ${sql.param(words)}::text[])`,
  );
  const counts = new Map([...rows].map(({ word, seen }) => [word, seen]));
  return rarityFrom(counts, Math.max(10_000, ...counts.values()));
}

type Row = Omit<RecordedInstitution, "names" | "identifiers" | "holders">;

/** What duplicates are judged by, of institutions by id. */
export async function recorded(
  tx: Tx,
  ids: string[],
  kept = new Map<string, RecordedInstitution>(),
): Promise<RecordedInstitution[]> {
  const wanted = ids.filter((id) => !kept.has(id));
  if (wanted.length > 0) {
    const any = sql`any(${sql.param(`{${wanted.join(",")}}`)}::uuid[])`;
    const rows = await tx.execute<RecordedInstitution & Record<string, unknown>>(sql`
      select i.id, i.name, i.country, i.city, i.postal_code as "postalCode", i.address_line as "addressLine", i.website,
        (select coalesce(json_agg(json_build_object('kind', n.kind, 'name', n.name) order by n.kind, n.name), '[]') from institution_name n
          where n.institution_id = i.id and (n.superseded_at is null or n.kind = 'former')) as names,
        (select coalesce(json_agg(json_build_object('kind', x.kind, 'value', x.value) order by x.kind, x.value), '[]') from identifier x
          where x.institution_id = i.id and x.superseded_at is null) as identifiers,
        (select coalesce(json_agg(distinct l.holder_id), '[]') from ownership_link l
          where l.held_id = i.id and l.superseded_at is null) as holders
      from institution i where i.id = ${any}`);
    for (const row of rows) kept.set(row.id, row as RecordedInstitution & Row);
  }
  return ids.flatMap((id) => kept.get(id) ?? []);
}

export interface Pair extends Proposal {
  left: RecordedInstitution;
  right: RecordedInstitution;
}

/**
 * Pairs that may be one institution, among the records no register answers for alone: those typed by hand and those
 * without a LEI, the latest changed first, so many a page.
 */
export async function duplicatePairs(tx: Tx, page: number, most = lookedAt) {
  const alone = sql`(not i.has_lei or i.source <> 'gleif')`;
  const unmerged = sql`not exists (select 1 from institution_merge m where m.merged_id = i.id and m.superseded_at is null)`;
  const [size] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from institution i where ${alone} and ${unmerged}`,
  );
  const total = size?.n ?? 0;
  const pages = Math.max(1, Math.ceil(total / most));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await tx.execute<{ id: string }>(sql`
    select i.id from institution i where ${alone} and ${unmerged} order by i.updated_at desc, i.id
    limit ${most} offset ${(shown - 1) * most}`);
  const kept = new Map<string, RecordedInstitution>();
  const pairs = new Map<string, Pair>();
  for (const left of await recorded(
    tx,
    [...rows].map(({ id }) => id),
    kept,
  )) {
    for (const { other, ...proposal } of await nearTo(tx, left, kept)) {
      const key = [left.id, other.id].sort().join();
      if (!pairs.has(key)) pairs.set(key, { left, right: other, ...proposal });
    }
  }
  return { pairs: [...pairs.values()].sort(surestFirst), total, page: shown, pages };
}
