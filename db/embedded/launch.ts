import { execFileSync, spawn } from "node:child_process";
import { chownSync, closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { Trouble } from "../trouble.ts";
import type { Place } from "./place.ts";
import { findPostmaster, isAlive, type Postmaster, pause } from "./postmaster.ts";

const startLimitMs = 60_000;

/** Creates an empty database cluster, French alphabetical order, UTF-8, password over local TCP only. */
export async function initialise({ binaries, folder, account }: Place, password: string): Promise<void> {
  const left = readdirSync(folder);
  if (left.length > 0) {
    throw new Trouble(
      `Le dossier ${folder} n'est pas vide et n'est pas une base PostgreSQL : videz-le, ou donnez un autre TAMIS_DATA.`,
    );
  }
  const passwordFile = `${folder}.initdb`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid as number);
  const messages: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        "--username=tamis_owner",
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        "--locale=C",
        `--lc-ctype=${characterLocale()}`,
        "--locale-provider=icu",
        "--icu-locale=fr-FR",
      ],
      { ...account, cwd: "/", stdio: ["ignore", "pipe", "pipe"], env: cleanEnvironment() },
    );
    child.stdout.on("data", (chunk) => messages.push(String(chunk)));
    child.stderr.on("data", (chunk) => messages.push(String(chunk)));
    child.on("error", reject);
    child.on("close", resolve);
  }).finally(() => rmSync(passwordFile, { force: true }));
  if (code === 0) return;
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
  throw explainFailure(messages.join(""), folder, "créer");
}

/** Starts PostgreSQL on a free local port and waits until it takes connections. */
export async function launch(place: Place, durable: boolean): Promise<Postmaster> {
  checkMajor(place.folder, place.binaries.version);
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    const began = Date.now();
    const result = await attempt(place, durable, deadline);
    if (typeof result !== "string") return result;
    if (!leftovers.test(result) || began > deadline - startLimitMs + leftoverLimitMs) {
      throw explainFailure(result, place.folder, "démarrer");
    }
    // Killed a moment ago: its last processes are still ending. Later, the number in its file is somebody else's.
    await pause(300);
    const lastTurn = Date.now() > deadline - startLimitMs + leftoverLimitMs;
    if (lastTurn && !findPostmaster(place.folder)) rmSync(path.join(place.folder, "postmaster.pid"), { force: true });
  }
}

const leftoverLimitMs = 5_000;
const leftovers = /lock file "postmaster.pid" already exists|pre-existing shared memory|could not bind IPv4 address/;

/** The running server, or what PostgreSQL said when it would not start. */
async function attempt(place: Place, durable: boolean, deadline: number): Promise<Postmaster | string> {
  const { binaries, folder, account } = place;
  const log = path.join(path.dirname(folder), `${path.basename(folder)}.log`);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "jit=off",
    "lc_messages=C",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  const flags = settings.flatMap((setting) => ["-c", setting]);
  // A session of its own (detached): Ctrl-C in the terminal must not stop it before the last request is done.
  // Its messages go to a file, so that it outlives a killed parent without writing into a broken pipe.
  const out = openSync(log, "a");
  const before = statSync(log).size;
  const child = spawn(binaries.postgres, ["-D", folder, "-p", String(await freePort()), ...flags], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", out, out],
    env: cleanEnvironment(),
  });
  closeSync(out);
  let ended = false;
  for (const event of ["error", "exit"]) {
    child.once(event, () => {
      ended = true;
    });
  }
  child.unref();
  while (!ended && Date.now() < deadline) {
    const running = findPostmaster(folder);
    if (running?.pid === child.pid && running?.ready) return running;
    await pause(15);
  }
  if (child.pid && isAlive(child.pid)) child.kill("SIGQUIT");
  return readFileSync(log, "utf8").slice(before);
}

/** Data of another major version cannot be read: say it before PostgreSQL does. */
function checkMajor(folder: string, version: string): void {
  let found: string;
  try {
    found = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  } catch {
    throw new Trouble(
      `Le dossier ${folder} appartient à un autre compte : lancez sous ce compte, ou donnez un autre TAMIS_DATA.`,
    );
  }
  const major = version.split(".")[0];
  if (found === major) return;
  throw new Trouble(
    `Les données de ${folder} sont de PostgreSQL ${found}, ce portail apporte PostgreSQL ${major} : restaurez une sauvegarde dans un dossier neuf (docs/operations.md), ou donnez DATABASE_URL.`,
  );
}

function explainFailure(output: string, folder: string, verb: "créer" | "démarrer"): Trouble {
  const start = `Impossible de ${verb} la base dans ${folder}`;
  if (/no space left on device|disk full|wrote only \d+ of \d+/i.test(output))
    return new Trouble(`Disque plein : ${start.toLowerCase()}. Libérez de la place, rien n'est perdu.`);
  if (/permission denied|read-only file system/i.test(output))
    return new Trouble(
      `${start} : l'écriture y est refusée. Changez les droits, ou donnez un autre dossier par TAMIS_DATA.`,
    );
  if (/could not create shared memory|could not map anonymous/i.test(output))
    return new Trouble(`${start} : la mémoire de la machine ne suffit pas.`);
  const lines = output.trim().split("\n");
  const worst = lines.find((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? "";
  return new Trouble(`${start} : ${worst.trim() || "PostgreSQL ne dit pas pourquoi"}`);
}

/** A port the system says is free. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Letters are letters only in a UTF-8 locale: search by similar words needs one. */
function characterLocale(): string {
  try {
    const known = execFileSync("locale", ["-a"], { encoding: "utf8", stdio: "pipe" }).split("\n");
    const wanted = ["C.UTF-8", "C.utf8", "fr_FR.UTF-8", "fr_FR.utf8", "en_US.UTF-8", "en_US.utf8"];
    return wanted.find((name) => known.includes(name)) ?? "C";
  } catch {
    return "C";
  }
}

/** Without the operator's PG… settings, which would speak of another server, and in one language for us to read. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C" };
}
