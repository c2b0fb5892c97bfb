import { readdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import type { Figure } from "./figure.ts";

/**
 * Runs every bench of this folder (`export async function bench(): Promise<Figure[]>`), prints JSON and a table with
 * the limit beside each figure, and writes docs/performance.md. Names given as arguments choose benches.
 */
const chosen = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".ts") && name !== "run.ts")
  .sort();
const figures: (Figure & { bench: string })[] = [];
const failed: { bench: string; reason: string }[] = [];

for (const file of files) {
  const bench = file.replace(/\.ts$/, "");
  if (chosen.length > 0 && !chosen.includes(bench)) continue;
  // A file that runs as a program of its own is not imported.
  if (bench.endsWith("-child")) continue;
  const module = (await import(path.join(import.meta.dirname, file))) as { bench?: () => Promise<Figure[]> };
  if (!module.bench) continue;
  console.error(`${bench} …`);
  try {
    for (const figure of await module.bench()) figures.push({ bench, ...figure });
  } catch (error) {
    failed.push({ bench, reason: String(error instanceof Error ? error.message : error).slice(0, 500) });
  }
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
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${machine}.`,
    "",
    table,
    "",
    ...failed.map(({ bench, reason }) => `\`${bench}\` did not finish: ${cell(reason)}\n`),
  ].join("\n");
  writeFileSync(path.resolve(import.meta.dirname, "../../docs/performance.md"), page);
}
process.exit(failed.length > 0 ? 1 : 0);
