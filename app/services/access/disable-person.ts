import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { person } from "../../../db/schema/index.ts";
import { conflict, precondition } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object({ personId: z.uuid() });

/** Suspends an account: every session ends in the same transaction, no new one opens. Never one's own. */
export async function disablePerson(context: Context, input: unknown): Promise<void> {
  must(context, "person.manage");
  const { personId } = parse(schema, input);
  if (personId === context.viewer.personId) throw precondition({ key: "ownAccount" });
  await context.write("person.disable", async (tx) => {
    const done = await tx
      .update(person)
      .set({ disabledAt: context.now })
      .where(and(eq(person.id, personId), isNull(person.disabledAt)))
      .returning({ id: person.id });
    if (done.length === 0) throw conflict({ key: "alreadyDone" });
    await tx.execute(sql`select tamis.close_sessions(${personId})`);
  });
}
