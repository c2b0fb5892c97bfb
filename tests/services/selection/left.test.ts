import { readdirSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Role } from "../../../app/domain/access/roles.ts";
import type { Tx } from "../../../db/client.ts";
import { testDatabase } from "../../database.ts";
import { committeeDay } from "./convened.ts";
import { forget, type LeftWorld, leavers, leftWorld, rowsOfFile } from "./left-world.ts";

const db = testDatabase();
let world: LeftWorld;
let rows: Map<string, string[]>;

beforeAll(async () => {
  world = await leftWorld(db);
  rows = await db.owner.transaction((tx) => rowsOfFile(tx, world.left.candidacyId));
});

type Query = (tx: Tx, ...args: unknown[]) => Promise<unknown>;

/** What no viewer calls, and what tells of the log itself, which keeps what it holds: it is compared by ids. */
const apart = /^(audit-chain|audit-tree|audit|workload|demonstration|session|health|columns|as-of|institution-count)\./;

/** Every exported query that takes a transaction first, by file and name. */
async function queries(): Promise<Map<string, Query>> {
  const found = new Map<string, Query>();
  for (const file of readdirSync("db/queries").map((name) => name.replace(".ts", ""))) {
    const module = (await import(`../../../db/queries/${file}.ts`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module))
      if (typeof value === "function" && /^(async )?function \w+\(tx\b/.test(String(value)))
        found.set(`${file}.${name}`, value as Query);
  }
  return found;
}

/** The arguments of a query by the names of its parameters: of the file that was left, and of its surroundings. */
function argumentsOf(query: Query): unknown[][] {
  const { call, left } = world;
  const now = new Date(Date.now() + 60_000).toISOString();
  const bag = {
    ...{ selectionId: call.selectionId, candidacyId: left.candidacyId, page: 1, number: 1, size: 50, now },
    ...{ on: committeeDay, knownAt: null, since: "2020-01-01T00:00:00Z", today: committeeDay, q: "Rivage" },
  };
  const byName: Record<string, unknown[]> = {
    id: [call.selectionId, left.candidacyId, left.institutionId, ...(rows.get("role_grant") ?? [])],
    selectionId: [call.selectionId],
    contractId: rows.get("contract") ?? ["00000000-0000-4000-8000-000000000000"],
    partyId: rows.get("contract_party") ?? ["00000000-0000-4000-8000-000000000000"],
    resultId: rows.get("result") ?? ["00000000-0000-4000-8000-000000000000"],
    eventId: rows.get("result_event") ?? ["00000000-0000-4000-8000-000000000000"],
    resultIds: [rows.get("result") ?? []],
    programmeId: [undefined],
    candidacyId: [left.candidacyId],
    candidacyIds: [[left.candidacyId, world.kept.candidacyId]],
    candidateIds: [[left.institutionId]],
    institutionId: [left.institutionId],
    ids: [[left.institutionId], [world.personOf("committee")]],
    findingIds: [rows.get("finding") ?? []],
    questionnaireId: rows.get("questionnaire") ?? [left.candidacyId],
    commitmentIds: [rows.get("commitment") ?? []],
    contractIds: [rows.get("contract") ?? []],
    questionnaireIds: [rows.get("questionnaire") ?? []],
    pieceIds: [rows.get("joined_piece") ?? []],
    grantId: rows.get("role_grant") ?? [],
    personId: [world.personOf("committee")],
    of: [{ selectionId: call.selectionId }, { candidacyId: left.candidacyId }],
    roles: [["respondent", "signatory", "investor"]],
    role: ["signatory"],
    email: ["signataire@demo.tamis.example"],
    ...{ now: [now], when: [bag], today: [committeeDay], q: ["Rivage"], typed: ["Rivage", ""], way: ["up", "down"] },
    ...{ page: [1], number: [undefined, 1], limit: [50], knownAt: [now], since: [bag.since], filters: [{}] },
    order: [{ by: "nom", direction: "asc" }],
    bounds: [{ from: "2020-01-01", to: "2040-01-01" }],
  };
  const inside = /\(([\s\S]*?)\)\s*\{/.exec(String(query))?.[1] ?? "";
  const names = inside
    .replace(/\{[^}]*\}/g, "bag")
    .split(",")
    .slice(1)
    .map((part) => (part.split("=")[0] ?? "").trim());
  return names.reduce<unknown[][]>(
    (lists, one) => lists.flatMap((list) => (byName[one] ?? [bag]).map((value) => [...list, value])),
    [[]],
  );
}

const undone = new Error("undone");

/** What every query answers to a person of a role; with `forgotten`, in the world where the file never was. */
async function answers(role: Role, forgotten: boolean): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  const list = await queries();
  await db.owner
    .transaction(async (tx) => {
      if (forgotten) await forget(tx, rows);
      await tx.execute(sql`select set_config('role', ${`tamis_${role}`}, true), set_config('tamis.person', ${world.personOf(role)}, true),
        set_config('tamis.actor', ${`person:${world.personOf(role)}`}, true)`);
      for (const [name, query] of list)
        for (const [i, args] of argumentsOf(query).entries()) {
          const key = `${role} ${name} ${i}`;
          await tx
            .transaction(async (inner) => {
              const answer = await query(inner, ...args);
              told[key] =
                JSON.stringify(answer instanceof Map ? [...answer] : answer, (_, value) =>
                  typeof value === "bigint" ? String(value) : value instanceof Map ? [...value] : value,
                ) ?? "undefined";
            })
            .catch((error: Error) => {
              told[key] = `fails: ${error.message.split("\n")[0]}`;
            });
        }
      throw undone;
    })
    .catch((error) => {
      if (error !== undone) throw error;
    });
  return told;
}

