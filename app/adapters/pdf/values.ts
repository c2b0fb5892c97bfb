/** A value of a PDF file (ISO 32000-2, 7.3), as far as comparing two of them needs. */
export type PdfValue =
  | { type: "dict"; entries: Map<string, PdfValue> }
  | { type: "array"; items: PdfValue[] }
  | { type: "ref"; number: number; generation: number }
  | { type: "name"; text: string }
  /** Bytes of a string, in hexadecimal. */
  | { type: "string"; hex: string }
  /** Numbers and keywords. */
  | { type: "word"; text: string };

/** The file does not read as a PDF: the caller answers "not decided", never an exception to a person. */
export class PdfUnreadable extends Error {}

const deepest = 60;
const blank = new Set([0, 9, 10, 12, 13, 32]);
const delimiter = new Set([...Buffer.from("()<>[]{}/%")]);
const endsWord = (byte: number | undefined) => byte === undefined || blank.has(byte) || delimiter.has(byte);

/** The first place at or after `at` that is neither blank nor comment. */
export function skipBlank(bytes: Buffer, at: number): number {
  let here = at;
  while (here < bytes.length) {
    const byte = bytes[here] as number;
    if (byte === 0x25) while (here < bytes.length && bytes[here] !== 10 && bytes[here] !== 13) here++;
    else if (blank.has(byte)) here++;
    else break;
  }
  return here;
}

/** The value that starts at `at`, and where it ends. Throws `PdfUnreadable`. */
export function readValue(bytes: Buffer, at: number, depth = 0): { value: PdfValue; end: number } {
  if (depth > deepest) throw new PdfUnreadable("too deep");
  const start = skipBlank(bytes, at);
  const byte = bytes[start];
  if (byte === undefined) throw new PdfUnreadable("ends early");
  if (byte === 0x2f) return readName(bytes, start);
  if (byte === 0x28) return readLiteral(bytes, start);
  if (byte === 0x5b) return readArray(bytes, start, depth);
  if (byte === 0x3c) return bytes[start + 1] === 0x3c ? readDict(bytes, start, depth) : readHex(bytes, start);
  const word = readWord(bytes, start);
  return readReference(bytes, word) ?? { value: { type: "word", text: plainNumber(word.text) }, end: word.end };
}

/** A run of regular characters; empty on a delimiter. */
export function readWord(bytes: Buffer, at: number): { text: string; end: number } {
  let end = at;
  while (end - at < 256 && !endsWord(bytes[end])) end++;
  if (end === at) throw new PdfUnreadable("no word");
  return { text: bytes.toString("latin1", at, end), end };
}

/** `12 0 R`: only after a whole number, and only when all three are there. */
function readReference(bytes: Buffer, first: { text: string; end: number }) {
  if (!/^\d{1,10}$/.test(first.text)) return null;
  const rest = /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R/.exec(bytes.toString("latin1", first.end, first.end + 32));
  if (!rest || !endsWord(bytes[first.end + rest[0].length])) return null;
  const value: PdfValue = { type: "ref", number: Number(first.text), generation: Number(rest[1]) };
  return { value, end: first.end + rest[0].length };
}

/** 612.0 and 612 are one number. */
const plainNumber = (text: string) => (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? String(Number(text)) : text);

function readName(bytes: Buffer, start: number) {
  let end = start + 1;
  while (!endsWord(bytes[end])) end++;
  const raw = bytes.toString("latin1", start + 1, end);
  const text = raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { value: { type: "name", text } as PdfValue, end };
}

function readHex(bytes: Buffer, start: number) {
  const close = bytes.indexOf(0x3e, start);
  if (close < 0) throw new PdfUnreadable("open string");
  const digits = bytes.toString("latin1", start + 1, close).replace(/[\0\t\n\f\r ]/g, "");
  if (/[^0-9a-fA-F]/.test(digits)) throw new PdfUnreadable("not hexadecimal");
  const hex = (digits.length % 2 ? `${digits}0` : digits).toLowerCase();
  return { value: { type: "string", hex } as PdfValue, end: close + 1 };
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function readLiteral(bytes: Buffer, start: number) {
  const out: number[] = [];
  let open = 1;
  let at = start + 1;
  for (; at < bytes.length && open > 0; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x5c) {
      const octal = /^[0-7]{1,3}/.exec(bytes.toString("latin1", at + 1, at + 4))?.[0];
      const next = bytes[at + 1] ?? 0;
      if (octal) out.push(Number.parseInt(octal, 8) & 255);
      // An escaped end of line is no character at all.
      else if (next !== 10 && next !== 13) out.push(escapes[String.fromCharCode(next)] ?? next);
      at += octal ? octal.length : next === 13 && bytes[at + 2] === 10 ? 2 : 1;
      continue;
    }
    if (byte === 0x28) open++;
    if (byte === 0x29) open--;
    if (open > 0) out.push(byte);
  }
  if (open > 0) throw new PdfUnreadable("open string");
  return { value: { type: "string", hex: Buffer.from(out).toString("hex") } as PdfValue, end: at };
}

function readArray(bytes: Buffer, start: number, depth: number) {
  const items: PdfValue[] = [];
  let at = skipBlank(bytes, start + 1);
  while (bytes[at] !== 0x5d) {
    const { value, end } = readValue(bytes, at, depth + 1);
    items.push(value);
    at = skipBlank(bytes, end);
  }
  return { value: { type: "array", items } as PdfValue, end: at + 1 };
}

function readDict(bytes: Buffer, start: number, depth: number) {
  const entries = new Map<string, PdfValue>();
  let at = skipBlank(bytes, start + 2);
  while (!(bytes[at] === 0x3e && bytes[at + 1] === 0x3e)) {
    const key = readValue(bytes, at, depth + 1);
    if (key.value.type !== "name") throw new PdfUnreadable("key is no name");
    // Readers disagree on which of two equal keys counts.
    if (entries.has(key.value.text)) throw new PdfUnreadable("key twice");
    const { value, end } = readValue(bytes, key.end, depth + 1);
    entries.set(key.value.text, value);
    at = skipBlank(bytes, end);
  }
  return { value: { type: "dict", entries } as PdfValue, end: at + 2 };
}

/** One text for equal values, whatever their layout, the order of keys and the way strings are written. */
export function written(value: PdfValue): string {
  switch (value.type) {
    case "dict":
      return `<<${[...value.entries.keys()]
        .sort()
        .map((key) => `/${JSON.stringify(key)} ${written(value.entries.get(key) as PdfValue)}`)
        .join(" ")}>>`;
    case "array":
      return `[${value.items.map(written).join(" ")}]`;
    case "ref":
      return `${value.number} ${value.generation} R`;
    case "name":
      return `/${JSON.stringify(value.text)}`;
    case "string":
      return `<${value.hex}>`;
    default:
      return value.text;
  }
}

/** The entries of a dictionary; null for any other value. */
export const entriesOf = (value: PdfValue | null | undefined) => (value?.type === "dict" ? value.entries : null);
/** The whole number a value is; null otherwise. */
export const wholeOf = (value: PdfValue | undefined): number | null =>
  value?.type === "word" && /^\d{1,15}$/.test(value.text) ? Number(value.text) : null;
/** The name a value is; null otherwise. */
export const nameOf = (value: PdfValue | undefined): string | null => (value?.type === "name" ? value.text : null);
