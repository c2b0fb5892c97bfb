import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** AES-256-GCM: what is stored is worth nothing without the instance's key, and a change of it is seen. */
const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** Seals words for one owner; sealed for another they cannot be opened. `key` is 64 hexadecimal figures. */
export function sealWords(words: string, owner: string, key: string): string {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, Buffer.from(key, "hex"), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([sealing.update(words, "utf8"), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString("base64url");
}

/** The words again; null when they were changed, sealed for somebody else, or the instance's secret is another now. */
export function openWords(sealed: string, owner: string, key: string): string | null {
  try {
    return open(sealed, owner, key);
  } catch {
    return null;
  }
}

function open(sealed: string, owner: string, key: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const opening = createDecipheriv(cipher, Buffer.from(key, "hex"), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  opening.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString("utf8");
}
