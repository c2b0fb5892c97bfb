import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every application reads it: SHA-1, six figures, thirty seconds. */
const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const secretBytes = 20;

const maker = (secret: string) => new TOTP({ ...shape, secret: Secret.fromBase32(secret) });

/** A new key, in base32. */
export const newCodeSecret = (): string => new Secret({ size: secretBytes }).base32;

/** The address an application reads from a QR code. */
export const codeAddress = (secret: string, { email, issuer }: { email: string; issuer: string }): string =>
  new TOTP({ ...shape, issuer, label: email, secret: Secret.fromBase32(secret) }).toString();

/** The code an application shows at that moment (milliseconds since 1970). */
export const codeAt = (secret: string, atMs: number): string => maker(secret).generate({ timestamp: atMs });

/**
 * The thirty seconds (counted from 1970) whose code this is, the ones before and after `nowMs` included since clocks
 * differ; null when it is none of theirs.
 */
export function stepOfCode(secret: string, code: string, nowMs: number): number | null {
  const delta = maker(secret).validate({ token: code, timestamp: nowMs, window: 1 });
  return delta === null ? null : Math.floor(nowMs / 1000 / shape.period) + delta;
}
