import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { findPostmaster, stopPostmaster } from "../../db/embedded/postmaster.ts";

const root = path.resolve(import.meta.dirname, "../..");

export interface Ended {
  code: number | null;
  /** Everything said, both streams. */
  said: string;
  ms: number;
}

/** `npm start`'s program as a process of its own, in its own data folder. */
export interface Portal {
  process: ChildProcess;
  origin: string;
  said(): string;
  /** Resolves at the first matching line; rejects when the process ends before. */
  until(pattern: RegExp): Promise<void>;
  ended: Promise<Ended>;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** An empty data folder that PostgreSQL's account can reach; `clear` stops what still runs in it. */
export function dataFolder(): { folder: string; clear(): Promise<void> } {
  const folder = mkdtempSync(path.join(tmpdir(), "tamis-cli-"));
  chmodSync(folder, 0o711);
  return {
    folder,
    async clear() {
      const running = findPostmaster(path.join(folder, "postgres"));
      if (running) await stopPostmaster(running.pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the portal with this environment over the bare minimum; nothing of the test run's own is passed on. */
export function startPortal(
  env: Record<string, string>,
  args: string[] = [],
  { program = "start.mjs", account = {} }: { program?: string; account?: { uid?: number; gid?: number } } = {},
): Portal {
  const began = Date.now();
  const child = spawn(process.execPath, [path.join(root, "app/cli", program), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: tmpdir(), NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...account,
  });
  let said = "";
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
      for (const listen of heard) listen();
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => resolve({ code, said, ms: Date.now() - began }));
  });
  return {
    process: child,
    origin: `http://localhost:${env.PORT}`,
    said: () => said,
    ended,
    until(pattern) {
      return new Promise((resolve, reject) => {
        const listen = () => {
          if (!pattern.test(said)) return;
          heard.delete(listen);
          resolve();
        };
        heard.add(listen);
        ended.then(({ code }) => reject(new Error(`ended with ${code} before ${pattern}:\n${said}`)));
        listen();
      });
    },
  };
}

/** The owner's URL of the data folder's running database. */
export function databaseUrl(folder: string): string {
  const running = findPostmaster(path.join(folder, "postgres"));
  const password = readFileSync(path.join(folder, "postgres-password"), "utf8").trim();
  return `postgres://tamis_owner:${password}@127.0.0.1:${running?.port}/tamis`;
}
