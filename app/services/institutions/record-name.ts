import { eq } from "drizzle-orm";
import { z } from "zod";
import { institution, institutionName } from "../../../db/schema/index.ts";
import { notFound } from "../../domain/errors.ts";
import { nameKinds } from "../../domain/institutions/identifier-kinds.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { inOrder, period, reversed, uuid, words } from "../fields.ts";

const otherKinds = nameKinds.filter((kind) => kind !== "legal");
const schema = z
  .object({ institutionId: uuid, kind: z.enum(otherKinds), name: words(300), ...period })
  .refine(inOrder, reversed);

/** Adds an acronym, a trading, former or transliterated name. The legal name changes by `rename-institution`. */
export async function recordName(context: Context, input: unknown): Promise<void> {
  must(context, "institution.record");
  const typed = parse(schema, input);
  await context.write("institution.name", async (tx) => {
    const touched = await tx
      .update(institution)
      .set({ updatedAt: context.now })
      .where(eq(institution.id, typed.institutionId))
      .returning({ id: institution.id });
    if (touched.length === 0) throw notFound();
    await tx.insert(institutionName).values({ ...typed, recordedAt: context.now });
  });
}
