import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { buildOnce } from "../build-once.ts";
import { testSecret } from "../cluster.ts";
import { dataFolder, freePort, startPortal } from "./portal.ts";

// The run's own: a start on its cluster gives the login roles their passwords.
const secret = testSecret;
const data = dataFolder();
let port: string;

beforeAll(async () => {
  await buildOnce();
  port = String(await freePort());
});
afterAll(data.clear);

/** Starts the portal, expects it to refuse, and gives back what it said: one sentence, no stack. */
async function refused(env: Record<string, string>, args: string[] = []): Promise<string> {
  const { code, said } = await startPortal({ PORT: port, TAMIS_DATA: data.folder, ...env }, args).ended;
  expect(code).toBe(1);
  expect(said).not.toMatch(/^\s+at /m);
  return said;
}

test("a port that is no port", async () => {
  expect(await refused({ PORT: "port" })).toContain("PORT=port");
  expect(await refused({ PORT: "70000" })).toContain("PORT=70000");
});

test("a public address, a mail server or a time zone that is none", async () => {
  expect(await refused({ TAMIS_ORIGIN: "tamis.departement.example" })).toContain("TAMIS_ORIGIN");
  const mail = await refused({ SMTP_URL: "http://compte:mot-secret@courrier.example" });
  expect(mail).toContain("SMTP_URL");
  expect(mail).not.toContain("mot-secret");
  expect(await refused({ TAMIS_TIME_ZONE: "Europe/Bordeaux" })).toContain("TAMIS_TIME_ZONE=Europe/Bordeaux");
  expect(await refused({ TAMIS_HOLIDAYS: "alsace" })).toContain("alsace_moselle");
  expect(await refused({ TAMIS_MOST_REQUESTS: "beaucoup" })).toContain("TAMIS_MOST_REQUESTS=beaucoup");
  expect(await refused({ TAMIS_DRAIN_SECONDS: "90" })).toContain("de 0 à 60");
  expect(await refused({ TAMIS_POOLER_URL: "http://mutualiseur:6432" })).toContain("TAMIS_POOLER_URL");
  expect(await refused({ TAMIS_SIRET: "22330001" })).toContain("quatorze chiffres");
});

test("a DATABASE_URL that is no address, or where nobody answers", async () => {
  expect(await refused({ DATABASE_URL: "ma base" })).toContain("DATABASE_URL");
  const said = await refused({ DATABASE_URL: `postgres://tamis:mot-secret@127.0.0.1:${await freePort()}/tamis` });
  expect(said).toContain("ne répond pas (127.0.0.1:");
  expect(said).not.toContain("mot-secret");
});

test("a PostgreSQL older than 15", async () => {
  const old = await oldServer();
  expect(await refused({ DATABASE_URL: `postgres://tamis@127.0.0.1:${old.port}/tamis` })).toMatch(
    /14\.9 .*trop ancien.*15/,
  );
  old.close();
});

test("data of another major version", async () => {
  const folder = path.join(data.folder, "other-major");
  mkdirSync(path.join(folder, "postgres"), { recursive: true });
  writeFileSync(path.join(folder, "postgres/PG_VERSION"), "16\n");
  expect(await refused({ TAMIS_DATA: folder })).toMatch(/PostgreSQL 16.*apporte PostgreSQL 18/);
});

test("a folder that holds something else", async () => {
  const folder = path.join(data.folder, "photos");
  mkdirSync(path.join(folder, "postgres"), { recursive: true });
  writeFileSync(path.join(folder, "postgres/photo.jpg"), "…");
  expect(await refused({ TAMIS_DATA: folder })).toContain("n'est pas vide");
  expect(readFileSync(path.join(folder, "postgres/photo.jpg"), "utf8")).toBe("…");
});

