import { parseExact } from "../exact.ts";
import type { Fraction } from "../fraction.ts";

/** Reads a whole number as typed, spaces between thousands allowed; null when it is none. A sign is kept, to be refused in words. */
export function parseCount(typed: string): bigint | null {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, "").replace(/^\u2212/, "-");
  return /^-?\d{1,12}$/.test(plain) ? BigInt(plain) : null;
}

/** A rate as typed (« 12,5 % », « 8/68 », « 0,125 ») as the exact number the terms write; null when unreadable. */
export function parseRate(typed: string): string | null {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(",", ".")
    .replace(/^\u2212/, "-");
  if (!plain.endsWith("%")) return parseExact(plain) ? plain : null;
  const read = parseExact(plain.slice(0, -1));
  return read && !plain.includes("/") ? written({ n: read.n, d: read.d * 100n }) : null;
}

const written = ({ n, d }: Fraction): string => `${n}/${d}`;

/** One line of a breakdown as typed. */
export interface TypedCell {
  code: string;
  population: bigint;
  reached: bigint;
}

/** Reads a breakdown, one category a line: « code ; population ; atteints ». The number of the first faulty line, or the cells. */
export function parseBreakdown(typed: string): { cells: TypedCell[] } | { faultyLine: number } {
  const cells: TypedCell[] = [];
  for (const [i, line] of typed.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [code = "", population, reached, ...rest] = line.split(/[;\t]/).map((part) => part.trim());
    const [of, some] = [parseCount(population ?? ""), parseCount(reached ?? "")];
    const isSound = code !== "" && code.length <= 60 && rest.length === 0 && of !== null && some !== null;
    if (!isSound || some < 0n || some > of || cells.some((one) => one.code === code)) return { faultyLine: i + 1 };
    cells.push({ code, population: of, reached: some });
  }
  return { cells };
}
