import { fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";
import { fixedWork, noiseOf } from "./noise.ts";
import { isReached, shareOfLimit, tableOf, writePage } from "./report.ts";

/**
 * Runs every bench of this folder (`export async function bench(): Promise<Figure[]>`), each in a process of its own,
 * prints JSON and a table with the limit beside each figure, and writes docs/performance.md. `--only name` runs one
 * bench (several times: several) and writes nothing.
 */
const folder = import.meta.dirname;
const { values, positionals } = parseArgs({
  options: { only: { type: "string", multiple: true } },
  allowPositionals: true,
});
const chosen = [...(values.only ?? []), ...positionals];
/** A quarter of an hour, unless the bench says more (`export const longestMinutes = …`). */
const longestMs = (bench: string): number => {
  const source = readFileSync(path.join(folder, `${bench}.ts`), "utf8");
  return Number(/^export const longestMinutes = (\d+);/m.exec(source)?.[1] ?? 15) * 60_000;
};
const benches = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && name !== "run.ts" && !name.endsWith("-child.ts"))
  .filter((name) => /^export (async )?function bench\(/m.test(readFileSync(path.join(folder, name), "utf8")))
  .map((name) => name.replace(/\.ts$/, ""))
  .sort();
const unknown = chosen.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(", ")}; there are ${benches.join(", ")}`);
  process.exit(2);
}
const load = loadavg()[0] ?? 0;
const figures: (Figure & { bench: string })[] = [];
const failed: { bench: string; reason: string }[] = [];
const times = fixedWork();

for (const bench of benches) {
  if (chosen.length > 0 && !chosen.includes(bench)) continue;
  console.error(`${bench} …`);
  try {
    for (const figure of await apart(bench)) figures.push({ bench, ...figure });
  } catch (error) {
    failed.push({ bench, reason: String(error instanceof Error ? error.message : error).slice(0, 500) });
  }
  times.push(...fixedWork());
}

/** One bench in a child process: what it leaves behind, or its end, touches no other. */
function apart(bench: string): Promise<Figure[]> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(folder, "one-child.ts"), [bench], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let told = "";
    child.stderr?.on("data", (part) => {
      told = (told + part).slice(-2000);
    });
    const limit = setTimeout(() => child.kill("SIGKILL"), longestMs(bench));
    child.once("message", (message) => resolve(message as Figure[]));
    child.once("exit", (code, signal) => {
      clearTimeout(limit);
      const sentence = /^\w*Error.*$/m.exec(told)?.[0] ?? told.trim().split("\n").at(-1);
      reject(new Error(signal ? `ended by ${signal}` : `ended with ${code}: ${sentence}`));
    });
  });
}

const run = { figures, failed, load: [load, loadavg()[0] ?? 0] as [number, number], noise: noiseOf(times) };
const told = figures.map((figure) => ({ ...figure, share: shareOfLimit(figure), reached: isReached(figure) }));
console.log(JSON.stringify({ ...run, figures: told }, null, 2));
console.log(`\n${tableOf(figures)}\n`);
for (const { bench, reason } of failed) console.log(`${bench} did not finish: ${reason}`);
if (chosen.length === 0) writePage(run);
process.exit(failed.length > 0 ? 1 : 0);
