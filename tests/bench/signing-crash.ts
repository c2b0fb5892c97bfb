import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Figure } from "./figure.ts";

/** Two thousand cuts and fifty kills take their time; `TAMIS_CUTS` and `TAMIS_KILLS` ask for fewer. */
export const longestMinutes = 120;
const root = path.resolve(import.meta.dirname, "../..");
const test = "tests/services/signature/cuts.test.ts";

/**
 * The harness of the test, asked for more: connections cut at a commit and processes killed while they sign. The first step
 * lost or doubled ends it. The seed is printed with the figure: TAMIS_SEED plays the same again.
 */
export async function bench(): Promise<Figure[]> {
  const cuts = Number(process.env.TAMIS_CUTS ?? 2000);
  const kills = Number(process.env.TAMIS_KILLS ?? 50);
  const seed = process.env.TAMIS_SEED ?? String(Date.now() % 1e9);
  const env = { ...process.env, TAMIS_CUTS: String(cuts), TAMIS_KILLS: String(kills), TAMIS_SEED: seed };
  const runner = path.join(root, "node_modules/vitest/vitest.mjs");
  const asked = [runner, "run", "--config", "tests/vitest.config.ts", test];
  const { stdout } = await promisify(execFile)(process.execPath, asked, { cwd: root, env, maxBuffer: 1e8 });
  const done = (what: string) =>
    Number(new RegExp(`signing: (\\d+) ${what}, no step lost, none doubled`).exec(stdout)?.[1] ?? 0);
  const figure = (what: string, name: string, limit: number): Figure => ({
    ...{ name, measured: done(what), limit, unit: what, better: "higher", note: `seed ${seed}` },
  });
  return [
    figure("cuts", "connections cut at a commit while a contract is signed, no step lost, none doubled", cuts),
    figure("kills", "processes killed while they sign, no step lost, none doubled", kills),
  ];
}
