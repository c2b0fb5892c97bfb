import { randomBytes, randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "../../app/adapters/password-hash.ts";
import { admit } from "../../app/services/access/admit.ts";
import { writeMail } from "../../app/services/access/write-mail.ts";
import { buildOnce } from "../build-once.ts";
import { testSecret } from "../cluster.ts";
import { asMachine, testDatabase } from "../database.ts";
import { testPassword } from "../http.ts";
import { entities, lei } from "../services/imports/golden-copy.ts";
import { dataFolder, freePort, type Portal, startPortal } from "./portal.ts";
import { startProxy } from "./small-proxy.ts";

const db = testDatabase();
const data = dataFolder();
const received: string[] = [];
const mail = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ["STARTTLS"], logger: false },
  onData(stream, session, done) {
    stream.resume().on("end", () => {
      received.push(session.envelope.rcptTo[0]?.address ?? "");
      done();
    });
  },
});
let ports: number[];
let portals: Portal[];
let proxy: Awaited<ReturnType<typeof startProxy>>;
let env: Record<string, string>;
const start = (port: number) => startPortal({ ...env, PORT: String(port) }, ["--production"]);
const ready = /Prêt en/;

beforeAll(async () => {
  await buildOnce();
  await new Promise<void>((resolve) => mail.listen(0, "127.0.0.1", resolve));
  ports = [await freePort(), await freePort()];
  proxy = await startProxy(ports);
  env = {
    ...{ DATABASE_URL: db.url, TAMIS_DATA: data.folder, TAMIS_SECRET: testSecret, TAMIS_DRAIN_SECONDS: "1" },
    ...{ TAMIS_ORIGIN: "https://tamis.exemple.test" },
    SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
  };
  portals = ports.map(start);
  await Promise.all(portals.map((portal) => portal.until(ready)));
});
afterAll(async () => {
  for (const portal of portals ?? []) portal.process.kill("SIGKILL");
  await Promise.all((portals ?? []).map(({ ended }) => ended));
  proxy?.stop();
  await new Promise<void>((resolve) => mail.close(() => resolve()));
  await data.clear();
});

interface Asking {
  port?: number;
  cookie?: string;
  body?: URLSearchParams | FormData;
}

/** One request, through the proxy or straight to one process. */
async function ask(path: string, { port = proxy.port, cookie = "", body }: Asking = {}) {
  const headers = { cookie, origin: `http://127.0.0.1:${port}`, "x-forwarded-for": "192.0.2.7" };
  const init = { headers, redirect: "manual", ...(body && { method: "POST", body }) } as const;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { status: answer.status, text: await answer.text(), cookie: cookies.join("; "), headers: answer.headers };
}

async function newPerson(): Promise<string> {
  const email = `${randomUUID()}@exemple.test`;
  const passwordHash = await hashPassword(testPassword);
  const person = {
    email,
    name: "Test",
    locale: "fr",
    role: "finance",
    institutionId: null,
    candidacyId: null,
  } as const;
  await asMachine(db.jobs, { role: "system", actor: "cli:test" }, { action: "test" }, (tx) =>
    admit(tx, { ...person, expiresAt: null, passwordHash }),
  );
  return email;
}
const signIn = (email: string, password: string, port?: number) =>
  ask("/connexion", { body: new URLSearchParams({ email, password }), port });
const count = async (query: ReturnType<typeof sql>) =>
  Number((await db.owner.execute<{ n: number }>(sql`select count(*)::int as n from ${query}`))[0]?.n);

test("a session opened at one process is one at the other, and closed at both", async () => {
  const [one, two] = ports as [number, number];
  const { status, cookie } = await signIn(await newPerson(), testPassword, one);
  expect(status).toBe(302);
  expect((await ask("/etablissements", { cookie, port: two })).status).toBe(200);
  await ask("/deconnexion", { cookie, port: two, body: new URLSearchParams() });
  expect((await ask("/etablissements", { cookie, port: one })).status).not.toBe(200);
});

