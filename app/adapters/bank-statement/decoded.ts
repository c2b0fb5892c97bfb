import { isUtf8 } from "node:buffer";
import { refuse } from "./refuse.ts";

/** Encodings a bank may declare; all others are refused rather than guessed. */
const known: Record<string, string> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "utf-8",
  "utf-16": "utf-16le",
  "iso-8859-1": "windows-1252",
  "windows-1252": "windows-1252",
  "iso-8859-15": "iso-8859-15",
};

/** The text of a file: by its mark, by what it declares, else UTF-8 where it is that, else Windows-1252. */
export function decoded(bytes: Buffer, declared: string | null): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const named = declared === null ? (isUtf8(bytes) ? "utf-8" : "windows-1252") : known[declared.toLowerCase()];
  const encoding = mark ?? named;
  if (!encoding) throw refuse("statementEncoding", { encoding: (declared ?? "").slice(0, 40) });
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw refuse("statementEncoding", { encoding });
  }
}
