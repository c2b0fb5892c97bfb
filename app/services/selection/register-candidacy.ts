import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { facesOf } from "../../../db/queries/merges.ts";
import { candidacy, institution, programme, selection } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound, precondition } from "../../domain/errors.ts";
import { takesCandidates } from "../../domain/selection/states.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object({ selectionId: z.uuid(), institutionId: z.uuid() });

/** Puts an institution in a selection, once, as long as its call is prepared or open. Returns the candidacy's id. */
export async function registerCandidacy(context: Context, input: unknown): Promise<string> {
  must(context, "selection.record");
  const told = parse(schema, input);
  return context.write("candidacy.register", async (tx) => {
    const [file] = await tx
      .select({ state: selection.state, evaluatorId: programme.evaluatorId })
      .from(selection)
      .innerJoin(programme, eq(programme.id, selection.programmeId))
      .where(eq(selection.id, told.selectionId));
    if (!file) throw notFound();
    if (!takesCandidates(file.state)) throw precondition({ key: "callClosedToCandidates" });
    const [found] = await tx
      .select({ id: institution.id })
      .from(institution)
      .where(eq(institution.id, told.institutionId));
    if (!found) throw invalid({ institutionId: { key: "invalid_value" } });
    if (file.evaluatorId === told.institutionId) throw invalid({ institutionId: { key: "candidateEvaluates" } });
    const faces = (await facesOf(tx, [told.institutionId])).get(told.institutionId) ?? [];
    if (file.evaluatorId && faces.includes(file.evaluatorId))
      throw invalid({ institutionId: { key: "candidateEvaluates" } });
    const [twin] = await tx
      .select({ id: candidacy.id })
      .from(candidacy)
      .where(and(eq(candidacy.selectionId, told.selectionId), inArray(candidacy.institutionId, faces)));
    if (twin) throw conflict({ key: "alreadyCandidate" }, { institutionId: { key: "alreadyCandidate" } });
    const [row] = await tx.insert(candidacy).values(told).onConflictDoNothing().returning({ id: candidacy.id });
    if (!row) throw conflict({ key: "alreadyCandidate" }, { institutionId: { key: "alreadyCandidate" } });
    return row.id;
  });
}
