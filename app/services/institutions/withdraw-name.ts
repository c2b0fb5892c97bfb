import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { institution, institutionName } from "../../../db/schema/index.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";

const schema = z.object({ nameId: uuid, reason: words(500) });

/** Withdraws a mistaken acronym, trading, former or transliterated name; a legal name is only ever replaced. */
export async function withdrawName(context: Context, input: unknown): Promise<void> {
  must(context, "institution.record");
  const { nameId, reason } = parse(schema, input);
  await context.write(
    "institution.name.withdraw",
    async (tx) => {
      const [old] = await tx
        .select()
        .from(institutionName)
        .where(and(eq(institutionName.id, nameId), ne(institutionName.kind, "legal")));
      if (!old) throw notFound();
      await tx.update(institution).set({ updatedAt: context.now }).where(eq(institution.id, old.institutionId));
      const ended = await tx
        .update(institutionName)
        .set({ supersededAt: context.now })
        .where(and(eq(institutionName.id, nameId), isNull(institutionName.supersededAt)))
        .returning({ id: institutionName.id });
      if (ended.length === 0) throw conflict({ key: "fasterElsewhere" });
    },
    reason,
  );
}
