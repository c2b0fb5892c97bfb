import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { canonical } from "../domain/screening/canonical.ts";

/** A file to go into an archive. */
export interface ArchivePart {
  /** A plain path inside it, `/` between folders. */
  name: string;
  mediaType: string;
  content: Buffer | (() => Readable);
}

export interface ManifestLine {
  name: string;
  bytes: number;
  sha256: string;
  mediaType: string;
}

export const manifestName = "manifest.json";
/** A name every system can write, which stays inside the folder it is unpacked to. */
export const isPlainName = (name: string): boolean =>
  name.length <= 200 &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  !/[\u0000-\u001f\u007f\\:*?"<>|]/.test(name) &&
  name.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !/[. ]$/.test(part));

/** Every entry has one time and one mode, so that the same content gives the same bytes. */
const fixed = { mtime: new Date("2000-01-01T12:00:00Z"), mode: 0o100644 };

/**
 * Writes one .zip at `path`, names in order, each hashed on its way; the manifest (canonical JSON) comes last. Names must
 * be plain and differ, also where capitals do not count.
 */
export async function writeArchive(path: string, parts: readonly ArchivePart[]): Promise<ManifestLine[]> {
  const ordered = [...parts].sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set([manifestName, ...ordered.map(({ name }) => name.normalize("NFC").toLowerCase())]);
  if (names.size !== parts.length + 1 || !ordered.every(({ name }) => isPlainName(name))) {
    throw new TypeError("names of an archive are plain and differ");
  }
  const zip = new ZipFile();
  const lines: ManifestLine[] = [];
  const failed = new Promise<never>((_, reject) => zip.on("error", reject));
  for (const part of ordered) {
    // Opened one after the other: an archive of a thousand files holds one open.
    zip.addReadStreamLazy(part.name, fixed, (done) =>
      done(
        null,
        counted(part, lines, (error) => zip.outputStream.destroy(error)),
      ),
    );
  }
  zip.addReadStreamLazy(manifestName, fixed, (done) =>
    done(null, Readable.from([Buffer.from(canonical({ format: 1, files: lines }))])),
  );
  zip.end();
  await Promise.race([pipeline(zip.outputStream, createWriteStream(path, { flags: "wx", mode: 0o600 })), failed]);
  return lines;
}

function counted(
  { name, mediaType, content }: ArchivePart,
  lines: ManifestLine[],
  failed: (error: Error) => void,
): Readable {
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _, next) {
      bytes += chunk.length;
      hash.update(chunk);
      next(null, chunk);
    },
    flush(next) {
      lines.push({ name, bytes, sha256: hash.digest("hex"), mediaType });
      next();
    },
  });
  const source = Buffer.isBuffer(content) ? Readable.from([content]) : content();
  source.once("error", failed);
  return source.pipe(through);
}
