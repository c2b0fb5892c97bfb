import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { person } from "../../../db/schema/index.ts";
import { conflict } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object({ personId: z.uuid() });

/** Gives a suspended account back, with the roles it still holds. */
export async function enablePerson(context: Context, input: unknown): Promise<void> {
  must(context, "person.manage");
  const { personId } = parse(schema, input);
  await context.write("person.enable", async (tx) => {
    const done = await tx
      .update(person)
      .set({ disabledAt: null })
      .where(and(eq(person.id, personId), isNotNull(person.disabledAt)))
      .returning({ id: person.id });
    if (done.length === 0) throw conflict({ key: "alreadyDone" });
  });
}
