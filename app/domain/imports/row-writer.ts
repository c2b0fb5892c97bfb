const QUOTE = 34;
const COMMA = 44;
const LF = 10;

/** Rows of CSV bytes, built in one buffer that is handed over when full and used again. */
export interface RowWriter {
  buffer: Buffer;
  at: number;
}

export const rowWriter = (size = 512 * 1024): RowWriter => ({ buffer: Buffer.allocUnsafeSlow(size), at: 0 });

/** Makes place for `bytes` more. */
export function reserve(writer: RowWriter, bytes: number): void {
  if (writer.at + bytes <= writer.buffer.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(writer.buffer.length * 2, writer.at + bytes));
  writer.buffer.copy(larger, 0, 0, writer.at);
  writer.buffer = larger;
}

/** A field as it came, quoted whatever it was: the same value gives the same bytes. Empty → nothing (null). */
export function putBytes(writer: RowWriter, data: Buffer, from: number, to: number): void {
  if (from === to) return;
  const { buffer } = writer;
  let at = writer.at;
  buffer[at++] = QUOTE;
  if (to - from > 48) at += data.copy(buffer, at, from, to);
  else for (let i = from; i < to; i++) buffer[at++] = data[i] as number;
  buffer[at++] = QUOTE;
  writer.at = at;
}

/** Plain ASCII of our own: a number, a code, a flag. */
export function putText(writer: RowWriter, text: string): void {
  writer.at += writer.buffer.write(text, writer.at, "latin1");
}

export function putComma(writer: RowWriter): void {
  writer.buffer[writer.at++] = COMMA;
}

export function putEnd(writer: RowWriter): void {
  writer.buffer[writer.at++] = LF;
}