test("every query answers who left a file, byte for byte, as if the file had never been", async () => {
  expect([...rows.keys()].sort()).toEqual(
    expect.arrayContaining(["ballot", "recusal", "role_grant", "score", "screening"]),
  );
  const faults: string[] = [];
  let compared = 0;
  let failing = 0;
  for (const role of leavers) {
    const [left, never] = [await answers(role, false), await answers(role, true)];
    for (const [key, answer] of Object.entries(left)) {
      if (apart.test(key.split(" ")[1] ?? "")) continue;
      compared++;
      if (answer.startsWith("fails")) failing++;
      if (answer !== never[key]) faults.push(`${key}: ${answer.slice(0, 300)} ≠ ${never[key]?.slice(0, 300)}`);
    }
  }
  console.log(`left files: ${compared} answers compared with the world without the file, ${failing} refused in both`);
  expect(faults).toEqual([]);
});

test("the queries compared do tell of the file to somebody who has not left it", async () => {
  const told = await answers("finance", false);
  const list = Object.entries(told);
  expect(list.filter(([, answer]) => answer.includes(world.left.candidacyId))).toEqual([]);
  const sees = await db.owner
    .transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`delete from recusal`);
      await tx.execute(sql`select set_config('role', 'tamis_finance', true)`);
      const found: string[] = [];
      for (const [name, query] of await queries())
        for (const args of argumentsOf(query))
          await tx
            .transaction(async (inner) => {
              const answer = await query(inner, ...args);
              const text =
                JSON.stringify(answer, (_, v) => (typeof v === "bigint" ? String(v) : v instanceof Map ? [...v] : v)) ??
                "";
              if (text.includes(world.left.candidacyId)) found.push(name);
            })
            .catch(() => {});
      await tx.execute(sql`reset role`);
      throw Object.assign(undone, { found: [...new Set(found)] });
    })
    .catch((error) => (error === undone ? (error as unknown as { found: string[] }).found : Promise.reject(error)));
  console.log(`left files: ${sees.length} queries tell of the file before it is left`);
  expect(sees.length).toBeGreaterThan(8);
});

test("the log tells an auditor nothing of a file they left, and all the rest", async () => {
  const ids = [...rows].flatMap(([table, list]) => (["ballot", "attendance"].includes(table) ? [] : list));
  const auditor = world.call.as("auditor");
  const seen = await auditor.read((tx) => tx.execute<{ told: string }>(sql`select e::text as told from audit_entry e`));
  const all = await db.owner.execute<{ n: number }>(sql`select count(*)::int as n from audit_entry`);
  expect(seen.length).toBeGreaterThan(200);
  expect(seen.length).toBeLessThan(all[0]?.n ?? 0);
  expect(
    [...seen].filter(({ told }) => ids.some((id) => told.includes(id))).map(({ told }) => told.slice(0, 300)),
  ).toEqual([]);
});
