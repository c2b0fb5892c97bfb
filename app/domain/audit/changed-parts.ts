type Row = Record<string, unknown>;

/** Longer values are cut for reading; the proof of the log keeps them whole. */
const longest = 1000;

/**
 * A row before and after, fit to be read: of a long column only the parts that differ (`content.criteria.INC-1.weight`),
 * and no value longer than a page of text.
 */
export function changedParts(before: Row | null, after: Row | null): { old: Row | null; new: Row | null } {
  const old: Row = {};
  const now: Row = {};
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]))
    walk(key, before?.[key], after?.[key], old, now);
  return { old: before && old, new: after && now };
}

function walk(path: string, a: unknown, b: unknown, old: Row, now: Row): void {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (left === null || right === null) {
    if (a !== undefined) old[path] = cut(a);
    if (b !== undefined) now[path] = cut(b);
    return;
  }
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [x, y] = [left.get(name), right.get(name)];
    if (JSON.stringify(x) !== JSON.stringify(y)) walk(`${path}.${name}`, x, y, old, now);
  }
}

/** The parts of a list or an object by name; a list of things with a code goes by their codes. Null for one value. */
function partsOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  const named = Array.isArray(value)
    ? value.map((part, i): [string, unknown] => [String((part as { code?: unknown } | null)?.code ?? i + 1), part])
    : Object.entries(value);
  const parts = new Map(named);
  return parts.size === named.length ? parts : new Map(Object.entries(value));
}

function cut(value: unknown): unknown {
  const written = typeof value === "string" ? value : JSON.stringify(value);
  return written !== undefined && written.length > longest ? `${written.slice(0, longest)}…` : value;
}
