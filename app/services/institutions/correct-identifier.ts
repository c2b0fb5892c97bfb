import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { identifier, institution } from "../../../db/schema/index.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { maybeWords, uuid, words } from "../fields.ts";
import { countryOf, readIdentifier, withoutSharing } from "./identifier-input.ts";

const schema = z.object({ institutionId: uuid, identifierId: uuid, value: maybeWords(60), reason: words(500) });

/** Replaces a wrong identifier, or withdraws it when no value is given. The old row stays, superseded. */
export async function correctIdentifier(context: Context, input: unknown): Promise<void> {
  must(context, "institution.record");
  const { institutionId, identifierId, value: typed, reason } = parse(schema, input);
  const [old, country] = await context.read(async (tx) => {
    const [row] = await tx
      .select()
      .from(identifier)
      .where(and(eq(identifier.id, identifierId), eq(identifier.institutionId, institutionId)));
    return [row, await countryOf(tx, institutionId)] as const;
  });
  if (!old) throw notFound();
  const value = typed === null ? null : readIdentifier(old.kind, typed, country, "value");
  const claimed = value === null ? [] : [{ kind: old.kind, value, field: "value" }];
  const write = async () => {
    const next = value === null ? null : randomUUID();
    await context.write(
      "institution.identifier.correct",
      async (tx) => {
        const ended = await tx
          .update(identifier)
          .set({ supersededAt: context.now, supersededBy: next })
          .where(and(eq(identifier.id, identifierId), isNull(identifier.supersededAt)))
          .returning({ id: identifier.id });
        if (ended.length === 0) throw conflict({ key: "fasterElsewhere" });
        if (next !== null && value !== null) {
          const { kind, validFrom, validTo } = old;
          await tx
            .insert(identifier)
            .values({ id: next, institutionId, kind, value, validFrom, validTo, recordedAt: context.now });
        }
        await tx.update(institution).set({ updatedAt: context.now }).where(eq(institution.id, institutionId));
      },
      reason,
    );
  };
  await withoutSharing(context, claimed, write);
}
