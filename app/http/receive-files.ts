import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import { DomainError, invalid, tooMuch } from "../domain/errors.ts";
import { isMultipart, postedForm } from "./form-fields.ts";

export interface ReceivedFile {
  path: string;
  name: string;
  bytes: number;
  sha256: string;
}

const wordsLimit = 64 * 1024;

/**
 * Reads a posted form with files, in constant memory: each file streams into `folder`, under a name of its own.
 * Refuses a file above `limitBytes` beside its field. An empty file field is no file; a body that is no form with
 * files is refused in words. Whoever does not keep the files calls `discard`; a refusal here leaves none.
 */
export async function receiveFiles(request: Request, folder: string, names: readonly string[], limitBytes: number) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: Record<string, ReceivedFile> = {};
  const discard = async () => {
    await Promise.all(Object.values(files).map((file) => rm(file.path, { force: true })));
  };
  const tooLarge: string[] = [];
  // Words given back after a session ended come without the files: what needs them says so, beside their fields.
  if (!isMultipart(request)) return { form: await postedForm(request), files, discard };
  try {
    const form = await parseMultipart(request, async ({ name, filename, data }) => {
      if (filename === undefined) return readWords(data);
      if (files[name]) throw new DomainError("Invalid", { key: "notAForm" });
      if (!names.includes(name)) {
        for await (const _ of data);
        return null;
      }
      const received = await storeFile(folder, data, limitBytes);
      if (received === "too large") tooLarge.push(name);
      else if (received) files[name] = { ...received, name: path.basename(filename).slice(0, 300) };
      return "";
    }).catch(notAForm);
    if (tooLarge.length > 0) {
      const sentence = { key: "importFileTooLarge", values: { limit: limitBytes / 1e6 } };
      throw invalid(Object.fromEntries(tooLarge.map((name) => [name, sentence])));
    }
    return { form, files, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** What the reader of forms says of a broken body; a refusal of ours or a full disk stays what it is. */
function notAForm(error?: unknown): never {
  if (error instanceof DomainError || (error instanceof Error && "code" in error)) throw error;
  throw new DomainError("Invalid", { key: "notAForm" });
}

async function readWords(data: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of data) {
    bytes += part.length;
    if (bytes > wordsLimit) throw tooMuch({ key: "too_big" });
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function storeFile(folder: string, data: AsyncIterable<Uint8Array>, limitBytes: number) {
  const kept = path.join(folder, randomUUID());
  const sha = createHash("sha256");
  let bytes = 0;
  // What is beyond the limit is read and dropped, so that the answer reaches a browser that is still sending.
  const measured = async function* () {
    for await (const part of data) {
      bytes += part.length;
      if (bytes > limitBytes) continue;
      sha.update(part);
      yield part;
    }
  };
  try {
    await pipeline(measured, createWriteStream(kept, { mode: 0o600 }));
    if (bytes > 0 && bytes <= limitBytes) return { path: kept, bytes, sha256: sha.digest("hex") };
    await rm(kept, { force: true });
    return bytes === 0 ? null : ("too large" as const);
  } catch (error) {
    await rm(kept, { force: true });
    throw error;
  }
}
