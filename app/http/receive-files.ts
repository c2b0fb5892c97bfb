import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import { DomainError, tooMuch } from "../domain/errors.ts";

export interface ReceivedFile {
  path: string;
  name: string;
  bytes: number;
  sha256: string;
}

const wordsLimit = 64 * 1024;

/**
 * Reads a posted form with files, in constant memory: each file streams into `folder` under the SHA-256 of its
 * bytes. Refuses with `TooMuch` a file above `limitBytes`. An empty file field is no file; a body that
 * is no form with files is refused in words.
 */
export async function receiveFiles(request: Request, folder: string, limitBytes: number) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: Record<string, ReceivedFile> = {};
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) notAForm();
  const form = await parseMultipart(request, async ({ name, filename, data }) => {
    if (filename === undefined) return readWords(data);
    const received = await storeFile(folder, data, limitBytes);
    if (received) files[name] = { ...received, name: path.basename(filename).slice(0, 300) };
    return "";
  }).catch(notAForm);
  return { form, files };
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
  const arriving = path.join(folder, `arriving-${randomUUID()}`);
  const sha = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(part: Buffer, _encoding, next) {
      bytes += part.length;
      if (bytes > limitBytes) return next(tooMuch({ key: "importFileTooLarge", values: { limit: limitBytes / 1e9 } }));
      sha.update(part);
      next(null, part);
    },
  });
  try {
    await pipeline(Readable.from(data), measure, createWriteStream(arriving, { mode: 0o600 }));
    if (bytes === 0) {
      await rm(arriving, { force: true });
      return null;
    }
    const sha256 = sha.digest("hex");
    const kept = path.join(folder, sha256);
    await rename(arriving, kept);
    return { path: kept, bytes, sha256 };
  } catch (error) {
    await rm(arriving, { force: true });
    throw error;
  }
}
