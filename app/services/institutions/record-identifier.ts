import { eq } from "drizzle-orm";
import { z } from "zod";
import { identifier, institution } from "../../../db/schema/index.ts";
import { identifierKinds } from "../../domain/institutions/identifier-kinds.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { inOrder, period, reversed, uuid, words } from "../fields.ts";
import { countryOf, readIdentifier, withoutSharing } from "./identifier-input.ts";

const schema = z
  .object({ institutionId: uuid, kind: z.enum(identifierKinds), value: words(60), ...period })
  .refine(inOrder, reversed);

/** Adds an identifier. Another institution carries it → `Conflict` naming that one; nothing is merged. */
export async function recordIdentifier(context: Context, input: unknown): Promise<{ value: string }> {
  must(context, "institution.record");
  const { value: typed, ...rest } = parse(schema, input);
  const country = await context.read((tx) => countryOf(tx, rest.institutionId));
  const value = readIdentifier(rest.kind, typed, country, "value");
  await withoutSharing(context, [{ kind: rest.kind, value, field: "value" }], () =>
    context.write("institution.identifier", async (tx) => {
      await tx.insert(identifier).values({ ...rest, value, recordedAt: context.now });
      await tx.update(institution).set({ updatedAt: context.now }).where(eq(institution.id, rest.institutionId));
    }),
  );
  return { value };
}
