import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** A file that arrived and is not kept yet. */
export interface Received {
  /** Where its bytes wait. */
  path: string;
  bytes: number;
  sha256: string;
  /** As the sender named it. */
  fileName: string;
  /** Moves it to its lasting place; the same bytes are stored once. */
  keep(): Promise<void>;
  /** Removes what was not kept. */
  discard(): Promise<void>;
}

export class FileTooLarge extends Error {}

/** Files under `dataFolder/files`, each at `ab/cd/<sha256>`; arrivals wait in `arriving/`. */
export function openFileStore(dataFolder: string) {
  const root = path.join(dataFolder, "files");
  const place = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    /** Where the bytes of a hash lie, once they are kept. */
    place,
    /** Streams an arrival to disk while hashing. More than `limitBytes`, or a broken stream, leaves nothing. */
    async receive(source: AsyncIterable<Uint8Array>, fileName: string, limitBytes: number): Promise<Received> {
      const waiting = path.join(root, "arriving", randomUUID());
      await mkdir(path.dirname(waiting), { recursive: true });
      const discard = () => rm(waiting, { force: true });
      const file = await open(waiting, "wx", 0o600);
      const hash = createHash("sha256");
      let bytes = 0;
      try {
        for await (const chunk of source) {
          bytes += chunk.byteLength;
          if (bytes > limitBytes) throw new FileTooLarge();
          hash.update(chunk);
          await file.writeFile(chunk);
        }
        await file.sync();
        await file.close();
      } catch (error) {
        await file.close().catch(() => {});
        await discard();
        throw error;
      }
      const sha256 = hash.digest("hex");
      const keep = async () => {
        const lasting = place(sha256);
        await mkdir(path.dirname(lasting), { recursive: true });
        await rename(waiting, lasting);
      };
      return { path: waiting, bytes, sha256, fileName, keep, discard };
    },
    /** The bytes of a stored file, as a stream; null when the disk does not have it. */
    async read(sha256: string) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      const known = await stat(place(sha256)).catch(() => null);
      return known ? createReadStream(place(sha256)) : null;
    },
  };
}
