import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The process that serves from a data folder. */
export interface Instance {
  pid: number;
  address: string;
}

const fileOf = (dataFolder: string): string => path.join(dataFolder, "running.json");

/** The instance that serves from this data folder, or null. A file left by a killed process does not count. */
export function findRunning(dataFolder: string): Instance | null {
  let instance: Instance;
  try {
    instance = JSON.parse(readFileSync(fileOf(dataFolder), "utf8")) as Instance;
  } catch {
    return null;
  }
  return instance.pid !== process.pid && isPortal(instance.pid) ? instance : null;
}

/** Takes the data folder for this process. Returns the instance that has it already, or null when it is ours. */
export function claim(dataFolder: string, address: string): Instance | null {
  mkdirSync(dataFolder, { recursive: true });
  const content = JSON.stringify({ pid: process.pid, address } satisfies Instance);
  for (let turn = 0; turn < 2; turn += 1) {
    try {
      writeFileSync(fileOf(dataFolder), content, { flag: "wx" });
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const other = findRunning(dataFolder);
      if (other) return other;
      rmSync(fileOf(dataFolder), { force: true });
    }
  }
  return findRunning(dataFolder);
}

/** Gives the data folder back, when it is ours. */
export function release(dataFolder: string): void {
  try {
    const { pid } = JSON.parse(readFileSync(fileOf(dataFolder), "utf8")) as Instance;
    if (pid === process.pid) rmSync(fileOf(dataFolder), { force: true });
  } catch {
    // Gone already.
  }
}

/** Whether this process number is alive and is a portal: numbers are used again after a restart. */
function isPortal(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return commandLine(pid)?.includes("start.mjs") ?? true;
}

function commandLine(pid: number): string | null {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return null;
  }
}
