import { inflated, streamAt } from "./streams.ts";
import { entriesOf, PdfUnreadable, type PdfValue, readValue, readWord, skipBlank, wholeOf } from "./values.ts";

/** Where an object lies: free, at an offset of the file, or inside an object stream. */
export type Entry = { kind: "free" } | { kind: "at"; offset: number } | { kind: "in"; stream: number; index: number };

/** One cross-reference section with its trailer: what one saving of the file declared. */
export interface Section {
  offset: number;
  entries: Map<number, Entry>;
  trailer: Map<string, PdfValue>;
}

const mostSections = 64;
const mostEntries = 300_000;

/** The sections of a file, newest first, as its last `startxref` leads to them. Throws `PdfUnreadable`. */
export function readSections(bytes: Buffer): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  let count = 0;
  let next: number | null = startOf(bytes);
  while (next !== null) {
    if (seen.has(next) || sections.length >= mostSections) throw new PdfUnreadable("sections in a circle");
    seen.add(next);
    const section = readSection(bytes, next);
    const besides = wholeOf(section.trailer.get("XRefStm"));
    // A hybrid file: older readers see the table alone, so both must agree to be believed.
    if (besides !== null) addMissing(section, readSection(bytes, besides));
    count += section.entries.size;
    if (count > mostEntries) throw new PdfUnreadable("too many objects");
    sections.push(section);
    next = wholeOf(section.trailer.get("Prev"));
  }
  return sections;
}

function addMissing(section: Section, besides: Section): void {
  for (const [number, entry] of besides.entries) {
    const known = section.entries.get(number);
    if (known && known.kind !== "free") throw new PdfUnreadable("object declared twice");
    section.entries.set(number, entry);
  }
}

function startOf(bytes: Buffer): number {
  const tail = bytes.toString("latin1", Math.max(0, bytes.length - 2048));
  const found = /startxref[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+%%EOF[\0\t\n\f\r ]*$/.exec(tail);
  if (!found) throw new PdfUnreadable("no startxref");
  return Number(found[1]);
}

function readSection(bytes: Buffer, offset: number): Section {
  if (offset >= bytes.length) throw new PdfUnreadable("section outside the file");
  return bytes.toString("latin1", offset, offset + 4) === "xref" ? readTable(bytes, offset) : readStream(bytes, offset);
}

function readTable(bytes: Buffer, offset: number): Section {
  const entries = new Map<number, Entry>();
  let at = skipBlank(bytes, offset + 4);
  for (let word = readWord(bytes, at); word.text !== "trailer"; word = readWord(bytes, at)) {
    const counted = readWord(bytes, skipBlank(bytes, word.end));
    const [first, count] = [Number(word.text), Number(counted.text)];
    if (!(first >= 0 && count >= 0 && first + count <= mostEntries)) throw new PdfUnreadable("table");
    at = skipBlank(bytes, counted.end);
    for (let i = 0; i < count; i++) {
      const line = /^(\d{10}) (\d{5}) ([nf])/.exec(bytes.toString("latin1", at, at + 18));
      if (!line) throw new PdfUnreadable("table line");
      if (entries.has(first + i)) throw new PdfUnreadable("object declared twice");
      entries.set(first + i, line[3] === "n" ? { kind: "at", offset: Number(line[1]) } : { kind: "free" });
      at = skipBlank(bytes, at + 18);
    }
  }
  const trailer = entriesOf(readValue(bytes, at + "trailer".length).value);
  if (!trailer) throw new PdfUnreadable("no trailer");
  return { offset, entries, trailer };
}

/** A cross-reference stream (7.5.8). */
function readStream(bytes: Buffer, offset: number): Section {
  const { dict, raw } = streamAt(bytes, offset, () => null);
  const data = inflated(dict, raw);
  const widths = numbersOf(dict.get("W"));
  const size = wholeOf(dict.get("Size"));
  const index = dict.has("Index") ? numbersOf(dict.get("Index")) : [0, size ?? 0];
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const width = kindWidth + secondWidth + thirdWidth;
  if (widths.length !== 3 || width === 0 || width > 24 || index.length % 2) throw new PdfUnreadable("widths");
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (bytesWide: number) => {
    let value = 0;
    for (let i = 0; i < bytesWide; i++) value = value * 256 + (data[at++] as number);
    return value;
  };
  for (let pair = 0; pair < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair);
    if (at + count * width > data.length || entries.size + count > mostEntries) throw new PdfUnreadable("index");
    for (let number = first; number < first + count; number++) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const [second, third] = [field(secondWidth), field(thirdWidth)];
      if (entries.has(number)) throw new PdfUnreadable("object declared twice");
      if (kind === 0) entries.set(number, { kind: "free" });
      else if (kind === 1) entries.set(number, { kind: "at", offset: second });
      else if (kind === 2) entries.set(number, { kind: "in", stream: second, index: third });
      else throw new PdfUnreadable("kind of entry");
    }
  }
  return { offset, entries, trailer: dict };
}

function numbersOf(value: PdfValue | undefined): number[] {
  if (value?.type !== "array") throw new PdfUnreadable("no numbers");
  return value.items.map((item) => {
    const number = wholeOf(item);
    if (number === null) throw new PdfUnreadable("no number");
    return number;
  });
}
