import { createHash } from "node:crypto";
import canonicalizeJson from "canonicalize";

/**
 * Canonical JSON (RFC 8785); big integers are written as decimal strings. The engine's own writer follows the same
 * rules and writes keys as they were set, so that setting them in order is enough, several times faster. Whatever it
 * treats otherwise (keys that are no names, half characters, no numbers) goes to the reference writer.
 */
export function canonical(value: unknown): string {
  const seen = { isPlain: true };
  const text = JSON.stringify(inOrder(value, seen)) ?? "null";
  if (seen.isPlain && !text.includes("\\ud")) return text;
  return canonicalizeJson(withoutBigints(value)) ?? "null";
}

/**
 * The same value with its keys set in canonical order; notes what the engine's writer may not be given. What is in
 * order already is handed on as it is: of thousands of facts, all set in order by their reader, none is copied.
 */
function inOrder(value: unknown, seen: { isPlain: boolean }): unknown {
  if (typeof value === "string" || value === null) return value;
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number" && !Number.isFinite(value)) seen.isPlain = false;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const list = value.map((inner) => inOrder(inner, seen));
    return list.some((inner, i) => inner !== value[i]) ? list : value;
  }
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record);
  let before = "";
  let isOrdered = true;
  for (const key of keys) {
    // Numerals would come first, whatever the order they are set in; `__proto__` would not be set at all.
    if (!isName(key)) seen.isPlain = false;
    if (key < before) isOrdered = false;
    before = key;
  }
  if (!isOrdered) keys.sort();
  let copy: Record<string, unknown> | null = isOrdered ? null : {};
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? "";
    const inner = inOrder(record[key], seen);
    if (copy === null && inner !== record[key]) {
      copy = Object.fromEntries(keys.slice(0, i).map((done) => [done, record[done]]));
    }
    if (copy) copy[key] = inner;
  }
  return copy ?? record;
}

/** Begins with a letter of the alphabet. */
function isName(key: string): boolean {
  return (key >= "a" && key < "{") || (key >= "A" && key < "[");
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
