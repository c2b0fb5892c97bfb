import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

const cases = path.resolve(import.meta.dirname, "../../../shared/cases");
export const present = existsSync(cases);
if (!present && process.env.REQUIRE_CASES === "1") throw new Error("reference cases are required and not present");
if (!present) console.log("skipped: reference cases not present");

const text = (file: string): string => readFileSync(path.join(cases, file), "utf8");

/** The records of a published file, by column name; none where the cases are not there. */
export const rows = (file: string): Record<string, string>[] =>
  present ? parse(text(file), { columns: true, bom: true }) : [];

/** The lines of a published file without a header. */
export const lines = (file: string): string[][] => (present ? parse(text(file), { bom: true }) : []);

/** A published JSON file; null where the cases are not there. */
export const json = (file: string) => (present ? JSON.parse(text(file)) : null);

/** A published file of one JSON value a line; none where the cases are not there. */
export const jsonLines = (file: string) =>
  present
    ? text(file)
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];
