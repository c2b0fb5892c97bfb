import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import type { Figure } from "./figure.ts";

export interface Run {
  figures: (Figure & { bench: string })[];
  failed: { bench: string; reason: string }[];
  /** Load averages of one minute before and after. */
  load: [number, number];
  noise: string;
}

export const isReached = ({ measured, limit, better }: Figure): boolean =>
  better === "lower" ? measured <= limit : measured >= limit;

/** The measure as a share of its limit: up to 100 % is reached where lower is better, from 100 % where higher is. */
export const shareOfLimit = ({ measured, limit }: Figure): number => Math.round((measured / limit) * 100);

const limitOf = ({ limit, unit, better }: Figure): string => `${better === "lower" ? "≤" : "≥"} ${limit} ${unit}`;
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** One line for each figure, its limit beside it. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${figure.measured} ${figure.unit}`,
    limitOf(figure),
    `${shareOfLimit(figure)} %`,
    isReached(figure) ? "reached" : "short",
    figure.note ?? "",
  ]);
  const head = [
    ["figure", "measured", "limit", "of the limit", "", "note"],
    ["---", "---:", "---:", "---:", "---", "---"],
  ];
  return [...head, ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");
}

/** The page docs/performance.md, written by the bench and by nobody else. */
export function writePage({ figures, failed, load, noise }: Run): void {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const page = [
    "# Performance",
    "",
    "Written by `npm run bench`. Each figure stands beside its limit, reached or short. Shares (import, requests per",
    "second) are ratios of two measures of the same run, so that they compare between machines; times and memory are of",
    "the machine below.",
    "",
    tableOf(figures),
    "",
    ...failed.map(({ bench, reason }) => `\`${bench}\` did not finish: ${cell(reason)}\n`),
    "## The machine",
    "",
    `${new Date().toISOString().slice(0, 10)}, ${machine}. Load ${tenths(load[0])} before the run and ${tenths(load[1])} after it, the bench's own included.`,
    `${noise}. Times that other work on the same cores lengthened are printed as they came, none is left out.`,
    "",
    "## How it is measured",
    "",
    "Every bench runs in a process of its own, those that need one on a PostgreSQL of their own with its usual, durable",
    "settings.",
    "",
    "- **Import** (`gleif`): a generated golden-copy pair with the real columns, imported into an empty register and once",
    "  more; the yardstick is `COPY` of the same bytes into a table of one column, in the same run.",
    "- **Matching of names** (`matching`): labelled pairs beside the published result of the tool they come from.",
    "- **Screening** (`screening`): one call for all candidates, after loading and preparing; institutions drawn at random",
    "  from groups of Zipf size, so that large groups are met most. Memory is the peak of the whole process, the making of",
    "  the world included.",
    "- **Verdict** (`verdict`): from the question to the answer, transaction included: facts and names read from the",
    "  database, five perimeters, proof, members and their paths, missing facts, canonical JSON and its SHA-256. Time grows",
    "  with the group: half of it is PostgreSQL's, for walking the links and writing them out.",
    "- **Dues and rates** (`evaluate`): pure rules on figures made for it: every due with its explanation tree, the forecasts",
    "  and the exposure; the fastest of several turns.",
    "- **Pages** (`pages`): the built portal over HTTP with a session, asked by another process; the figure is the 95th",
    "  percentile of the slowest address alone. The constant page is the same page over stored answers. Script is what the",
    "  heaviest page makes a browser load.",
    "",
    "`npm run bench -- --only verdict` runs one bench and leaves this page as it is.",
    "",
  ].join("\n");
  writeFileSync(path.resolve(import.meta.dirname, "../../docs/performance.md"), page);
}
