import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../database.ts";
import { contents, exportTo, importFrom, ownFolder, seed } from "./exit-world.ts";

const [source, empty] = [testDatabase(), testDatabase()];
const folder = ownFolder();
const at = (...names: string[]) => path.join(folder, ...names);
let copies = 0;

beforeAll(async () => {
  await seed(source, at("data"));
  await exportTo(at("whole"), source, at("data"));
});

/** Imports a copy that was changed, expects a refusal, and that nothing is left: no row, no file. */
async function refused(change: (copy: string) => void, more: Parameters<typeof importFrom>[3] = {}): Promise<string> {
  const copy = at(`copy-${++copies}`);
  cpSync(at("whole"), copy, { recursive: true });
  change(copy);
  const data = at(`data-${copies}`);
  const said = await importFrom(copy, empty, data, more).then(
    () => "taken",
    (error: Error) => error.message,
  );
  const [row] = await empty.owner.execute<{ rows: number }>(sql`select (select count(*) from institution)
    + (select count(*) from audit_entry) + (select count(*) from auth."user") + (select count(*) from tamis.name_word) as rows`);
  expect(Number(row?.rows)).toBe(0);
  if (existsSync(data)) expect(Object.keys(contents(data))).toEqual([]);
  return said;
}
const edit = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
};
const institutions = "tables/public.institution.jsonl";
const aFile = (copy: string): string =>
  path.join(
    copy,
    "files",
    readdirSync(path.join(copy, "files"), { recursive: true }).find((name) =>
      /[0-9a-f]{64}$/.test(String(name)),
    ) as string,
  );

test("a database where there is something", async () => {
  await expect(importFrom(at("whole"), source, at("data"))).rejects.toThrow(/n'est pas vide \(.*\)/);
  expect(contents(at("data"))).not.toEqual({});
});

test("another set of migrations", async () => {
  const said = await refused((copy) => edit(path.join(copy, "schema.json"), /\n {2}"[0-9a-f]{64}",/, ""));
  expect(said).toMatch(/autre version \(\d+ migrations, celle-ci en compte \d+\)/);
});

test("a row changed, doubled, no row any more, or no table at all", async () => {
  const rows = (copy: string) => path.join(copy, institutions);
  const firstLine = (copy: string) => readFileSync(rows(copy), "utf8").split("\n")[0];
  const changes: ((copy: string) => void)[] = [
    (copy) => edit(rows(copy), /"country":"FR"/, '"country":"DE"'),
    (copy) => appendFileSync(rows(copy), `${firstLine(copy)}\n`),
    (copy) => edit(rows(copy), /^\{/, ""),
    (copy) => rmSync(rows(copy)),
  ];
  for (const change of changes)
    expect(await refused(change)).toMatch(/institution.* (n'est pas ce que l'export a écrit|manque)/);
});

test("a file changed, missing, added, or that is no part of an export", async () => {
  expect(await refused((copy) => appendFileSync(aFile(copy), "x"))).toContain("n'est pas ce que l'export a écrit");
  expect(await refused((copy) => rmSync(aFile(copy)))).toMatch(/^files\/.* manque/);
  expect(await refused((copy) => writeFileSync(path.join(copy, "notes.txt"), "x"))).toContain("notes.txt n'est pas");
});

test("another manifest than the one whose fingerprint was kept elsewhere, another proof of the log", async () => {
  const kept = { keptManifest: "0".repeat(64) };
  expect(await refused(() => {}, kept)).toContain("n'est pas celle que vous avez gardée");
  expect(await refused((copy) => edit(path.join(copy, "proofs/audit.json"), /"entries": /, '"entries": 1'))).toContain(
    "n'est pas",
  );
});

test("a folder that is none, or holds nothing", async () => {
  mkdirSync(at("nothing"));
  await expect(importFrom(at("nowhere"), empty, at("x"))).rejects.toThrow("Impossible de lire");
  await expect(importFrom(at("nothing"), empty, at("x"))).rejects.toThrow("manifest.json manque");
});
