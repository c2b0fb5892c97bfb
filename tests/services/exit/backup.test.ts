import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { sealedPieces } from "../../../app/adapters/exit/sealed-file.ts";
import { seal, unseal } from "../../../app/adapters/exit/sealed-frames.ts";
import { startPortal } from "../../cli/portal.ts";
import { testSecret } from "../../cluster.ts";
import { testDatabase } from "../../database.ts";
import { ownFolder, seed } from "./exit-world.ts";

const [source, target] = [testDatabase(), testDatabase()];
const folder = ownFolder();
const at = (name: string) => path.join(folder, name);
const key = "8f1c77a0b4d9e2635a0cbb71d2ee4f90";

/** An operator's command on one of this file's databases, as it is typed. */
async function tamis(db: { url: string }, data: string, ...args: string[]) {
  const env = { DATABASE_URL: db.url, TAMIS_DATA: at(data), TAMIS_SECRET: testSecret, TAMIS_BACKUP_KEY: key };
  const { code, said } = await startPortal(env, args, { program: "tamis.mjs" }).ended;
  expect(said).not.toMatch(/^\s+at /m);
  return { code, said, manifest: /manifeste[^:]* : ([0-9a-f]{64})/.exec(said)?.[1] };
}

beforeAll(async () => {
  await seed(source, at("data"));
  await source.owner.execute(sql`insert into auth.session (user_id, token, expires_at)
    select id, 'jeton-de-session', now() + interval '1 day' from auth."user" limit 1`);
});

test("a backup is made beside the portal, noted in the log, tried in a database of its own, and restored", async () => {
  const made = await tamis(source, "data", "backup", at("one.tamis"));
  expect(made, made.said).toMatchObject({ code: 0, manifest: expect.any(String) });
  const noted = await source.owner.execute(sql`select subject_id from audit_entry where action = 'backup.make'`);
  expect([...noted]).toEqual([{ subject_id: made.manifest }]);

  const drill = await tamis(source, "new", "restore-drill", at("one.tamis"));
  expect(drill, drill.said).toMatchObject({ code: 0, manifest: made.manifest });
  expect(drill.said).toContain("se relisent à l'identique");
  const left = await source.owner.execute(sql`select datname from pg_database where datname like 'tamis_essai_%'`);
  expect([...left]).toEqual([]);
  expect(readdirSync(at("new")).filter((name) => name.startsWith("drill-"))).toEqual([]);

  const restored = await tamis(target, "other", "restore", at("one.tamis"), "--manifest", made.manifest as string);
  expect(restored, restored.said).toMatchObject({ code: 0, manifest: made.manifest });
  const hashes = (db: typeof source) => db.owner.execute(sql`select password from auth.account order by id`);
  expect([...(await hashes(target))]).toEqual([...(await hashes(source))]);
  // A session closed since the backup must not open again.
  expect([...(await target.owner.execute(sql`select 1 from auth.session`))]).toEqual([]);
  const again = await tamis(target, "other", "restore", at("one.tamis"));
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining("n'est pas vide") });
});

test("nothing is readable in it: no name, no table, no compressed stream", () => {
  const bytes = readFileSync(at("one.tamis"));
  for (const word of ["Claire", "institution", "tables/", "demo.tamis.example", "$argon2"])
    expect(bytes.includes(word)).toBe(false);
  expect(() => gunzipSync(bytes.subarray(bytes.indexOf(10) + 1))).toThrow();
  if (process.platform === "linux")
    expect(execFileSync("stat", ["-c", "%a", at("one.tamis")]).toString()).toBe("600\n");
});

test("a file that is cut, changed, or opened with another key is refused in words", async () => {
  const whole = readFileSync(at("one.tamis"));
  const read = async (bytes: Buffer, passphrase = key) => {
    writeFileSync(at("bad.tamis"), bytes);
    for await (const piece of sealedPieces(at("bad.tamis"), passphrase)) for await (const _ of piece.bytes);
  };
  await read(whole);
  const frame = 64 * 1024 + 16;
  const head = whole.indexOf(10) + 1;
  expect(whole.length).toBeGreaterThan(head + frame);
  const flipped = Buffer.from(whole);
  flipped[whole.length - 500] = (flipped[whole.length - 500] as number) ^ 1;
  const changed = [
    ...[whole.subarray(0, -1), whole.subarray(0, head + frame), whole.subarray(0, head), whole.subarray(0, 20)],
    ...[flipped, Buffer.concat([whole, Buffer.from("x")])],
  ];
  for (const bytes of changed) await expect(read(bytes)).rejects.toThrow("tronqué ou modifié");
  await expect(read(whole, `${key}x`)).rejects.toThrow("pas la bonne clé");
  await expect(read(Buffer.from("x".repeat(500)))).rejects.toThrow("n'est pas une sauvegarde");
  expect((await tamis(target, "other", "restore-drill", at("bad.tamis"))).said).toContain("n'est pas une sauvegarde");
});

test("without a key, with one that can be guessed or is the portal's secret, nothing is written", async () => {
  for (const [bad, said] of [
    ["", "TAMIS_BACKUP_KEY manque"],
    ["a".repeat(40), "se devine"],
    [testSecret, "est le secret du portail"],
  ] as const) {
    const env = { DATABASE_URL: source.url, TAMIS_DATA: at("data"), TAMIS_SECRET: testSecret, TAMIS_BACKUP_KEY: bad };
    const ended = await startPortal(env, ["backup", at("none.tamis")], { program: "tamis.mjs" }).ended;
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining(said) });
  }
  expect(existsSync(at("none.tamis"))).toBe(false);
});

const collect = async (bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
};
async function* once(bytes: Buffer) {
  yield bytes;
}

test.each([0, 1, 65536, 200_000])("%i bytes are sealed and unsealed", async (length) => {
  const plain = Buffer.alloc(length, "tamis");
  const sealed = await collect(seal(once(plain), key));
  expect((await collect(unseal(once(sealed), key))).equals(plain)).toBe(true);
  if (length < 200_000) return;
  const [head, frame] = [sealed.indexOf(10) + 1, 64 * 1024 + 16];
  const [first, second] = [sealed.subarray(head, head + frame), sealed.subarray(head + frame, head + 2 * frame)];
  const swapped = Buffer.concat([sealed.subarray(0, head), second, first, sealed.subarray(head + 2 * frame)]);
  await expect(collect(unseal(once(swapped), key))).rejects.toThrow("tronqué ou modifié");
});
