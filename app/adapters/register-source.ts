import { createReadStream } from "node:fs";
import { open as openFile, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { type Entry, open, type ZipFile } from "yauzl";
import { type Message, precondition } from "../domain/errors.ts";

/** Bytes a file inside a .zip may have once unpacked; the largest golden copy has about five thousand million. */
const largestUnpacked = 20e9;
/** How many times larger than packed; a golden copy packs about twelve times. */
const steepest = 200;

export interface RegisterSource {
  /** Bytes of CSV to come. */
  bytes: number;
  stream: Readable;
}

const refuse = (key: string, values?: Message["values"]): never => {
  throw precondition({ key, values });
};

/** Opens a register file as CSV bytes: as it is, or the one CSV inside a .zip, unpacked while it is read. */
export async function openRegister(path: string): Promise<RegisterSource> {
  const handle = await openFile(path, "r").catch(() => refuse("importFileMissing"));
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  await handle.close();
  const packed = bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  return packed
    ? openZip(path)
    : { bytes: (await stat(path)).size, stream: createReadStream(path, { highWaterMark: 1 << 19 }) };
}

async function openZip(path: string): Promise<RegisterSource> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, file) =>
      error ? reject(precondition({ key: "importZipBroken" })) : resolve(file),
    );
  });
  try {
    const entry = await theOneCsv(zip);
    if (entry.generalPurposeBitFlag & 1) refuse("importZipEncrypted");
    if (entry.uncompressedSize > largestUnpacked || entry.uncompressedSize > entry.compressedSize * steepest + 1e6) {
      refuse("importZipTooLarge");
    }
    const stream = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) =>
        error ? reject(precondition({ key: "importZipBroken" })) : resolve(opened),
      );
    });
    stream.once("close", () => zip.close());
    return { bytes: entry.uncompressedSize, stream };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function theOneCsv(zip: ZipFile): Promise<Entry> {
  if (zip.entryCount > 1000) refuse("importZipTooLarge");
  const found: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry) => {
      if (/\.csv$/i.test(entry.fileName) && !entry.fileName.startsWith("__MACOSX/")) found.push(entry);
      zip.readEntry();
    });
    zip.on("end", resolve);
    zip.on("error", () => reject(precondition({ key: "importZipBroken" })));
    zip.readEntry();
  });
  if (found.length !== 1) refuse("importZipNotOneCsv", { count: found.length });
  return found[0] as Entry;
}