test("a data folder where nothing can be written", async () => {
  const file = path.join(data.folder, "a-file");
  writeFileSync(file, "");
  expect(await refused({ TAMIS_DATA: path.join(file, "data") })).toMatch(/Impossible d'écrire.*TAMIS_DATA/);
  if (process.getuid?.() === 0) return;
  const closed = path.join(data.folder, "closed");
  mkdirSync(closed);
  chmodSync(closed, 0o500);
  expect(await refused({ TAMIS_DATA: path.join(closed, "data") })).toMatch(/Impossible d'écrire.*EACCES/);
});

test("production without a secret, or with one that is short or can be guessed", async () => {
  const production = (TAMIS_SECRET: string) => refused({ TAMIS_SECRET }, ["--production"]);
  expect(await production("")).toContain("TAMIS_SECRET manque");
  expect(await production("f3a91c")).toContain("trop court");
  expect(await production("a".repeat(40))).toContain("se devine");
  expect(await production("change-me-change-me-change-me-change-me")).toContain("se devine");
});

test("`npm run serve` and an operator's command without the portal's secret", async () => {
  const env = { PORT: port, TAMIS_DATA: data.folder, DATABASE_URL: inject("templateUrl") };
  const served = spawnSync("npm", ["run", "--silent", "serve"], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: data.folder, NODE_ENV: "test", ...env },
  });
  expect([served.status, `${served.stdout}${served.stderr}`]).toEqual([
    1,
    expect.stringContaining("TAMIS_SECRET manque"),
  ]);
  const command = await startPortal(env, ["verify-audit"], { program: "tamis.mjs" }).ended;
  expect(command.code).toBe(1);
  expect(command.said).toContain("TAMIS_SECRET manque : donnez à cette commande le même secret");
  expect(command.said).not.toMatch(/^\s+at /m);
});

test("production on a base that holds the demonstration", async () => {
  const url = await copyOfTemplate();
  await url.run(`alter database ${url.name} set tamis.demonstration = 'complete'`);
  const said = await refused({ DATABASE_URL: url.url, TAMIS_SECRET: secret }, ["--production"]);
  await url.drop();
  expect(said).toContain("monde de démonstration");
});

/** A database of this test's own on the run's cluster. */
async function copyOfTemplate() {
  const { default: postgres } = await import("postgres");
  const template = new URL(inject("templateUrl"));
  const name = `tamis_cli_${process.pid}`;
  const url = new URL(template);
  url.pathname = `/${name}`;
  template.pathname = "/postgres";
  const client = postgres(template.toString(), { max: 1, onnotice: () => {} });
  await client.unsafe(`create database ${name}`);
  return {
    name,
    url: url.toString(),
    run: (command: string) => client.unsafe(command),
    async drop() {
      await client.unsafe(`drop database if exists ${name} with (force)`);
      await client.end();
    },
  };
}

/** Speaks just enough of PostgreSQL's protocol to say that it is version 14.9. */
async function oldServer(): Promise<{ port: number; close(): void }> {
  const message = (type: string, body: Buffer) => {
    const head = Buffer.from(`${type}....`, "latin1");
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
  const int32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
  const column = (name: string, type: number) =>
    Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]);
  const cell = (text: string) => Buffer.concat([int32(text.length), Buffer.from(text)]);
  const ready = message("Z", Buffer.from("I"));
  const columns = message("T", Buffer.concat([int16(2), column("version", 25), column("major", 23)]));
  const row = message("D", Buffer.concat([int16(2), cell("14.9"), cell("14")]));
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let started = false;
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      if (!started) {
        started = true;
        socket.write(Buffer.concat([message("R", int32(0)), ready]));
        return;
      }
      const types = chunk.toString("latin1");
      if (types.startsWith("P")) {
        const parsed = [message("1", Buffer.alloc(0)), message("t", int16(0)), columns];
        const bound = [message("2", Buffer.alloc(0)), row, message("C", Buffer.from("SELECT 1\0")), ready];
        socket.write(Buffer.concat(types.includes("E\0\0\0") ? [...parsed, ...bound] : [...parsed, ready]));
      } else if (types.startsWith("B")) {
        socket.write(
          Buffer.concat([message("2", Buffer.alloc(0)), row, message("C", Buffer.from("SELECT 1\0")), ready]),
        );
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as { port: number }).port,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
