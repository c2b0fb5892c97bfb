import { inArray } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { person } from "../schema/index.ts";

/** Names of people by id, those the viewer may see. */
export async function namesOfPeople(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
