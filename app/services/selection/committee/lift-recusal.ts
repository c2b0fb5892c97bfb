import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recusal } from "../../../../db/schema/index.ts";
import { conflict, notFound, precondition } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid, words } from "../../fields.ts";

const schema = z.object({ recusalId: uuid, reason: words(2000) });

/** Legal lifts a recusal recorded by mistake: the file opens again to the person. The reason is kept in the log. */
export async function liftRecusal(context: Context, input: unknown): Promise<void> {
  must(context, "recusal.lift");
  const { recusalId, reason } = parse(schema, input);
  const me = context.viewer.personId;
  await context.write(
    "recusal.lift",
    async (tx) => {
      const [row] = await tx.select().from(recusal).where(eq(recusal.id, recusalId));
      if (!row) throw notFound();
      if (row.personId === me) throw precondition({ key: "ownRecusal" });
      const lifted = await tx
        .update(recusal)
        .set({ liftedBy: me, liftedAt: context.now })
        .where(and(eq(recusal.id, recusalId), isNull(recusal.liftedAt)))
        .returning({ id: recusal.id });
      if (lifted.length === 0) throw conflict({ key: "recusalLifted" });
    },
    reason,
  );
}
