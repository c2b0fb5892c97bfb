import { createHmac, timingSafeEqual } from "node:crypto";
import type { Instant } from "../../domain/day.ts";

/** A message that came in, and whether the provider sent it. The caller stores `id`: the same one again is a repeat. */
export type CheckedWebhook =
  | { ok: true; id: string; sentAt: Instant; body: unknown }
  | { ok: false; reason: "headers" | "secret" | "too_old" | "too_new" | "signature" | "not_json" | "too_large" };

const toleranceSeconds = 5 * 60;
const largestBytes = 256 * 1024;
const mostSignatures = 10;

/**
 * Checks a message by Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, `v1,` signatures in the header,
 * five minutes either way. `rawBody` is as it arrived, byte for byte; header names are in lower case.
 */
export function verifyWebhook(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  rawBody: Buffer,
  { secret, now }: { secret: string; now: Instant },
): CheckedWebhook {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(
    (name) => headers[name],
  );
  if (typeof id !== "string" || !/^[\x21-\x7e]{1,200}$/.test(id)) return no("headers");
  if (typeof timestamp !== "string" || !/^\d{1,11}$/.test(timestamp)) return no("headers");
  if (typeof signatures !== "string" || signatures.length > 2000) return no("headers");
  if (rawBody.length > largestBytes) return no("too_large");
  const age = Date.parse(now) / 1000 - Number(timestamp);
  const key = keyOf(secret);
  if (!key) return no("secret");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(rawBody).digest();
  // Several while a secret is being replaced; each is compared to the end, so that time tells nothing.
  const given = signatures.split(" ").slice(0, mostSignatures);
  if (!given.map((one) => holds(one, expected)).includes(true)) return no("signature");
  if (age > toleranceSeconds) return no("too_old");
  if (age < -toleranceSeconds) return no("too_new");
  try {
    const body: unknown = JSON.parse(rawBody.toString("utf8"));
    return { ok: true, id, sentAt: new Date(Number(timestamp) * 1000).toISOString(), body };
  } catch {
    return no("not_json");
  }
}

const no = (reason: Extract<CheckedWebhook, { ok: false }>["reason"]): CheckedWebhook => ({ ok: false, reason });

/** `whsec_` and base64, 24 to 64 bytes as the standard asks; null for anything weaker. */
function keyOf(secret: string): Buffer | null {
  const base64 = secret.replace(/^whsec_/, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const key = Buffer.from(base64, "base64");
  return key.length >= 24 && key.length <= 64 ? key : null;
}

function holds(told: string, expected: Buffer): boolean {
  if (!told.startsWith("v1,")) return false;
  const given = Buffer.from(told.slice("v1,".length), "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
