import { type Entry, readSections, type Section } from "./cross-reference.ts";
import { inflated, rawStream, valueAt } from "./streams.ts";
import { PdfUnreadable, type PdfValue, readValue, readWord, skipBlank, wholeOf } from "./values.ts";

/** An object with the bytes of its stream, when it is one. */
export interface PdfObject {
  value: PdfValue;
  stream: Buffer | null;
}

/** A PDF as its cross-reference tells it: no repair, no guess. */
export interface PdfFile {
  bytes: Buffer;
  sections: Section[];
  /** The newest declaration of an object. */
  entry(number: number): Entry | null;
  /** Null when there is none. Throws `PdfUnreadable` when it is declared and cannot be read. */
  object(number: number): PdfObject | null;
}

/** Bytes all object streams of one file may have together, once unpacked. */
const mostUnpacked = 64 * 1024 * 1024;

/** Reads a PDF's bookkeeping. Throws `PdfUnreadable`, and nothing else, on whatever bytes. */
export function openPdf(bytes: Buffer): PdfFile {
  const sections = readSections(bytes);
  const newest = new Map<number, Entry>();
  for (const section of sections.toReversed()) for (const [number, entry] of section.entries) newest.set(number, entry);
  const packed = new Map<number, PackedObjects>();
  let unpackedBytes = 0;
  const entry = (number: number) => newest.get(number) ?? null;

  function object(number: number): PdfObject | null {
    const found = entry(number);
    if (!found || found.kind === "free") return null;
    if (found.kind === "in") return { value: fromPacked(found.stream, found.index, number), stream: null };
    const { value, end } = valueAt(bytes, found.offset, number);
    return { value, stream: rawStream(bytes, value, end, lengthOf)?.raw ?? null };
  }

  /** A stream's length written elsewhere: a plain number, never inside another stream's bookkeeping. */
  function lengthOf(number: number): PdfValue | null {
    const found = entry(number);
    if (found?.kind === "in") return fromPacked(found.stream, found.index, number);
    return found?.kind === "at" ? valueAt(bytes, found.offset, number).value : null;
  }

  function fromPacked(stream: number, index: number, number: number): PdfValue {
    let objects = packed.get(stream);
    if (!objects) {
      const holder = entry(stream);
      if (holder?.kind !== "at") throw new PdfUnreadable("no object stream");
      const { value, end } = valueAt(bytes, holder.offset, stream);
      const direct = rawStream(bytes, value, end, (length) => {
        const at = entry(length);
        return at?.kind === "at" ? valueAt(bytes, at.offset, length).value : null;
      });
      if (!direct) throw new PdfUnreadable("no object stream");
      objects = unpack(direct.dict, direct.raw);
      unpackedBytes += objects.data.length;
      if (unpackedBytes > mostUnpacked) throw new PdfUnreadable("object streams too large");
      packed.set(stream, objects);
    }
    const place = objects.places[index];
    if (!place || place.number !== number) throw new PdfUnreadable("object stream tells another number");
    return readValue(objects.data, place.at).value;
  }

  return { bytes, sections, entry, object };
}

interface PackedObjects {
  data: Buffer;
  places: { number: number; at: number }[];
}

function unpack(dict: Map<string, PdfValue>, raw: Buffer): PackedObjects {
  const data = inflated(dict, raw);
  const [count, first] = [wholeOf(dict.get("N")), wholeOf(dict.get("First"))];
  if (count === null || first === null || count > 100_000) throw new PdfUnreadable("object stream");
  const places = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const number = readWord(data, skipBlank(data, at));
    const offset = readWord(data, skipBlank(data, number.end));
    places.push({ number: Number(number.text), at: first + Number(offset.text) });
    at = offset.end;
  }
  return { data, places };
}
