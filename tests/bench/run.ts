import { fork } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";

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
const longestMs = 15 * 60_000;
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

for (const bench of benches) {
  if (chosen.length > 0 && !chosen.includes(bench)) continue;
  console.error(`${bench} …`);
  try {
    for (const figure of await apart(bench)) figures.push({ bench, ...figure });
  } catch (error) {
    failed.push({ bench, reason: String(error instanceof Error ? error.message : error).slice(0, 500) });
  }
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
    const limit = setTimeout(() => child.kill("SIGKILL"), longestMs);
    child.once("message", (message) => resolve(message as Figure[]));
    child.once("exit", (code, signal) => {
      clearTimeout(limit);
      const sentence = /^\w*Error.*$/m.exec(told)?.[0] ?? told.trim().split("\n").at(-1);
      reject(new Error(signal ? `ended by ${signal}` : `ended with ${code}: ${sentence}`));
    });
  });
}

const reached = ({ measured, limit, better }: Figure): boolean =>
  better === "lower" ? measured <= limit : measured >= limit;
const limitOf = ({ limit, unit, better }: Figure): string => `${better === "lower" ? "≤" : "≥"} ${limit} ${unit}`;
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const rows = figures.map((figure) => [
  figure.name,
  `${figure.measured} ${figure.unit}`,
  limitOf(figure),
  reached(figure) ? "reached" : "short",
  figure.note ?? "",
]);
const table = [["figure", "measured", "limit", "", "note"], ["---", "---:", "---:", "---", "---"], ...rows]
  .map((cells) => `| ${cells.map(cell).join(" | ")} |`)
  .join("\n");

console.log(JSON.stringify({ figures: figures.map((f) => ({ ...f, reached: reached(f) })), failed }, null, 2));
console.log(`\n${table}\n`);
for (const { bench, reason } of failed) console.log(`${bench} did not finish: ${reason}`);

if (chosen.length === 0) {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const page = [
    "# Performance",
    "",
    "Figures of `npm run bench`, each beside its limit. Shares are ratios of two measures of the same run, so that they",
    "compare between machines; times are of the machine below.",
    "",
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${machine}. Load of the machine before the run: ${Math.round(load * 10) / 10};`,
    "other work on the same cores makes times longer and shares less steady.",
    "",
    table,
    "",
    ...failed.map(({ bench, reason }) => `\`${bench}\` did not finish: ${cell(reason)}\n`),
  ].join("\n");
  writeFileSync(path.resolve(import.meta.dirname, "../../docs/performance.md"), page);
}
process.exit(failed.length > 0 ? 1 : 0);
