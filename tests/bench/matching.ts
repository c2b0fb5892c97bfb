import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { fold } from "../../app/domain/institutions/names/fold.ts";
import { matchNames, type Tier, thresholds, tiers } from "../../app/domain/institutions/names/match-names.ts";
import { rankNames } from "../../app/domain/institutions/names/rank-names.ts";
import { type Rarity, rarityFrom } from "../../app/domain/institutions/names/rarity.ts";
import type { Figure } from "./figure.ts";

/**
 * Labelled pairs of names beside the published run of the tool they come from. Thresholds were set on the half of the
 * pairs whose digest is even, and nothing else was fitted; the rarity of words comes from another file, of the register.
 */
const cases = path.resolve(import.meta.dirname, "../../../shared/cases");
/** F1 of the tool the pairs come from, on all of its Company pairs, half of which are not in this folder. */
const rival = 0.856;
const resamples = 2000;

type Row = Record<"schema" | "name1" | "name2" | "is_match", string>;
interface Judged {
  row: Row;
  same: boolean;
  tier: Tier;
  score: number;
  /** A word that differs forbids proposing, whatever the score. */
  capped: boolean;
  /** The only words that differ are numbers: « Fund II », « Fund III ». */
  series: boolean;
}

/** Quality of matching: F1 of « certain or probable », precision and recall by tier, the partner among the first ten. */
export function bench(): Figure[] {
  if (!existsSync(cases) && !process.env.REQUIRE_CASES) {
    console.error("skipped: reference cases not present");
    return [];
  }
  const rows = read<Row>("name-matching/name_bench_cases.csv");
  const rarity = registerRarity();
  const judged = rows
    .filter(({ schema }) => schema === "Company" || schema === "Organization")
    .map((row) => judge(row, rarity));
  const companies = judged.filter(({ row }) => row.schema === "Company");
  const even = judged.filter(({ row }) => half(row) === 0);
  const odd = judged.filter(({ row }) => half(row) === 1);
  return [
    quality("F1, Company", companies, `rival ${rival} on all its pairs`),
    quality("F1, Company and Organization", judged, plateau(even)),
    quality(
      "F1 without pairs that differ by numbers only",
      judged.filter((one) => !one.series),
    ),
    quality("F1, the half that set the threshold", even),
    quality("F1, the other half", odd),
    ...tiers.slice(0, 3).map((tier) => ofTier(tier, judged)),
    recall(rows, rarity),
  ];
}

const read = <R>(file: string): R[] =>
  parse(readFileSync(path.join(cases, file)), { columns: true, relax_column_count: true }) as R[];

/** How many legal names of the register's sample carry each word. */
function registerRarity(): Rarity {
  const names = ["gleif/sample-lei2.csv", "gleif/groups-lei2.csv"]
    .flatMap((file) => read<Record<string, string>>(file))
    .map((record) => record["Entity.LegalName"] ?? "");
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const word of new Set(fold(name).tokens.map(({ text }) => text)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return rarityFrom(counts, names.length);
}

function judge(row: Row, rarity: Rarity): Judged {
  const { tier, score, reasons } = matchNames(fold(row.name1), fold(row.name2), rarity);
  const differ = reasons.filter((reason) => reason.kind === "differ");
  const series = differ.length > 0 && differ.every(({ of }) => of === "number");
  const capped = reasons.some(({ cap }) => cap === "possible" || cap === "no");
  return { row, same: row.is_match === "true", tier, score, capped, series };
}

const half = ({ name1, name2 }: Row): number =>
  (createHash("sha256").update(`${name1}|${name2}`).digest()[0] as number) & 1;
const proposed = ({ tier }: Judged): boolean => tier === "certain" || tier === "probable";
const count = (all: readonly Judged[], is: (one: Judged) => boolean): number => all.filter(is).length;
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

function f1(all: readonly Judged[], decides: (one: Judged) => boolean = proposed): number {
  const right = count(all, (one) => decides(one) && one.same);
  const wrong = count(all, (one) => decides(one) !== one.same);
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong);
}

