import { eq } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { holderOf } from "../../../db/queries/identifiers.ts";
import { institution } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound } from "../../domain/errors.ts";
import type { IdentifierKind } from "../../domain/institutions/identifier-kinds.ts";
import { validateIdentifier } from "../../domain/institutions/identifiers.ts";
import type { Context } from "../context.ts";

/** The stored form of a typed identifier; refuses with the reason beside `field`. */
export function readIdentifier(kind: IdentifierKind, typed: string, country: string, field: string): string {
  const check = validateIdentifier(kind, typed, country);
  if (check.ok) return check.normalised;
  throw invalid({ [field]: { key: check.reason, values: check.values } });
}

/** The country of an institution the viewer may see. */
export async function countryOf(tx: Tx, institutionId: string): Promise<string> {
  const [row] = await tx
    .select({ country: institution.country })
    .from(institution)
    .where(eq(institution.id, institutionId));
  if (!row) throw notFound();
  return row.country;
}

/**
 * Runs a write; when the database finds that an identifier already belongs to somebody, tells to whom.
 * The unique index decides, so that of two people at once exactly one is refused.
 */
export async function withoutSharing<T>(
  context: Context,
  claimed: readonly { kind: IdentifierKind; value: string; field: string }[],
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const cause = (error as { cause?: { code?: string; constraint_name?: string } }).cause;
    if (cause?.code !== "23505" || cause.constraint_name !== "identifier_live") throw error;
    for (const { kind, value, field } of claimed) {
      const holder = await context.read((tx) => holderOf(tx, kind, value));
      if (!holder) continue;
      const sentence = { key: "identifierTaken", values: { name: holder.name, id: holder.id, value } };
      throw conflict(sentence, { [field]: sentence });
    }
    throw conflict({ key: "fasterElsewhere" });
  }
}
