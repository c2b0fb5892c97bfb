import { createHash } from "node:crypto";

/** One piece of an export, read once and in its turn. */
export interface Piece {
  path: string;
  bytes: AsyncIterable<Uint8Array>;
}

export interface Written {
  path: string;
  bytes: number;
  sha256: string;
}

/** Where an export goes, piece after piece; nothing stands under its name before `close`. */
export interface Sink {
  put(path: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Written>;
  close(): Promise<void>;
  /** Removes what was written so far. */
  abandon(): Promise<void>;
}

/** Passes bytes on while counting and hashing them. */
export function measured(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const hash = createHash("sha256");
  let count = 0;
  return {
    async *bytes(): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes) {
        hash.update(chunk);
        count += chunk.byteLength;
        yield chunk;
      }
    },
    result: () => ({ bytes: count, sha256: hash.digest("hex") }),
  };
}
