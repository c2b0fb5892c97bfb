import { eq } from "drizzle-orm";
import { z } from "zod";
import { programme } from "../../../db/schema/index.ts";
import { notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";
import { programmeFields, programmeRow } from "./programme-input.ts";

/**
 * Corrects an action to finance. The rules of its selections stay as they are: each took its public and territory when
 * it was prepared.
 */
export async function correctProgramme(context: Context, input: unknown): Promise<void> {
  must(context, "programme.record");
  const { programmeId } = parse(z.object({ programmeId: uuid }), input);
  const stated = parse(programmeFields, input);
  await context.write("programme.correct", async (tx) => {
    const [known] = await tx
      .select({ id: programme.id })
      .from(programme)
      .where(eq(programme.id, programmeId))
      .for("update");
    if (!known) throw notFound();
    await tx
      .update(programme)
      .set(await programmeRow(tx, stated, programmeId))
      .where(eq(programme.id, programmeId));
  });
}
