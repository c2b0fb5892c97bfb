import { isDay } from "../calendar-day.ts";
import type { Message } from "../errors.ts";
import { parseCents, parseExact } from "../exact.ts";
import type { Fraction } from "../fraction.ts";

/** A fault and the place it lies in, `outcomes[0].pays.classes`. */
export interface Problem {
  path: string;
  message: Message;
}

/** Reads one value; what is wrong goes to the list, and the value returned is then not to be used. */
export type Reader<T> = (value: unknown, path: string, problems: Problem[]) => T;

/** Limits of any document from outside: list length and depth of what may contain itself. */
const longest = 500;
const deepest = 8;

/** Notes a fault; whoever reads looks at the list of faults before the value. */
function fault<T>(problems: Problem[], path: string, key: string): T {
  problems.push({ path, message: { key } });
  return undefined as T;
}

const checked =
  <T>(key: string, read: (written: string) => T | null): Reader<T> =>
  (value, path, problems) =>
    (typeof value === "string" ? read(value) : null) ?? fault(problems, path, key);

export const code = checked("termsCode", (text) => (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(text) ? text : null));
export const day = checked("termsDay", (text) => (isDay(text) ? text : null));
export const cents = checked("termsCents", parseCents);
export const exact = checked("termsExact", parseExact);
/** An exact number from nothing up. */
export const positive: Reader<Fraction> = checked("termsPositive", (text) => {
  const value = parseExact(text);
  return value && value.n >= 0n ? value : null;
});
/** From 0 to 1. */
export const share: Reader<Fraction> = checked("termsShare", (text) => {
  const value = parseExact(text);
  return value && value.n >= 0n && value.n <= value.d ? value : null;
});

export const whole =
  (least: number, most: number): Reader<number> =>
  (value, path, problems) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? value
      : fault(problems, path, "termsWhole");

export const flag: Reader<boolean> = (value, path, problems) =>
  typeof value === "boolean" ? value : fault(problems, path, "termsFlag");

export const oneOf =
  <T extends string>(values: readonly T[]): Reader<T> =>
  (value, path, problems) =>
    values.find((known) => known === value) ?? fault(problems, path, "termsChoice");

/** Null where nothing is said. */
export const optional =
  <T>(of: Reader<T>): Reader<T | null> =>
  (value, path, problems) =>
    value === null || value === undefined ? null : of(value, path, problems);

export const listOf =
  <T>(of: Reader<T>, least = 0): Reader<T[]> =>
  (value, path, problems) => {
    if (!Array.isArray(value)) return fault(problems, path, "termsList");
    if (value.length < least || value.length > longest) return fault(problems, path, "termsLength");
    return value.map((item, i) => of(item, `${path}[${i}]`, problems));
  };

/** Exactly these fields: a word the vocabulary does not know is a fault, not a silence. */
export const record =
  <T extends object>(fields: { [K in keyof T]: Reader<T[K]> }): Reader<T> =>
  (value, path, problems) => {
    if (!isRecord(value)) return fault(problems, path, "termsRecord");
    if (path.split(".").length > 4 * deepest) return fault(problems, path, "termsDeep");
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key)) fault(problems, join(path, key), "termsUnknown");
    const entries = Object.entries(fields) as [string, Reader<unknown>][];
    return Object.fromEntries(entries.map(([key, of]) => [key, of(value[key], join(path, key), problems)])) as T;
  };

/** A record of one of several kinds, told by its field `kind`. */
export const kinds =
  <T extends { kind: string }>(
    readers: { [K in T["kind"]]: Reader<Omit<Extract<T, { kind: K }>, "kind">> },
  ): Reader<T> =>
  (value, path, problems) => {
    if (!isRecord(value)) return fault(problems, path, "termsRecord");
    const { kind, ...rest } = value;
    const known = typeof kind === "string" && Object.hasOwn(readers, kind) ? (kind as T["kind"]) : null;
    if (known === null) return fault(problems, join(path, "kind"), "termsChoice");
    return { kind: known, ...(readers[known](rest, path, problems) as object) } as T;
  };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);
