import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { canonical, sha256 } from "../../../app/domain/screening/canonical.ts";
import { sealEntries } from "../../../app/services/audit/seal-entries.ts";
import { verifyLog } from "../../../app/services/audit/verify-log.ts";
import type { Tx } from "../../../db/client.ts";
import { utc } from "../../../db/queries/audit-chain.ts";
import { asMachine, context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const finance = viewer("finance");

async function write(names: string[]): Promise<void> {
  for (const name of names) {
    await context(db, finance).write("institution.record", (tx) =>
      tx.execute(sql`insert into institution (name, country) values (${name}, 'FR')`),
    );
  }
}

/** Seals everything in one go, once no transaction of another test in the same cluster holds entries back. */
async function sealAll(): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const [row] = await db.owner.execute<{ held: number }>(sql`select count(*)::int as held from audit_unsealed
      where transaction_id >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint`);
    if (row?.held === 0) return sealEntries(db.jobs);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("entries still wait after 20 s");
}

/** What an owner could do with the triggers off; undone at the end, so that each case starts from a whole log. */
async function afterTampering(work: (tx: Tx) => Promise<unknown>, keptHead?: string) {
  const copies = ["audit_entry", "audit_seal", "audit_unsealed", "audit_node"];
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const t of copies) {
      await tx.execute(sql.raw(`drop table if exists kept_${t}; create table kept_${t} as table ${t}`));
    }
    await work(tx as Tx);
  });
  const report = await verifyLog(db.jobs, keptHead);
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const t of copies) {
      await tx.execute(
        sql.raw(`delete from ${t}; insert into ${t} ${t === "audit_entry" ? "overriding system value" : ""} table kept_${t};
          drop table kept_${t}`),
      );
    }
  });
  return report;
}

test("a whole log verifies, and tells what is sealed and what waits", async () => {
  await write(["un", "deux", "trois"]);
  expect(await sealAll()).toBe(3);
  await write(["quatre", "cinq"]);
  expect(await sealAll()).toBe(2);
  expect(await sealEntries(db.jobs)).toBe(0);
  await write(["six"]);
  const report = await verifyLog(db.jobs);
  expect(report).toMatchObject({ faults: [], seals: 2, entries: 6, waiting: 1 });
  expect(report.head).toMatch(/^[0-9a-f]{64}$/);
});

test("each way of tampering is named", async () => {
  const { head } = await verifyLog(db.jobs);
  const [entry] = await db.owner.execute<{ id: number }>(sql`select min(id)::int as id from audit_entry`);
  const first = entry?.id as number;
  const changed = await afterTampering((tx) =>
    tx.execute(sql`update audit_entry set new = jsonb_set(new, '{name}', '"faux"') where id = ${first}`),
  );
  expect(changed.faults).toEqual([{ kind: "changed", entry: first, seal: 1 }]);

  const removed = await afterTampering((tx) => tx.execute(sql`delete from audit_entry where id = ${first + 1}`));
  expect(removed.faults).toEqual([{ kind: "removed", entry: first + 1, seal: 1 }]);

  const waitingRemoved = await afterTampering((tx) => tx.execute(sql`delete from audit_entry where id = ${first + 5}`));
  expect(waitingRemoved.faults).toEqual([{ kind: "removed", entry: first + 5, seal: null }]);

  const inserted = await afterTampering((tx) =>
    tx.execute(sql`insert into audit_entry (id, at, actor, role, action, table_name, operation, transaction_id)
      overriding system value values (900, now(), 'cli:faux', 'x', 'x', 'institution', 'insert', 1)`),
  );
  expect(inserted.faults).toEqual([{ kind: "inserted", entry: 900, seal: null }]);

  const sealChanged = await afterTampering((tx) =>
    tx.execute(sql`update audit_seal set sealed_at = sealed_at - interval '1 day' where number = 1`),
  );
  expect(sealChanged.faults).toEqual([{ kind: "seal_changed", seal: 1 }]);

  const sealRemoved = await afterTampering((tx) => tx.execute(sql`delete from audit_seal where number = 1`));
  expect(sealRemoved.faults).toContainEqual({ kind: "seal_removed", seal: 1 });

  // Dated after the seal that follows it: the root does not hold a seal's time, its neighbours do.
  const dated = await afterTampering((tx) =>
    tx.execute(sql`update audit_seal set sealed_at = sealed_at + interval '1 day' where number = 1`),
  );
  expect(dated.faults).toEqual([{ kind: "seal_changed", seal: 2 }]);

  const rooted = await afterTampering((tx) =>
    tx.execute(sql`update audit_seal set head = repeat('a', 64) where number = 2`),
  );
  expect(rooted.faults).toEqual([{ kind: "seal_changed", seal: 2 }]);

  const leaf = await afterTampering((tx) =>
    tx.execute(sql`update audit_node set hash = repeat('a', 64) where level = 0 and position = 2`),
  );
  expect(leaf.faults).toEqual([{ kind: "node_changed", level: 0, position: 2 }]);

  const nodes = await afterTampering(async (tx) => {
    await tx.execute(sql`delete from audit_node where level = 1 and position = 1`);
    await tx.execute(sql`insert into audit_node values (0, 5, repeat('b', 64), 901)`);
  });
  expect(nodes.faults).toEqual([
    { kind: "node_changed", level: 1, position: 1 },
    { kind: "node_changed", level: 0, position: 5 },
  ]);

  const cut = await afterTampering(async (tx) => {
    await tx.execute(sql`delete from audit_node where level = 0 and position >= 3 or level = 1 and position = 1
      or level = 2`);
    await tx.execute(sql`delete from audit_seal where number = 2`);
    await tx.execute(sql`delete from audit_entry where id >= ${first + 3}`);
    await tx.execute(sql`delete from audit_unsealed`);
  }, head);
  expect(cut.faults).toEqual([{ kind: "cut_off", head }]);
  expect((await verifyLog(db.jobs, head)).faults).toEqual([]);
});

