import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { precondition } from "../domain/errors.ts";
import { readerOfDocx, readerOfPdf } from "./document-text-readers.ts";

/** The text of a document, paragraphs apart by an empty line. */
export interface DocumentText {
  text: string;
  /** Pages or characters beyond the limit were left out. */
  isCut: boolean;
}

export interface TextLimits {
  bytes: number;
  pages: number;
  characters: number;
  seconds: number;
  /** Of the reader's own memory. */
  megabytes: number;
}

const usual: TextLimits = { bytes: 25 * 1024 * 1024, pages: 500, characters: 2_000_000, seconds: 20, megabytes: 512 };

const readers = {
  "application/pdf": readerOfPdf,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": readerOfDocx,
} as const;
export type ReadableType = keyof typeof readers;

/**
 * The text of a PDF or DOCX; null when it has none (a scan). Read in a process of its own, so that a hostile file can
 * neither hang the portal nor take its memory. `Precondition` with `textTooLarge`, `textTooSlow` or `textUnreadable`.
 */
export async function documentText(
  file: Buffer,
  type: ReadableType,
  limits: Partial<TextLimits> = {},
): Promise<DocumentText | null> {
  const within = { ...usual, ...limits };
  if (file.length > within.bytes) throw precondition({ key: "textTooLarge" });
  const { text, isCut } = await inProcess(file, readers[type], within);
  const clean = text
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they mean nothing in a text and would be shown as boxes
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad]/g, "")
    .replace(/[ \t\u00a0\u202f]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim();
  return clean === "" ? null : { text: clean, isCut };
}

function inProcess(file: Buffer, program: string, limits: TextLimits): Promise<DocumentText> {
  const { resolve } = createRequire(import.meta.url);
  const places = Object.fromEntries(
    ["unpdf", "saxes", "yauzl"].map((name) => [name, pathToFileURL(resolve(name)).href]),
  );
  const told = JSON.stringify({ places, pages: limits.pages, characters: limits.characters });
  const memory = `--max-old-space-size=${limits.megabytes}`;
  // Nothing of the portal's environment is passed on: no address, no secret.
  const child = spawn(process.execPath, [memory, "--input-type=module", "-e", program, told], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    let isLate = false;
    let bytes = 0;
    const clock = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, limits.seconds * 1000);
    child.stdout.on("data", (part: Buffer) => {
      bytes += part.length;
      // Never more than the characters asked for, escaped: the program was taken over.
      if (bytes > limits.characters * 8 + 1000) child.kill("SIGKILL");
      else parts.push(part);
    });
    // A reader that ended early has closed its end: how it ended says why.
    child.stdin.on("error", () => {});
    child.stdin.end(file);
    child.once("error", failed);
    child.once("close", (code) => {
      clearTimeout(clock);
      const answer = code === 0 ? answerOf(Buffer.concat(parts)) : null;
      if (answer) done(answer);
      else failed(precondition({ key: isLate ? "textTooSlow" : code === 3 ? "textTooLarge" : "textUnreadable" }));
    });
  });
}

function answerOf(said: Buffer): DocumentText | null {
  try {
    const { text, isCut } = JSON.parse(said.toString("utf8"));
    return { text: String(text), isCut: isCut === true };
  } catch {
    return null;
  }
}
