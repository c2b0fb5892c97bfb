import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { institution, institutionName } from "../../../db/schema/index.ts";
import { invalid, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid, words } from "../fields.ts";

const schema = z.discriminatedUnion("how", [
  z.object({ how: z.literal("renamed"), institutionId: uuid, name: words(300), from: day }),
  z.object({ how: z.literal("mistyped"), institutionId: uuid, name: words(300) }),
]);

/**
 * Gives an institution its legal name: either it took a new one on a day (the old one stays as a former name,
 * still found), or it had been mistyped (the correction supersedes it).
 */
export async function renameInstitution(context: Context, input: unknown): Promise<void> {
  must(context, "institution.record");
  const typed = parse(schema, input);
  const { institutionId, name } = typed;
  await context.write("institution.rename", async (tx) => {
    const [current] = await tx.select().from(institution).where(eq(institution.id, institutionId)).for("update");
    if (!current) throw notFound();
    if (current.name === name) throw invalid({ name: { key: "nameUnchanged" } });
    const legal = { institutionId, kind: "legal" as const, recordedAt: context.now };
    const next = randomUUID();
    const former = randomUUID();
    const renamed = typed.how === "renamed";
    await tx
      .update(institutionName)
      .set({ supersededAt: context.now, supersededBy: renamed ? former : next })
      .where(
        and(
          eq(institutionName.institutionId, institutionId),
          eq(institutionName.kind, "legal"),
          isNull(institutionName.supersededAt),
        ),
      );
    await tx.insert(institutionName).values({ ...legal, id: next, name, validFrom: renamed ? typed.from : null });
    if (renamed) {
      await tx
        .insert(institutionName)
        .values({ ...legal, id: former, kind: "former", name: current.name, validTo: typed.from });
    }
    await tx.update(institution).set({ name, updatedAt: context.now }).where(eq(institution.id, institutionId));
  });
}
