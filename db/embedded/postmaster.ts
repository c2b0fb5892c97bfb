import { readFileSync } from "node:fs";
import path from "node:path";

/** A running PostgreSQL as its own pid file describes it. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The PostgreSQL that runs on this data folder, whoever started it; null when none does. */
export function findPostmaster(dataFolder: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(path.join(dataFolder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!pid || !isPostgres(pid)) return null;
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? "").trim() === "ready" };
}

/** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(pid: number, limitMs = 30_000): Promise<void> {
  const end = Date.now() + limitMs;
  send(pid, "SIGINT");
  while (isAlive(pid) && Date.now() < end) await pause(20);
  if (!isAlive(pid)) return;
  // Immediate shutdown: still safe, the next start replays the log.
  send(pid, "SIGQUIT");
  const last = Date.now() + 5_000;
  while (isAlive(pid) && Date.now() < last) await pause(20);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Ended already.
  }
}

/** Alive and not a zombie waiting for a parent that never asks (a container's first process). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}

/** After a restart of the machine the number in the file may belong to somebody else. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").includes("(postgres)");
  } catch {
    return true;
  }
}
