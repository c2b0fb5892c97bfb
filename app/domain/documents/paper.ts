import type { Day } from "../day.ts";

/** A printed document in the reader's words: what is set on paper, and nothing else decides its bytes. */
export interface Paper {
  version: "1";
  locale: "fr" | "en";
  /** The département, at the top of every page. */
  place: string;
  title: string;
  /** The sentence the reader came for. */
  lead: string;
  on: Day;
  /** What the page says of itself at its foot: selection, candidate, hash. */
  reference: string;
  /** Above the title of a letter: who it is written to, and where and when. */
  letter?: { to: string[]; dated: string };
  blocks: Block[];
}

export type Block =
  | { kind: "heading"; words: string }
  | { kind: "paragraph"; words: string }
  | { kind: "list"; items: string[]; numbered: boolean }
  /** Who signs, at the end of a letter. */
  | { kind: "signature"; lines: string[] }
  | { kind: "facts"; items: { term: string; value: string }[] }
  /** `wide`: columns that take the room left; numbers are set to the right where `ends` says so. */
  | { kind: "table"; caption: string; head: string[]; rows: string[][]; wide: number[]; ends: number[] };

/** For reading aloud by a machine; for the archive. One standard per file. */
export const paperStandards = ["ua-1", "a-2b"] as const;
export type PaperStandard = (typeof paperStandards)[number];

export const heading = (words: string): Block => ({ kind: "heading", words });
export const paragraph = (words: string): Block => ({ kind: "paragraph", words });
export const list = (items: string[], numbered = false): Block => ({ kind: "list", items, numbered });
export const signature = (lines: string[]): Block => ({ kind: "signature", lines });
export const facts = (items: { term: string; value: string }[]): Block => ({ kind: "facts", items });
/** Columns: those of `wide` share the room left (the last one unless told), those of `ends` are numbers. */
export const table = (
  caption: string,
  head: string[],
  rows: string[][],
  { wide = [head.length - 1], ends = [] }: { wide?: number[]; ends?: number[] } = {},
): Block => ({ kind: "table", caption, head, rows, wide, ends });
