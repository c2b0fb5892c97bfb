import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { copyBinaries, findBinaries } from "../../db/embedded/binaries.ts";
import { startEmbedded } from "../../db/embedded.ts";
import { dataFolder, startPortal } from "./portal.ts";

const data = dataFolder();
afterAll(data.clear);
const isRoot = process.getuid?.() === 0;
if (!isRoot) console.log("skipped: what only root can try (other accounts, 0700 folders, full disks)");

const settings = async (url: string) => {
  const client = postgres(url, { max: 1 });
  const [row] = await client`select current_setting('fsync') as fsync, current_setting('listen_addresses') as listens,
    current_setting('synchronous_commit') as commits,
    (select datlocale from pg_database where datname = current_database()) as locale`;
  await client.end();
  return row;
};

test("it keeps what is committed, speaks to this machine only, and sorts as French does", async () => {
  const embedded = await startEmbedded(path.join(data.folder, "durable"));
  expect(await settings(embedded.url)).toEqual({ fsync: "on", commits: "on", listens: "127.0.0.1", locale: "fr-FR" });
  await embedded.stop();
});

test("two starts on one folder share one server", async () => {
  const folder = path.join(data.folder, "shared");
  const first = await startEmbedded(folder);
  const second = await startEmbedded(folder);
  expect(second.pid).toBe(first.pid);
  await second.stop();
});

test("links that a skipped install script did not make are made at start", () => {
  const copy = copyBinaries(findBinaries(), path.join(data.folder, "binaries"));
  const listed = JSON.parse(readFileSync(path.join(copy.folder, "pg-symlinks.json"), "utf8")) as { target: string }[];
  const links = listed.map(({ target }) => path.join(copy.folder, target.replace(/^native/, ".")));
  for (const link of links) rmSync(link, { force: true });
  expect(spawnSync(copy.postgres, ["--version"]).status).not.toBe(0);
  copyBinaries(findBinaries(), path.join(data.folder, "binaries"));
  expect(links.every((link) => existsSync(link))).toBe(true);
  expect(spawnSync(copy.postgres, ["--version"]).status).toBe(0);
});

describe.runIf(isRoot)("as root", () => {
  test("PostgreSQL runs under another account, and its files are that account's", async () => {
    const embedded = await startEmbedded(path.join(data.folder, "account"));
    expect(statSync(embedded.folder).uid).not.toBe(0);
    await embedded.stop();
  });

  test("a folder under a 0700 directory: the data go to a reachable place, found again the next time", async () => {
    const closed = path.join(data.folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const said: string[] = [];
    const start = () => startEmbedded(path.join(closed, "postgres"), { say: (line) => said.push(line) });
    const first = await start();
    await first.stop();
    const second = await start();
    await second.stop();
    expect(first.folder).not.toContain(closed);
    expect(second.folder).toBe(first.folder);
    expect(said).toEqual([expect.stringContaining(first.folder)]);
    rmSync(first.folder, { recursive: true, force: true });
    rmSync(`${first.folder}.log`, { force: true });
  });

  test("a full disk is said in one sentence", async () => {
    const disk = path.join(data.folder, "disk");
    mkdirSync(disk);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=20m", "tmpfs", disk]).status !== 0) {
      console.log("skipped: this machine lets nobody mount a small disk");
      return;
    }
    try {
      await expect(startEmbedded(path.join(disk, "postgres"))).rejects.toThrow(/^Disque plein/);
    } finally {
      execFileSync("umount", [disk]);
    }
  });

  test("the operator's command runs under an ordinary account too, from an empty folder", async () => {
    const folder = path.join(data.folder, "ordinary");
    const account = { uid: 65534, gid: 65534 };
    mkdirSync(folder);
    chownSync(folder, account.uid, account.gid);
    const { code, said } = await startPortal({ TAMIS_DATA: folder }, ["migrate"], { program: "tamis.mjs", account })
      .ended;
    expect(said).toContain("La base de données est à jour.");
    expect(code).toBe(0);
    expect(statSync(path.join(folder, "postgres")).uid).toBe(account.uid);
  });
});
