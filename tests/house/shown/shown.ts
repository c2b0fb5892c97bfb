import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../../..");

/** One requirement of the ASVS 5.0.0: what was found, what shows it, and why it is not met. */
export interface Requirement {
  id: string;
  level: 1 | 2;
  result: "met" | "partly" | "not yet" | "missing" | "not applicable";
  asks: string;
  shown: string[];
  because?: string;
}

export const requirements = JSON.parse(readFileSync(path.join(root, "docs/asvs.json"), "utf8")) as Requirement[];

/** What is wrong with a reference `path#words`: no such file, or the words do not stand in it; null when nothing is. */
export function faultOf(shown: string): string | null {
  const [file = "", ...words] = shown.split("#");
  const place = path.join(root, file);
  if (!existsSync(place)) return `${file} is not there`;
  const wanted = words.join("#");
  if (wanted === "" || statSync(place).isDirectory()) return null;
  return readFileSync(place, "utf8").includes(wanted) ? null : `${file} does not hold « ${wanted} »`;
}

/** Reference cases that lie beside the project; null, told once, where they are not there. */
export function published(file: string): string | null {
  const place = path.resolve(root, "../shared/cases", file);
  if (existsSync(place)) return readFileSync(place, "utf8");
  if (process.env.REQUIRE_CASES) throw new Error(`reference cases are missing: ${place}`);
  console.log(`skipped: reference cases not present (${file})`);
  return null;
}
