import { isUtf8 } from "node:buffer";
import type { ProblemCode } from "./problems.ts";

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

/** A record longer than this is a quote that never closes, not a record. */
export const longestRecord = 1 << 20;

/** One record, as places in the bytes it came in. Reused from record to record: read it at once. */
export interface CsvRecord {
  data: Buffer;
  /** Number of fields. */
  count: number;
  /** Of field n: its first byte and the byte after its last, quotes left out. A doubled quote stays doubled. */
  starts: Int32Array;
  ends: Int32Array;
  /** The line where the record starts; the header is line 1. */
  line: number;
  offset: number;
}

export interface RecordSink {
  /** Told the first record; returns how many fields each of the others must have. */
  header(names: string[]): void;
  record(record: CsvRecord): void;
  broken(line: number, code: ProblemCode, sample: string): void;
}

const unfinished = -1;
const unbalanced = -2;

/**
 * Cuts RFC 4180 bytes into records without making a string of any field. A line that is not well quoted, has too
 * many or too few fields, or is not UTF-8 is told and reading goes on with the next physical line: a quote left
 * open costs its own line, never the rest of the file.
 */
export function csvRecords(sink: RecordSink) {
  const record: CsvRecord = {
    data: Buffer.alloc(0),
    count: 0,
    starts: new Int32Array(2048),
    ends: new Int32Array(2048),
    line: 1,
    offset: 0,
  };
  let carry: Buffer = Buffer.alloc(0);
  let line = 1;
  let read = 0;
  let columns = 0;
  let skipping = false;
  let newlines = 0;

  /** Reads one record at `from`; gives the place after it, or why there is none. */
  function scan(data: Buffer, from: number, last: boolean): number {
    const { starts, ends } = record;
    const end = data.length;
    let p = from;
    let n = 0;
    newlines = 0;
    for (;;) {
      if (n === starts.length) return unbalanced;
      if (p < end && data[p] === QUOTE) {
        let q = p + 1;
        for (;;) {
          while (q < end && data[q] !== QUOTE) {
            if (data[q] === LF) {
              newlines++;
              const verdict = startsRecord(data, q + 1, last);
              if (verdict === unfinished) return unfinished;
              if (verdict === 1) return unbalanced;
            }
            q++;
          }
          if (q >= end) return last ? unbalanced : unfinished;
          if (q + 1 >= end && !last) return unfinished;
          if (data[q + 1] !== QUOTE) break;
          q += 2;
        }
        starts[n] = p + 1;
        ends[n++] = q;
        p = q + 1;
      } else {
        starts[n] = p;
        for (; p < end; p++) {
          const b = data[p];
          if (b === COMMA || b === LF || b === CR || b === QUOTE) break;
        }
        ends[n++] = p;
      }
      if (p >= end) {
        if (!last) return unfinished;
        record.count = n;
        return p;
      }
      const b = data[p] as number;
      if (b === COMMA) {
        p++;
        continue;
      }
      if (b === CR) {
        if (p + 1 >= end && !last) return unfinished;
        if (p + 1 < end && data[p + 1] !== LF) return unbalanced;
        p++;
      } else if (b !== LF) return unbalanced;
      record.count = n;
      newlines++;
      return Math.min(p + 1, end);
    }
  }

  /** Tells the line at `from` and goes on behind its line end; to the end of the data when it has none yet. */
  function leave(data: Buffer, from: number, code: ProblemCode): number {
    const lf = data.indexOf(LF, from);
    const stop = lf < 0 ? data.length : lf;
    sink.broken(line, code, data.toString("utf8", from, Math.min(stop, from + 120)));
    if (lf < 0) {
      skipping = true;
      return data.length;
    }
    line++;
    return lf + 1;
  }

  function take(data: Buffer, from: number, next: number, clean: boolean): number {
    record.data = data;
    record.line = line;
    const empty = record.count === 1 && record.starts[0] === record.ends[0];
    const bytes = clean ? null : data.subarray(from, next);
    if (bytes && (!isUtf8(bytes) || bytes.includes(0))) {
      if (newlines > 1) return leave(data, from, "line-encoding");
      sink.broken(line, "line-encoding", bytes.toString("latin1", 0, 120));
    } else if (columns === 0) {
      if (empty) return unbalanced;
      columns = record.count;
      sink.header(namesOf(record));
    } else if (!empty) {
      if (record.count === columns) {
        sink.record(record);
      } else {
        // Over several lines it may have swallowed good ones: only its first line is left.
        if (newlines > 1) return leave(data, from, "line-unbalanced");
        sink.broken(line, "line-columns", `${record.count} ≠ ${columns}`);
      }
    }
    line += newlines;
    return next;
  }

  function consume(data: Buffer, last: boolean): void {
    const clean = isUtf8(last ? data : wholeCharacters(data)) && !data.includes(0);
    let from = 0;
    if (skipping) {
      const lf = data.indexOf(LF);
      if (lf < 0) return;
      skipping = false;
      line++;
      from = lf + 1;
    }
    if (read === 0 && data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) from = 3;
    while (from < data.length) {
      const next = scan(data, from, last);
      if (next === unfinished) {
        if (data.length - from <= longestRecord) break;
        from = leave(data, from, "line-too-long");
      } else if (next === unbalanced) from = leave(data, from, "line-unbalanced");
      else {
        record.offset = from;
        const after = take(data, from, next, clean);
        from = after === unbalanced ? next : after;
      }
    }
    read += from;
    carry = Buffer.from(data.subarray(from));
  }

  return {
    push(chunk: Buffer): void {
      const data = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
      carry = Buffer.alloc(0);
      if (data.length >= 3 || read > 0) consume(data, false);
      else carry = data;
    },
    end(): void {
      consume(carry, true);
    },
    /** Lines read so far. */
    lines: () => line - 1,
  };
}

/** Whether a new record seems to start at `p`: twenty capitals or digits, then a comma. 1 yes, 0 no, -1 cannot tell. */
function startsRecord(data: Buffer, p: number, last: boolean): number {
  if (p + 23 > data.length && !last) return unfinished;
  let q = data[p] === QUOTE ? p + 1 : p;
  for (const stop = q + 20; q < stop; q++) {
    const b = data[q] ?? 0;
    if (!((b >= 48 && b <= 57) || (b >= 65 && b <= 90))) return 0;
  }
  if (data[q] === QUOTE) q++;
  return data[q] === COMMA ? 1 : 0;
}

/** The data without a last character that is not all there yet. */
function wholeCharacters(data: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= data.length; back++) {
    const b = data[data.length - back] as number;
    if (b >= 0xc0) return data.subarray(0, data.length - back);
    if (b < 0x80) break;
  }
  return data;
}

function namesOf(record: CsvRecord): string[] {
  const names: string[] = [];
  for (let n = 0; n < record.count; n++) names.push(fieldText(record, n).trim());
  return names;
}

/** Field n as a string, for the few that need one. */
export function fieldText(record: CsvRecord, n: number): string {
  return record.data.toString("utf8", record.starts[n], record.ends[n]).replaceAll('""', '"');
}
