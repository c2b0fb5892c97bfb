import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { Trouble } from "../../../db/trouble.ts";

const magic = "TAMIS-SAUVEGARDE-1";
const frameBytes = 64 * 1024;
const tagBytes = 16;
const cost = { N: 2 ** 17, r: 8, p: 1 };
const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

const refused = () =>
  new Trouble("Ce fichier ne s'ouvre pas : ce n'est pas la bonne clé, ou il a été tronqué ou modifié.");

const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  derive(passphrase.normalize("NFC"), salt, 32, { ...cost, maxmem: 256 * 1024 * 1024 });

/** The number of a frame and whether it is the last are part of what is authenticated: no frame can be moved or cut. */
function nonceOf(prefix: Buffer, number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Encrypts a stream by AES-256-GCM in frames of 64 KiB, the key drawn from the passphrase by scrypt. */
export async function* seal(bytes: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const [salt, prefix] = [randomBytes(16), randomBytes(7)];
  const head = Buffer.from(`${magic} ${salt.toString("hex")} ${prefix.toString("hex")}\n`);
  const key = await keyOf(passphrase, salt);
  const frame = (plain: Buffer, number: number, last: boolean): Buffer => {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(prefix, number, last)).setAAD(head);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  yield head;
  let number = 0;
  for await (const { chunk, last } of cut(bytes, frameBytes)) yield frame(chunk, number++, last);
}

/** Gives back what `seal` took. Throws Trouble for another key, and where a bit was changed or the end is missing. */
export async function* unseal(bytes: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const headBytes = magic.length + 1 + 32 + 1 + 14 + 1;
  const source = bytes[Symbol.asyncIterator]();
  let begun = Buffer.alloc(0);
  while (begun.length < headBytes) {
    const { value, done } = await source.next();
    if (done) throw refused();
    begun = Buffer.concat([begun, value]);
  }
  const head = begun.subarray(0, headBytes);
  const [, saltHex = "", prefixHex = ""] =
    /^TAMIS-SAUVEGARDE-1 ([0-9a-f]{32}) ([0-9a-f]{14})\n$/.exec(head.toString("latin1")) ?? [];
  if (saltHex === "") throw new Trouble("Ce fichier n'est pas une sauvegarde de Tamis.");
  const key = await keyOf(passphrase, Buffer.from(saltHex, "hex"));
  const prefix = Buffer.from(prefixHex, "hex");
  async function* rest() {
    yield begun.subarray(headBytes);
    yield* { [Symbol.asyncIterator]: () => source };
  }
  let number = 0;
  for await (const { chunk, last } of cut(rest(), frameBytes + tagBytes)) {
    if (chunk.length < tagBytes) throw refused();
    const plain = createDecipheriv("aes-256-gcm", key, nonceOf(prefix, number++, last)).setAAD(head);
    plain.setAuthTag(chunk.subarray(-tagBytes));
    let opened: Buffer;
    try {
      opened = Buffer.concat([plain.update(chunk.subarray(0, -tagBytes)), plain.final()]);
    } catch {
      throw refused();
    }
    yield opened;
  }
}

/** Cuts a stream into equal pieces; the last, which may be empty, says that it is. */
async function* cut(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  let held = Buffer.alloc(0);
  for await (const more of bytes) {
    held = held.length === 0 ? Buffer.from(more) : Buffer.concat([held, more]);
    // One is held back: only the end tells which is the last.
    while (held.length > size) {
      yield { chunk: held.subarray(0, size), last: false };
      held = held.subarray(size);
    }
  }
  yield { chunk: held, last: true };
}