test("tries are counted together: neither process gives more of them", async () => {
  const email = await newPerson();
  const answers: number[] = [];
  for (let i = 0; i < 12; i++) answers.push((await signIn(email, "faux", ports[i % 2])).status);
  expect(answers.filter((status) => status === 429)).toHaveLength(2);
  for (const port of ports) expect((await signIn(email, testPassword, port)).status).toBe(429);
});

test("a register sent to one process is imported once, whoever does it, and read at both", async () => {
  const { cookie } = await signIn(await newPerson(), testPassword);
  const rows = Array.from({ length: 40 }, (_, i) => ({ LEI: lei(`SEVERAL${100 + i}`) }));
  const body = new FormData();
  body.set("entities", new File([entities(rows)], "a.csv", { type: "text/csv" }));
  expect((await ask("/imports/nouveau", { cookie, body, port: ports[0] })).status).toBe(302);
  await expect.poll(() => count(sql`register_import where state = 'done'`), { timeout: 60_000 }).toBe(1);
  expect(await count(sql`institution where name like 'Maison %'`)).toBe(40);
  for (const port of ports) expect((await ask("/etablissements?q=Maison", { cookie, port })).text).toContain("Maison");
});

test("forty letters that wait are sent once each by two processes", async () => {
  await asMachine(db.jobs, { role: "system", actor: "system:test" }, { action: "test" }, async (tx) => {
    for (let i = 0; i < 40; i++) {
      const letter = { key: `several:${i}`, recipient: `to-${i}@exemple.test`, subject: "Bonjour", body: "Bonjour" };
      await writeMail(tx, letter);
    }
  });
  await expect.poll(() => count(sql`outgoing_mail where sent_at is not null`), { timeout: 60_000 }).toBe(40);
  expect([received.length, new Set(received).size]).toEqual([40, 40]);
});

test("each process is restarted in turn under a steady load, and no request fails", async () => {
  const { cookie } = await signIn(await newPerson(), testPassword);
  const told: Record<string, number> = {};
  const recorded: string[] = [];
  let running = true;
  let stopped = 0;
  const visitor = async (number: number) => {
    for (let i = 0; running; i++) {
      const name = randomBytes(9).toString("hex");
      const writes = (i + number) % 4 === 0;
      const body = writes ? new URLSearchParams({ name, category: "unknown", country: "FR", anyway: "1" }) : undefined;
      const path = writes ? "/etablissements/nouveau" : i % 2 ? "/etablissements" : "/connexion";
      const answer = await ask(path, { cookie, body }).catch((error) => ({ status: String(error.cause ?? error) }));
      told[answer.status] = (told[answer.status] ?? 0) + 1;
      if (writes && answer.status === 302) recorded.push(name);
      await pause(60);
    }
    stopped += 1;
  };
  const load = Promise.all([0, 1, 2, 3].map(visitor));
  for (const [index, port] of ports.entries()) {
    const before = portals[index] as Portal;
    before.process.kill("SIGTERM");
    expect(await before.ended).toMatchObject({ code: 0 });
    portals[index] = start(port);
    await portals[index]?.until(ready);
    await expect.poll(() => proxy.healthy(port), { timeout: 30_000 }).toBe(true);
  }
  running = false;
  await load;
  console.log(
    `rolling restart: ${JSON.stringify(told)} by status, ${recorded.length} records, by process ${proxy.answered()}`,
  );
  expect(stopped).toBe(4);
  expect(Object.keys(told).filter((status) => !["200", "302", "409"].includes(status))).toEqual([]);
  expect(recorded.length).toBeGreaterThan(5);
  expect(
    await count(
      sql`institution where name in (${sql.join(
        recorded.map((name) => sql`${name}`),
        sql`, `,
      )})`,
    ),
  ).toBe(recorded.length);
  expect(await count(sql`(select name from institution group by name having count(*) > 1) twice`)).toBe(0);
});
