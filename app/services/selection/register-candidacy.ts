import { eq } from "drizzle-orm";
import { z } from "zod";
import { candidacy, institution, selection } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object({ selectionId: z.uuid(), institutionId: z.uuid() });

/** Puts an institution in a selection, once. Returns the candidacy's id. */
export async function registerCandidacy(context: Context, input: unknown): Promise<string> {
  must(context, "selection.record");
  const told = parse(schema, input);
  return context.write("candidacy.register", async (tx) => {
    const [file] = await tx.select({ id: selection.id }).from(selection).where(eq(selection.id, told.selectionId));
    if (!file) throw notFound();
    const [found] = await tx
      .select({ id: institution.id })
      .from(institution)
      .where(eq(institution.id, told.institutionId));
    if (!found) throw invalid({ institutionId: { key: "invalid_value" } });
    const [row] = await tx.insert(candidacy).values(told).onConflictDoNothing().returning({ id: candidacy.id });
    if (!row) throw conflict({ key: "alreadyCandidate" }, { institutionId: { key: "alreadyCandidate" } });
    return row.id;
  });
}
