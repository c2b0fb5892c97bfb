import { type Near, nearTo } from "../../../db/queries/duplicates.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import { readInstitution, recordInstitution } from "./record-institution.ts";

/** Near records shown before a new one is made. */
const shown = 5;

/**
 * Records an institution unless near records exist: those come back instead, nothing recorded, until `anyway` is said.
 * An identifier that another one carries is refused as ever.
 */
export async function recordNew(context: Context, input: unknown): Promise<{ id: string } | { near: Near[] }> {
  must(context, "institution.record");
  const { anyway } = input as { anyway?: unknown };
  if (anyway) return recordInstitution(context, input);
  const { typed, claimed } = readInstitution(input);
  const { name, acronym, tradingName, country, city, postalCode, addressLine, website } = typed;
  const names = [
    { kind: "legal" as const, name },
    ...(acronym ? [{ kind: "acronym" as const, name: acronym }] : []),
    ...(tradingName ? [{ kind: "trading" as const, name: tradingName }] : []),
  ];
  const sought = { id: null, name, country, city, postalCode, addressLine, website, names, identifiers: claimed };
  const near = await context.read((tx) => nearTo(tx, { ...sought, holders: [] }));
  const taken = near.some(({ other }) =>
    other.identifiers.some((has) => claimed.some(({ kind, value }) => has.kind === kind && has.value === value)),
  );
  const telling = near.filter(
    ({ tier, reasons }) => tier !== "possible" || reasons.some(({ kind }) => kind === "sameIdentifier"),
  );
  return taken || telling.length === 0 ? recordInstitution(context, input) : { near: telling.slice(0, shown) };
}
