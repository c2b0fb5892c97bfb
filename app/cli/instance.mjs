import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

// Plain JavaScript with Node's own modules only: asked before the packages are installed or the pages built.

/** @typedef {{ pid: number, address: string }} Instance The process that serves from a data folder. */

/** @param {string} dataFolder */
const fileOf = (dataFolder) => path.join(dataFolder, "running.json");

/**
 * The instance that serves from this data folder, or null. A file left by a killed process does not count.
 *
 * @param {string} dataFolder
 * @returns {Instance | null}
 */
export function findRunning(dataFolder) {
  try {
    const instance = JSON.parse(readFileSync(fileOf(dataFolder), "utf8"));
    return instance.pid !== process.pid && isPortal(instance.pid) ? instance : null;
  } catch {
    return null;
  }
}

/**
 * Takes the data folder for this process. Returns the instance that has it already, or null when it is ours.
 *
 * @param {string} dataFolder
 * @param {string} address
 * @returns {Instance | null}
 */
export function claim(dataFolder, address) {
  mkdirSync(dataFolder, { recursive: true });
  for (let turn = 0; turn < 3; turn += 1) {
    try {
      writeFileSync(fileOf(dataFolder), JSON.stringify({ pid: process.pid, address }), { flag: "wx" });
      return null;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const other = findRunning(dataFolder);
      if (other) return other;
      rmSync(fileOf(dataFolder), { force: true });
    }
  }
  return findRunning(dataFolder);
}

/**
 * Gives the data folder back, when it is ours.
 *
 * @param {string} dataFolder
 */
export function release(dataFolder) {
  try {
    const { pid } = JSON.parse(readFileSync(fileOf(dataFolder), "utf8"));
    if (pid === process.pid) rmSync(fileOf(dataFolder), { force: true });
  } catch {
    // Gone already.
  }
}

/** Whether this process number is alive and is a portal: numbers are used again after a restart. */
function isPortal(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return commandLine(pid)?.includes("start.mjs") ?? true;
}

function commandLine(pid) {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return null;
  }
}
