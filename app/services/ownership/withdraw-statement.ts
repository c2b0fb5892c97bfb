import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { groupStatement, institution } from "../../../db/schema/index.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";

const schema = z.object({ statementId: uuid, reason: words(500) });

/** Withdraws a statement that should not have been recorded: superseded by nothing, the reason kept in the audit log. */
export async function withdrawStatement(context: Context, input: unknown): Promise<void> {
  must(context, "statement.record");
  const { statementId, reason } = parse(schema, input);
  await context.write(
    "statement.withdraw",
    async (tx) => {
      const [old] = await tx.select().from(groupStatement).where(eq(groupStatement.id, statementId));
      if (!old) throw notFound();
      await tx.update(institution).set({ updatedAt: context.now }).where(eq(institution.id, old.institutionId));
      const ended = await tx
        .update(groupStatement)
        .set({ supersededAt: context.now })
        .where(and(eq(groupStatement.id, statementId), isNull(groupStatement.supersededAt)))
        .returning({ id: groupStatement.id });
      if (ended.length === 0) throw conflict({ key: "fasterElsewhere" });
    },
    reason,
  );
}
