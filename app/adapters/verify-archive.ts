import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { type Entry, open, type ZipFile } from "yauzl";
import { z } from "zod";
import { precondition } from "../domain/errors.ts";
import { canonical } from "../domain/screening/canonical.ts";
import { isPlainName, type ManifestLine, manifestName } from "./archive-file.ts";

export interface ArchiveReport {
  /** Files the manifest names. */
  files: number;
  /** Of the manifest itself, to be compared with one kept elsewhere. */
  manifestSha256: string;
  missing: string[];
  added: string[];
  changed: string[];
}

const limits = { entries: 20_000, bytes: 20e9, manifestBytes: 16 * 1024 * 1024, steepest: 1100 };
const manifest = z.object({
  format: z.literal(1),
  files: z.array(
    z.object({
      name: z.string(),
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      mediaType: z.string(),
    }),
  ),
});

const refuse = (key: string, name?: string): Error =>
  precondition({ key, values: name === undefined ? undefined : { name: JSON.stringify(name).slice(0, 200) } });

/**
 * Reads an archive anew and compares every file with the manifest. Nothing is unpacked to the disk. What could harm
 * whoever unpacks it is refused as a `Precondition` with its sentence.
 */
export async function verifyArchive(path: string): Promise<ArchiveReport> {
  const found = new Map<string, Pick<ManifestLine, "bytes" | "sha256">>();
  const said = await readAll(path, found);
  if (said === null) throw refuse("archiveManifestMissing");
  const lines = linesOf(said);
  const named = new Map(lines.map((line) => [line.name, line]));
  const differs = ({ name, bytes, sha256 }: ManifestLine) => {
    const own = found.get(name);
    return own !== undefined && (own.bytes !== bytes || own.sha256 !== sha256);
  };
  return {
    files: lines.length,
    manifestSha256: createHash("sha256").update(said).digest("hex"),
    missing: lines.map(({ name }) => name).filter((name) => !found.has(name)),
    added: [...found.keys()].filter((name) => !named.has(name)),
    changed: lines.filter(differs).map(({ name }) => name),
  };
}

function linesOf(said: Buffer): ManifestLine[] {
  try {
    const { files, ...rest } = manifest.parse(JSON.parse(said.toString("utf8")));
    const isOnce = new Set(files.map(({ name }) => name)).size === files.length;
    // Written in any other way, it could say one thing to one reader and another to the next.
    if (isOnce && canonical({ ...rest, files }) === said.toString("utf8")) return files;
  } catch {
    // Told below.
  }
  throw refuse("archiveManifestUnreadable");
}

/** Hashes every entry into `found`; the manifest's own bytes, or null when there is none. */
async function readAll(path: string, found: Map<string, { bytes: number; sha256: string }>): Promise<Buffer | null> {
  const zip = await new Promise<ZipFile>((done, failed) =>
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, file) =>
      error ? failed(refuse("archiveUnreadable")) : done(file),
    ),
  );
  const names = new Set<string>();
  let said: Buffer | null = null;
  let left = limits.bytes;
  try {
    if (zip.entryCount > limits.entries) throw refuse("archiveTooLarge");
    await new Promise<void>((done, failed) => {
      zip.on("error", ({ message }) =>
        failed(/path|character/.test(message) ? refuse("archiveNameUnsafe", message) : refuse("archiveUnreadable")),
      );
      zip.on("end", done);
      zip.on("entry", (entry) => {
        readEntry(zip, entry)
          .then(() => zip.readEntry())
          .catch(failed);
      });
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
  return said;

  async function readEntry(file: ZipFile, entry: Entry): Promise<void> {
    check(entry, names);
    left -= entry.uncompressedSize;
    if (left < 0) throw refuse("archiveTooLarge");
    const isManifest = entry.fileName === manifestName;
    if (isManifest && entry.uncompressedSize > limits.manifestBytes) throw refuse("archiveTooLarge");
    const stream = await new Promise<Readable>((done, failed) =>
      file.openReadStream(entry, (error, opened) => (error ? failed(refuse("archiveUnreadable")) : done(opened))),
    );
    const hash = createHash("sha256");
    const kept: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const part of stream) {
        hash.update(part);
        bytes += part.length;
        if (isManifest) kept.push(part);
      }
    } catch {
      // Its packed bytes are damaged: that is a changed file, not an unreadable archive.
      bytes = -1;
    }
    if (isManifest) said = Buffer.concat(kept);
    else found.set(entry.fileName, { bytes, sha256: hash.digest("hex") });
  }
}

/** Names, kinds and sizes that would harm whoever unpacks the archive. */
function check(entry: Entry, names: Set<string>): void {
  const { fileName: name } = entry;
  if (!isPlainName(name)) throw refuse("archiveNameUnsafe", name);
  const alike = name.normalize("NFC").toLowerCase();
  if (names.has(alike)) throw refuse("archiveNameTwice", name);
  names.add(alike);
  if (entry.generalPurposeBitFlag & 1) throw refuse("archiveEncrypted", name);
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (kind !== 0 && kind !== 0o100000) throw refuse("archiveLink", name);
  if (entry.uncompressedSize > entry.compressedSize * limits.steepest + 1e6) throw refuse("archiveTooLarge");
}
