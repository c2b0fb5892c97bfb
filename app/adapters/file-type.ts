import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { open as openArchive } from "yauzl";
import { type FileType, fileTypes } from "../domain/documents/file-types.ts";

/** The type of a file by its content; null when it is none we keep, or is cut short. */
export async function typeOfFile(path: string, bytes: number): Promise<FileType | null> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const mime = found?.mime as FileType | undefined;
  if (mime === undefined || !Object.hasOwn(fileTypes, mime)) return null;
  return (await isWhole(mime, path, bytes)) ? mime : null;
}

async function isWhole(type: FileType, path: string, bytes: number): Promise<boolean> {
  const { head, tail } = await ends(path, bytes);
  switch (type) {
    case "application/pdf":
      return head.subarray(0, 5).toString("latin1") === "%PDF-" && tail.includes("%%EOF");
    case "image/png":
      return tail.includes("IEND");
    case "image/jpeg":
      return tail.includes(Buffer.from([0xff, 0xd9]));
    case "image/webp":
      return head.readUInt32LE(4) + 8 <= bytes;
    default:
      return isWholeArchive(path);
  }
}

async function ends(path: string, bytes: number): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(Math.min(bytes, 64));
    const tail = Buffer.alloc(Math.min(bytes, 2048));
    await file.read(head, 0, head.length, 0);
    await file.read(tail, 0, tail.length, bytes - tail.length);
    return { head, tail };
  } finally {
    await file.close();
  }
}

/** Office files are archives: their list of entries stands at the end, so a truncated one has none. */
function isWholeArchive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    openArchive(path, { lazyEntries: true }, (error, archive) => {
      if (error) return resolve(false);
      const { entryCount } = archive;
      archive.close();
      resolve(entryCount > 0 && entryCount <= 10_000);
    });
  });
}
