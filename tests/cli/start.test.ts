import { existsSync, readdirSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demonstrationPassword } from "../../app/domain/access/demonstration.ts";
import { findPostmaster, stopPostmaster } from "../../db/embedded/postmaster.ts";
import { buildOnce } from "../build-once.ts";
import { databaseUrl, dataFolder, freePort, type Portal, startPortal } from "./portal.ts";

const data = dataFolder();
const cluster = path.join(data.folder, "postgres");
let port: number;
let portal: Portal;
const start = () => startPortal({ PORT: String(port), TAMIS_DATA: data.folder });
/** The body's words win over the answer's number. */
const health = async (origin: string) => {
  const answer = await fetch(`${origin}/health`);
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
};

beforeAll(async () => {
  await buildOnce();
  port = await freePort();
  portal = start();
  await portal.until(/admin@demo/);
});
afterAll(async () => {
  portal.process.kill("SIGKILL");
  await data.clear();
});

test("a first start says each step, the address and the demonstration accounts", async () => {
  expect(portal.said()).toMatch(/Base de données : PostgreSQL 1[89]/);
  expect(portal.said()).toMatch(/Schéma : à jour/);
  expect(portal.said()).toContain(portal.origin);
  expect(portal.said()).toMatch(/Comptes de démonstration/);
  expect(await health(portal.origin)).toMatchObject({ status: "ok", version: expect.any(String) });
});

test("a second start says who runs, and where, and leaves it alone", async () => {
  const second = await start().ended;
  expect(second.code).toBe(1);
  expect(second.said).toContain(`processus ${portal.process.pid}`);
  expect(second.said).toContain(portal.origin);
  expect((await health(portal.origin)).status).toBe("ok");
});

test("an operator's command beside a running portal leaves its database running", async () => {
  const command = startPortal({ TAMIS_DATA: data.folder }, ["migrate"], { program: "tamis.mjs" });
  expect(await command.ended).toMatchObject({ code: 0 });
  expect((await health(portal.origin)).status).toBe("ok");
});

test("killed with kill -9: nothing is lost and the orphan PostgreSQL is taken over", async () => {
  const owner = postgres(databaseUrl(data.folder), { max: 1, onnotice: () => {} });
  await owner`create table if not exists kept (word text)`;
  await owner`insert into kept values ('gardé')`;
  await owner.end();
  portal.process.kill("SIGKILL");
  await portal.ended;
  const orphan = findPostmaster(cluster);
  expect(orphan).not.toBeNull();

  portal = start();
  await portal.until(/admin@demo/);
  expect(findPostmaster(cluster)?.pid).toBe(orphan?.pid);
  const again = postgres(databaseUrl(data.folder), { max: 1 });
  expect(await again`select word from kept`).toEqual([{ word: "gardé" }]);
  await again`drop table kept`;
  await again.end();
});

test("PostgreSQL killed with kill -9 too: the next start repairs, nothing is lost", async () => {
  const owner = postgres(databaseUrl(data.folder), { max: 1, onnotice: () => {} });
  const [before] = await owner`select count(*)::int as people from person`;
  await owner.end();
  portal.process.kill("SIGKILL");
  process.kill(findPostmaster(cluster)?.pid as number, "SIGKILL");
  await portal.ended;
  portal = start();
  await portal.until(/admin@demo/);
  const again = postgres(databaseUrl(data.folder), { max: 1 });
  expect(await again`select count(*)::int as people from person`).toEqual([before]);
  await again.end();
});

test("killed in the middle of an upload: the next start removes the half-arrived file", async () => {
  const headers = { origin: portal.origin };
  const who = new URLSearchParams({ email: "finance@demo.tamis.example", password: demonstrationPassword });
  const door = await fetch(`${portal.origin}/connexion`, { method: "POST", body: who, headers, redirect: "manual" });
  const cookie = door.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const sending = request(`${portal.origin}/imports/nouveau`, {
    method: "POST",
    headers: { ...headers, cookie, "content-type": "multipart/form-data; boundary=b", "content-length": 1_000_000 },
  });
  sending.on("error", () => {});
  sending.write(
    `--b\r\ncontent-disposition: form-data; name="entities"; filename="a.csv"\r\n\r\n${"x".repeat(300_000)}`,
  );
  const uploads = path.join(data.folder, "uploads");
  const arriving = () => (existsSync(uploads) ? readdirSync(uploads) : []);
  await expect.poll(() => arriving().length, { timeout: 10_000 }).toBe(1);
  portal.process.kill("SIGKILL");
  await portal.ended;
  expect(arriving()).toHaveLength(1);
  portal = start();
  await portal.until(/admin@demo/);
  expect(portal.said()).toContain("1 fichier en trop, retiré");
  expect(arriving()).toEqual([]);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal}: the portal ends, its database is stopped cleanly, and it starts again without repair`, async () => {
    portal.process.kill(signal);
    expect(await portal.ended).toMatchObject({ code: 0 });
    expect(portal.said()).toMatch(/Arrêté\./);
    expect(findPostmaster(cluster)).toBeNull();
    portal = start();
    await portal.until(/admin@demo/);
    expect(portal.said()).not.toMatch(/arrêt brutal/);
  });
}

test("a request in flight is answered before the end", async () => {
  // The page counts the migrations, in a table that we hold.
  const owner = postgres(databaseUrl(data.folder), { max: 1 });
  let letGo = () => {};
  const held = owner.begin(async (tx) => {
    await tx`lock table drizzle.__drizzle_migrations in access exclusive mode`;
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
  });
  const answer = health(portal.origin);
  await new Promise((resolve) => setTimeout(resolve, 300));
  portal.process.kill("SIGTERM");
  await portal.until(/Arrêt/);
  await new Promise((resolve) => setTimeout(resolve, 300));
  letGo();
  await held;
  await owner.end();
  expect(await answer).toMatchObject({ status: "ok" });
  expect(await portal.ended).toMatchObject({ code: 0 });
});

function fetchApart(url: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false }, async (answer) => {
      resolve({ status: answer.statusCode, body: await text(answer) });
    });
    asked.on("error", reject).end();
  });
}

test("with the database away, /health says so with 503, and the portal still ends well", async () => {
  portal = start();
  await portal.until(/admin@demo/);
  await stopPostmaster(findPostmaster(cluster)?.pid as number);
  // A connection of its own: one kept from the portal that stood here before would be reset.
  const answer = await fetchApart(`${portal.origin}/health`);
  expect(answer.status).toBe(503);
  expect(JSON.parse(answer.body)).toMatchObject({ status: "unavailable", database: null });
  portal.process.kill("SIGTERM");
  expect(await portal.ended).toMatchObject({ code: 0 });
});

test("a taken port is named, and a free one beside it", async () => {
  const other: Server = createServer().listen(port);
  const refused = await start().ended;
  other.close();
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`Le port ${port} est déjà pris`);
  expect(refused.said).toMatch(/PORT=\d+ npm start/);
  expect(findPostmaster(cluster)).toBeNull();
});
