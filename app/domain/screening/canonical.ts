import { createHash } from "node:crypto";
import canonicalizeJson from "canonicalize";

/** Canonical JSON (RFC 8785); big integers are written as decimal strings. */
export function canonical(value: unknown): string {
  return canonicalizeJson(withoutBigints(value)) ?? "null";
}

function withoutBigints(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(withoutBigints);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBigints(inner)]));
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
