import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { pipeline as join, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Trouble } from "../../../db/trouble.ts";
import { measured, type Piece, type Sink } from "./pieces.ts";
import { seal, unseal } from "./sealed-frames.ts";

const blockBytes = 64 * 1024;

/** An export as one compressed file that tells nothing without its key; written beside its name, renamed once whole. */
export async function sealedSink(file: string, passphrase: string): Promise<Sink> {
  if (await stat(file).catch(() => null)) throw new Trouble(`${file} existe déjà : donnez un autre nom.`);
  const draft = `${file}.partial-${process.pid}`;
  const packed = createGzip();
  const out = createWriteStream(draft, { flags: "wx", mode: 0o600 });
  const written = pipeline(packed, (bytes: AsyncIterable<Uint8Array>) => seal(bytes, passphrase), out);
  written.catch(() => {});
  const push = async (bytes: Uint8Array) => {
    if (!packed.write(bytes)) await Promise.race([once(packed, "drain"), written]);
  };
  return {
    async put(name, bytes) {
      const counted = measured(bytes);
      await push(lengthed(Buffer.from(name)));
      for await (const chunk of counted.bytes())
        for (let at = 0; at < chunk.byteLength; at += blockBytes)
          await push(lengthed(chunk.subarray(at, at + blockBytes)));
      await push(Buffer.alloc(4));
      return { path: name, ...counted.result() };
    },
    async close() {
      packed.end(Buffer.alloc(4));
      await written;
      const handle = await open(draft, "r");
      await handle.sync().finally(() => handle.close());
      await rename(draft, file);
    },
    async abandon() {
      packed.destroy();
      await written.catch(() => {});
      await rm(draft, { force: true });
    },
  };
}

/** The pieces of a sealed file, in their order; the bytes of one are read before the next is asked for. */
export async function* sealedPieces(file: string, passphrase: string): AsyncGenerator<Piece> {
  if (!(await stat(file).catch(() => null))?.isFile()) throw new Trouble(`Le fichier ${file} n'existe pas.`);
  const plain = createGunzip();
  join(Readable.from(unseal(createReadStream(file), passphrase)), plain, () => {});
  const take = taker(plain);
  for (;;) {
    const name = await block(take);
    if (name.length === 0) break;
    let over = false;
    async function* bytes() {
      while (!over) {
        const chunk = await block(take);
        over = chunk.length === 0;
        if (!over) yield chunk;
      }
    }
    yield { path: name.toString(), bytes: bytes() };
    while (!over) over = (await block(take)).length === 0;
  }
  if (await take(1, true)) throw cutShort();
}

const cutShort = () => new Trouble("Cette sauvegarde est abîmée : sa fin manque ou quelque chose la suit.");

function lengthed(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.byteLength);
  return Buffer.concat([length, bytes]);
}

type Take = (count: number, endAllowed?: boolean) => Promise<Buffer | null>;

/** Takes so many bytes from a stream; null at its end where that is allowed. */
function taker(source: AsyncIterable<Uint8Array>): Take {
  const chunks = source[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  return async (count, endAllowed = false) => {
    while (held.length < count) {
      const { value, done } = await chunks.next();
      if (done && endAllowed && held.length === 0) return null;
      if (done) throw cutShort();
      held = Buffer.concat([held, value]);
    }
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
}

async function block(take: Take): Promise<Buffer> {
  const length = (await take(4))?.readUInt32BE() ?? 0;
  if (length > blockBytes) throw cutShort();
  return length === 0 ? Buffer.alloc(0) : ((await take(length)) as Buffer);
}
