import type { Message } from "../errors.ts";
import type { RegisterFile } from "./reader.ts";

/** One file to import: where it lies, its name as given, its size and the SHA-256 of its bytes. */
export interface PlannedFile {
  path: string;
  name: string;
  bytes: number;
  sha256: string;
}

/** What an import was asked to do (`register_import.files`). */
export interface ImportPlan {
  files: Partial<Record<RegisterFile, PlannedFile>>;
  /** The files are a whole golden copy: what they no longer tell is superseded. */
  complete: boolean;
}

/** How far a running import is. */
export interface ImportProgress {
  phase: "reading" | "merging";
  file: RegisterFile;
  /** Bytes while reading, lines while merging. */
  done: number;
  total: number;
}

/** What an import found and did. */
export interface ImportSummary {
  /** Of each file: records read, left out, and told with a remark. */
  files: Partial<Record<RegisterFile, { lines: number; records: number; rejected: number; remarks: number }>>;
  counts: Record<string, Record<string, number>>;
  /** How often each problem was met, whether listed or not. */
  problems: Record<string, number>;
  /** Problems beyond the number that is listed line by line. */
  unlisted: number;
  /** Vanished relations were not superseded although asked, since lines of the file could not be read. */
  vanishingSkipped: boolean;
  seconds: number;
}

/** A failure as kept in `register_import.failure`. */
export const failureText = (message: Message): string => JSON.stringify(message);

export function failureOf(text: string | null): Message | null {
  return text === null ? null : (JSON.parse(text) as Message);
}
