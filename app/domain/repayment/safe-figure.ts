import type { Figure } from "./figure.ts";

/** An explanation without what others paid: what its investor may read. Totals of a class are in the contract. */
export function safeFigure(figure: Figure, own: ReadonlySet<number>): Figure {
  const isOwn = ({ source }: Figure) => source?.kind !== "receipt" || own.has(source.commitment);
  return { ...figure, from: figure.from.filter(isOwn).map((one) => safeFigure(one, own)) };
}

const amounts = new Set([
  ...["count", "population", "cents", "unitCents", "paidIn", "left", "floor", "already", "room", "persons", "units"],
]);

/** Reads an explanation as it was stored, its amounts and quotients as strings; null when it is none. */
export function readFigure(json: unknown): Figure | null {
  if (typeof json !== "object" || json === null) return null;
  const { what, values, from, source } = json as Record<string, unknown>;
  if (typeof what !== "string" || typeof values !== "object" || values === null) return null;
  return {
    what,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readValue(name, value)])),
    from: (Array.isArray(from) ? from : []).flatMap((one) => readFigure(one) ?? []),
    source: (source ?? null) as Figure["source"],
  };
}

type Value = Figure["values"][string];

function readValue(name: string, value: unknown): Value {
  if (typeof value === "object" && value !== null) {
    const { n, d } = value as { n?: unknown; d?: unknown };
    return { n: BigInt(String(n)), d: BigInt(String(d)) };
  }
  if (typeof value === "string" && amounts.has(name) && /^-?\d+$/.test(value)) return BigInt(value);
  return (value ?? null) as Value;
}