function quality(name: string, all: Judged[], note?: string): Figure {
  const [low, high] = interval(all);
  const missed = all.filter((one) => one.same && !proposed(one));
  const series = count(missed, (one) => one.series);
  const notes = [
    `95 % interval ${low} to ${high}`,
    `${all.length} pairs, ${count(all, ({ same }) => same)} the same`,
    `${count(all, (one) => proposed(one) && !one.same)} wrongly proposed`,
    `${missed.length} missed, ${series} of them two numbers of one series labelled the same`,
    ...(note ? [note] : []),
  ];
  return { name, measured: rounded(f1(all)), limit: 0.9, unit: "", better: "higher", note: notes.join("; ") };
}

/** Percentile bootstrap over pairs, with a seed of its own: the same pairs give the same interval. */
function interval(all: readonly Judged[]): [number, number] {
  const random = seeded(20261123);
  const measured = Array.from({ length: resamples }, () =>
    f1(all.map(() => all[Math.floor(random() * all.length)] as Judged)),
  ).sort((a, b) => a - b);
  return [rounded(measured[Math.floor(resamples * 0.025)] ?? 0), rounded(measured[Math.floor(resamples * 0.975)] ?? 1)];
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The thresholds that serve the even half best, among which the one in force must lie. */
function plateau(even: readonly Judged[]): string {
  const steps = Array.from({ length: 9 }, (_, at) => Math.round(50 + at * 5) / 100);
  const reached = steps.map((step) => f1(even, (one) => one.score >= step && !one.capped));
  const best = steps.filter((_, index) => reached[index] === Math.max(...reached));
  return `threshold ${thresholds.probable}, best on the even half from ${best[0]} to ${best.at(-1)}`;
}

function ofTier(tier: Tier, all: readonly Judged[]): Figure {
  const of = all.filter((one) => one.tier === tier);
  const same = count(of, (one) => one.same);
  const found = all.filter((one) => tiers.indexOf(one.tier) <= tiers.indexOf(tier));
  const total = count(all, (one) => one.same);
  const reached = rounded(count(found, (one) => one.same) / total);
  const precision = of.length === 0 ? 0 : rounded(same / of.length);
  const note = `${same} of ${of.length}; recall ${rounded(same / total)} alone, ${reached} with the surer tiers`;
  const figure = { unit: "", better: "higher" as const };
  // A possible match is shown among search results, never proposed: what it must do is lose nothing.
  if (tier === "possible") {
    return {
      ...figure,
      name: "recall of « possible » or surer",
      measured: reached,
      limit: 0.95,
      note: `precision of « possible » alone ${precision}: ${note}`,
    };
  }
  return {
    ...figure,
    name: `precision of « ${tier} »`,
    measured: precision,
    limit: tier === "certain" ? 1 : 0.9,
    note,
  };
}

/** Each firm typed by its first name: is the second among the ten nearest of all names of the file? */
function recall(rows: readonly Row[], rarity: Rarity): Figure {
  const names = [...new Set(rows.flatMap(({ name1, name2 }) => [name1, name2]))];
  const candidates = names.map((text) => ({ text, folded: fold(text) }));
  const asked = rows.filter(
    ({ schema, is_match, name1, name2 }) =>
      (schema === "Company" || schema === "Organization") && is_match === "true" && name1 !== name2,
  );
  const found = asked.filter(({ name1, name2 }) => {
    const others = candidates.filter(({ text }) => text !== name1);
    return rankNames(fold(name1), others, rarity, 10).some(({ candidate }) => candidate.text === name2);
  });
  const note = `${found.length} of ${asked.length} among ${names.length} names`;
  return {
    name: "recall@10",
    measured: rounded(found.length / asked.length),
    limit: 0.95,
    unit: "",
    better: "higher",
    note,
  };
}
