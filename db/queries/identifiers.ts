import { and, eq, isNull } from "drizzle-orm";
import type { IdentifierKind } from "../../app/domain/institutions/identifier-kinds.ts";
import type { Tx } from "../client.ts";
import { identifier, institution } from "../schema/index.ts";

/** The institution that carries this identifier now; null when nobody does. */
export async function holderOf(tx: Tx, kind: IdentifierKind, value: string) {
  const [row] = await tx
    .select({ id: institution.id, name: institution.name })
    .from(identifier)
    .innerJoin(institution, eq(institution.id, identifier.institutionId))
    .where(and(eq(identifier.kind, kind), eq(identifier.value, value), isNull(identifier.supersededAt)));
  return row ?? null;
}
