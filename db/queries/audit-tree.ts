import { type SQL, sql } from "drizzle-orm";
import type { ChainEntry, LogHead } from "../../app/domain/audit/chain.ts";
import { edgePlaces, type Hash, type NodePlace, type TreeEdge, type TreeNode } from "../../app/domain/audit/tree.ts";
import type { Tx } from "../client.ts";
import { entryColumns, utc } from "./audit-chain.ts";

const key = ({ level, position }: NodePlace): string => `${level}.${position}`;

/** How to find the hash of these nodes; asked for one that is not stored, it throws. */
export async function nodeHashes(tx: Tx, places: readonly NodePlace[]): Promise<(place: NodePlace) => Hash> {
  const asked = JSON.stringify(places.map(({ level, position }) => [level, position]));
  const rows = await tx.execute<TreeNode & Record<string, unknown>>(sql`
    select n.level, n.position::float8 as position, n.hash
    from jsonb_array_elements(${asked}::text::jsonb) p
    join audit_node n on n.level = (p->>0)::smallint and n.position = (p->>1)::bigint`);
  const known = new Map(rows.map((row) => [key(row), row.hash]));
  return (place) => {
    const hash = known.get(key(place));
    if (hash === undefined) throw new Error(`node ${key(place)} of the log's tree is missing`);
    return hash;
  };
}

/** The right edge of the tree at a size, from its stored nodes; of the whole tree unless told. */
export async function treeEdge(tx: Tx, told?: number): Promise<TreeEdge> {
  const [row] = await tx.execute<{ size: number }>(
    sql`select coalesce(max(position) + 1, 0)::float8 as size from audit_node where level = 0`,
  );
  const size = told ?? row?.size ?? 0;
  const places = edgePlaces(size);
  const hashAt = await nodeHashes(tx, places);
  return { size, peaks: places.map((place) => ({ ...place, hash: hashAt(place) })) };
}

/** Adds whole nodes; `entries` are the numbers of the entries whose leaves are among them, in order. */
export async function addNodes(tx: Tx, nodes: readonly TreeNode[], entries: readonly number[]): Promise<void> {
  let leaf = 0;
  const rows = nodes.map(({ level, position, hash }) => [
    level,
    position,
    hash,
    level === 0 ? (entries[leaf++] as number) : null,
  ]);
  await tx.execute(sql`insert into audit_node (level, position, hash, entry_id)
    select (n->>0)::smallint, (n->>1)::bigint, n->>2, (n->>3)::bigint
    from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) n`);
}

/** Nodes that lie beyond a tree of this size. At most 1,000. */
export async function strayNodes(tx: Tx, size: number): Promise<NodePlace[]> {
  return [
    ...(await tx.execute<NodePlace & Record<string, unknown>>(sql`select level, position::float8 as position
      from audit_node where (position + 1)::numeric * power(2::numeric, level) > ${size} order by 1, 2 limit 1000`)),
  ];
}

/** Of these nodes those that are stored otherwise or not at all. */
export async function changedNodes(tx: Tx, nodes: readonly TreeNode[]): Promise<NodePlace[]> {
  const asked = JSON.stringify(nodes.map(({ level, position, hash }) => [level, position, hash]));
  return [
    ...(await tx.execute<NodePlace & Record<string, unknown>>(sql`
      select (p->>0)::int as level, (p->>1)::float8 as position from jsonb_array_elements(${asked}::text::jsonb) p
      left join audit_node n on n.level = (p->>0)::smallint and n.position = (p->>1)::bigint
      where n.hash is distinct from p->>2 order by 1, 2`)),
  ];
}

/** The leaf of an entry; null while no tree holds it. */
export async function leafIndex(tx: Tx, entryId: number): Promise<number | null> {
  const [row] = await tx.execute<{ position: number }>(
    sql`select position::float8 as position from audit_node where entry_id = ${entryId}`,
  );
  return row?.position ?? null;
}

/** An entry as its proof tells it; null when it is not there for whoever asks. */
export async function provenEntry(tx: Tx, entryId: number): Promise<ChainEntry | null> {
  const [row] = await tx.execute<ChainEntry>(sql`select ${entryColumns} from audit_entry e where e.id = ${entryId}`);
  return row ?? null;
}

const headColumns = sql`number::float8 as number, ${utc("sealed_at")} as "sealedAt", tree_size::float8 as size,
  head as root, previous_head as "previousHead"`;

async function heads(tx: Tx, where: SQL, limit: number): Promise<LogHead[]> {
  return [
    ...(await tx.execute<LogHead & Record<string, unknown>>(sql`select ${headColumns} from audit_seal
      where tree_size is not null and ${where} order by number desc limit ${limit}`)),
  ];
}

/** The last head of the tree; null before the first. */
export async function latestHead(tx: Tx): Promise<LogHead | null> {
  return (await heads(tx, sql`true`, 1))[0] ?? null;
}

/** The head of this number; null when there is none, or it is a seal older than the tree. */
export async function headNumbered(tx: Tx, number: number): Promise<LogHead | null> {
  return (await heads(tx, sql`number = ${number}`, 1))[0] ?? null;
}

export const headsPerPage = 50;

/** The heads of the tree, newest first; one more than a page when there is a next one. */
export const headsBefore = (tx: Tx, number: number | undefined): Promise<LogHead[]> =>
  heads(tx, number === undefined ? sql`true` : sql`number < ${number}`, headsPerPage + 1);
