import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { surroundings } from "../../../db/queries/screening.ts";
import { institution, ownershipLink } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const now = () => new Date(Date.now() + 1000).toISOString();
const read = (ids: string[], knownAt = now()) =>
  context(db, viewer("finance")).read((tx) => surroundings(tx, ids, knownAt));

async function institutions(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const rows = ids.map((id, n) => ({ id, name: `Société ${n}`, country: "FR", category: "holding" as const }));
  await asCast((tx) => tx.insert(institution).values(rows));
  return ids;
}

const asCast = <T>(work: Parameters<ReturnType<typeof context>["write"]>[1]) =>
  context(db, viewer("finance")).write("test", work) as Promise<T>;

const at = (ids: string[], n: number) => ids[n] as string;

async function links(ids: string[], pairs: [holder: number, held: number][]): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map(([holder, held]) => ({
    kind: "votes" as const,
    holderId: at(ids, holder),
    heldId: at(ids, held),
    share: 300_000,
  }));
  await asCast((tx) => tx.insert(ownershipLink).values(rows));
}

/** Who hangs together with the first ones, found by looking again until nothing moves. */
function together(count: number, pairs: [number, number][], from: number[]): number[] {
  const found = new Set(from);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [a, b] of pairs) if (found.has(a) || found.has(b)) found.add(a).add(b);
  }
  return [...Array(count).keys()].filter((n) => found.has(n));
}

test("everyone hanging together is found once: chains, cycles, double links, several candidates", async () => {
  const count = 60;
  const ids = await institutions(count);
  // A long chain that closes, a star whose arms meet, double links both ways, two islands; the rest alone.
  const pairs: [number, number][] = [];
  for (let n = 0; n < 20; n++) pairs.push([n, (n + 1) % 20]);
  for (let n = 22; n < 30; n++) pairs.push([21, n], [n, 30]);
  pairs.push([31, 32], [32, 31], [31, 32], [32, 33], [31, 33], [40, 41], [42, 41]);
  await links(ids, pairs);
  for (const from of [[0], [7], [30], [31], [33], [41], [50], [5, 5], [0, 10], [3, 25, 42, 51], [21, 22]]) {
    const facts = await read(from.map((n) => at(ids, n)));
    const expected = together(count, pairs, from).map((n) => at(ids, n));
    const told = facts.institutions.map(({ id }) => id);
    expect(told, String(from)).toEqual([...expected].sort());
    const inside = new Set(expected);
    expect(facts.links).toHaveLength(pairs.filter(([holder]) => inside.has(at(ids, holder))).length);
  }
});

test("a link superseded is followed as long as it was known, and not after", async () => {
  const ids = await institutions(3);
  await links(ids, [
    [0, 1],
    [1, 2],
  ]);
  const before = now();
  const later = new Date(Date.now() + 60_000).toISOString();
  await asCast((tx) =>
    tx.execute(sql`update ownership_link set superseded_at = ${later}::timestamptz where held_id = ${at(ids, 2)}`),
  );
  expect((await read([at(ids, 0)], before)).institutions).toHaveLength(3);
  expect((await read([at(ids, 0)], later)).institutions).toHaveLength(2);
  expect((await read([at(ids, 2)], later)).institutions).toHaveLength(1);
});