test("a forged seal that does not continue the chain is refused", async () => {
  const forge = asMachine(db.jobs, { role: "system", actor: "system:forge" }, { action: "x" }, (tx) =>
    tx.execute(sql`insert into audit_seal values (9, now(), '[]', 0, ${"0".repeat(64)}, ${"1".repeat(64)}, 0)`),
  );
  await expect(forge).rejects.toMatchObject({ cause: { message: expect.stringContaining("continues the last one") } });
});

test("twenty writers, slow ones and rolled back ones, while three sealers run: none skipped, none sealed twice", async () => {
  const [before] = await db.owner.execute<{ n: number }>(sql`select count(*)::int as n from audit_entry`);
  let kept = 0;
  let writing = true;
  const writers = Array.from({ length: 20 }, async (_, w) => {
    for (let round = 0; round < 6; round++) {
      const rolledBack = (w + round) % 4 === 0;
      await context(db, finance)
        .write("institution.record", async (tx) => {
          await tx.execute(sql`insert into institution (name, country) values (${`w${w}-${round}`}, 'FR')`);
          await tx.execute(sql`select pg_sleep(${((w * 7 + round * 3) % 10) / 200})`);
          await tx.execute(sql`insert into institution (name, country) values (${`w${w}-${round} bis`}, 'FR')`);
          if (rolledBack) throw new Error("changed my mind");
        })
        .then(
          () => {
            kept += 2;
          },
          (error) => expect(error.message).toBe("changed my mind"),
        );
    }
  });
  const sealers = Array.from({ length: 3 }, async () => {
    while (writing) await sealEntries(db.jobs);
  });
  await Promise.all(writers);
  writing = false;
  await Promise.all(sealers);
  await sealAll();
  const report = await verifyLog(db.jobs);
  expect(report).toMatchObject({ faults: [], waiting: 0, entries: (before?.n ?? 0) + kept });
  console.log(`sealed while writing: ${kept} entries kept, ${report.seals} seals`);
});

test("a log sealed before the tree: its seals still hold, its entries are the first leaves of the tree", async () => {
  await sealAll();
  // As the landed seals were: each a hash over the one before, no tree.
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`delete from audit_node`);
    const seals = await tx.execute<{ number: number; sealedAt: string; entries: [number, string][] }>(sql`
      select number::float8 as number, ${utc("sealed_at")} as "sealedAt", entry_ids as entries from audit_seal order by number`);
    let previousHead = "0".repeat(64);
    for (const { number, sealedAt, entries } of seals) {
      const head = sha256(canonical({ number, sealedAt, entries, previousHead }));
      await tx.execute(sql`update audit_seal set previous_head = ${previousHead}, head = ${head}, tree_size = null
        where number = ${number}`);
      previousHead = head;
    }
  });
  const before = await verifyLog(db.jobs);
  expect(before).toMatchObject({ faults: [], size: null });
  await write(["après"]);
  await sealAll();
  const after = await verifyLog(db.jobs, before.head);
  expect(after).toMatchObject({ faults: [], size: before.entries + 1, seals: before.seals + 1 });
  const changed = await afterTampering((tx) =>
    tx.execute(sql`update audit_seal set head = repeat('c', 64) where number = 1`),
  );
  expect(changed.faults).toEqual([
    { kind: "seal_changed", seal: 1 },
    { kind: "seal_changed", seal: 2 },
  ]);
});
