import { inflateSync } from "node:zlib";
import { entriesOf, nameOf, PdfUnreadable, type PdfValue, readValue, readWord, skipBlank, wholeOf } from "./values.ts";

/** Bytes a stream of a PDF's own bookkeeping may have once unpacked. */
const largestUnpacked = 8 * 1024 * 1024;

/** What follows `12 0 obj` at an offset, the number checked when it is told. */
export function valueAt(bytes: Buffer, offset: number, expected?: number): { value: PdfValue; end: number } {
  const head = /^(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj/.exec(
    bytes.toString("latin1", offset, offset + 40),
  );
  if (!head || (expected !== undefined && Number(head[1]) !== expected)) throw new PdfUnreadable("no object there");
  return readValue(bytes, offset + head[0].length);
}

/** The dictionary and raw bytes of the stream at an offset; `resolve` finds a length that is written elsewhere. */
export function streamAt(
  bytes: Buffer,
  offset: number,
  resolve: (number: number) => PdfValue | null,
): { dict: Map<string, PdfValue>; raw: Buffer } {
  const { value, end } = valueAt(bytes, offset);
  const found = rawStream(bytes, value, end, resolve);
  if (!found) throw new PdfUnreadable("no stream");
  return found;
}

/** The stream that follows a dictionary, or null when none does. */
export function rawStream(
  bytes: Buffer,
  value: PdfValue,
  end: number,
  resolve: (number: number) => PdfValue | null,
): { dict: Map<string, PdfValue>; raw: Buffer } | null {
  const dict = entriesOf(value);
  const at = skipBlank(bytes, end);
  if (!dict || bytes.toString("latin1", at, at + 6) !== "stream") return null;
  const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
  const told = dict.get("Length");
  const length = wholeOf(told?.type === "ref" ? (resolve(told.number) ?? undefined) : told);
  if (length === null || start + length > bytes.length) throw new PdfUnreadable("length of a stream");
  if (readWord(bytes, skipBlank(bytes, start + length)).text !== "endstream")
    throw new PdfUnreadable("end of a stream");
  return { dict, raw: bytes.subarray(start, start + length) };
}

/** The bytes of a stream as they were before packing: none or Flate, with PNG predictors. */
export function inflated(dict: Map<string, PdfValue>, raw: Buffer): Buffer {
  const only = (value: PdfValue | undefined) =>
    value?.type === "array" && value.items.length === 1 ? value.items[0] : value;
  const filter = only(dict.get("Filter"));
  if (filter === undefined) return raw;
  if (nameOf(filter) !== "FlateDecode") throw new PdfUnreadable("filter");
  let data: Buffer;
  try {
    data = inflateSync(raw, { maxOutputLength: largestUnpacked });
  } catch {
    throw new PdfUnreadable("packed bytes");
  }
  const how = entriesOf(only(dict.get("DecodeParms")));
  const predictor = wholeOf(how?.get("Predictor")) ?? 1;
  if (predictor === 1) return data;
  if (predictor < 10) throw new PdfUnreadable("predictor");
  return unpredicted(data, wholeOf(how?.get("Columns")) ?? 1);
}

/** Undoes PNG's predictors for one byte a pixel, which is all that cross-reference streams use. */
function unpredicted(data: Buffer, columns: number): Buffer {
  if (columns < 1 || columns > 1024) throw new PdfUnreadable("columns");
  const rows = Math.floor(data.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (columns + 1)] as number;
    for (let i = 0; i < columns; i++) {
      const to = row * columns + i;
      const left = i > 0 ? (out[to - 1] as number) : 0;
      const up = row > 0 ? (out[to - columns] as number) : 0;
      const corner = i > 0 && row > 0 ? (out[to - columns - 1] as number) : 0;
      out[to] = (data[row * (columns + 1) + 1 + i] as number) + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw new PdfUnreadable("predictor");
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
