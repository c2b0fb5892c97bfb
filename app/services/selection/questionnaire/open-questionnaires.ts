import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { frozenGrid } from "../../../../db/queries/questionnaire.ts";
import { candidacy, questionnaire, selection } from "../../../../db/schema/index.ts";
import { invalid, notFound, precondition } from "../../../domain/errors.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { type QuestionnaireKind, questionnaireKinds } from "../../../domain/selection/questionnaire-kinds.ts";
import { isClosed, takesRound } from "../../../domain/selection/rounds.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { day, uuid } from "../../fields.ts";

const schema = z.object({
  selectionId: uuid,
  kind: z.enum(questionnaireKinds),
  dueOn: day,
  candidacyIds: z.array(uuid).max(500).default([]),
});

/**
 * Opens a questionnaire for the candidates named, all at the same moment, with one last day. One that waits to be
 * sent is never joined by a second; a yearly round and a check-up come after a call that was sent. Candidates who
 * cannot have it are left out of the list a page offers; naming one is refused.
 */
export async function openQuestionnaires(context: Context, input: unknown): Promise<{ opened: number }> {
  must(context, "questionnaire.open");
  const { selectionId, kind, dueOn, candidacyIds } = parse(schema, input);
  if (dueOn < context.today) throw invalid({ dueOn: { key: "dueOnPast" } });
  if (candidacyIds.length === 0) throw invalid({ candidacyIds: { key: "candidatesNeeded" } });
  return context.write("questionnaire.open", async (tx) => {
    const [call] = await tx
      .select({ state: selection.state })
      .from(selection)
      .where(eq(selection.id, selectionId))
      .for("update");
    if (!call) throw notFound();
    if (kind === "call") mustTake(call.state, "questionnaire");
    else if (!takesRound(call.state)) throw precondition({ key: "roundNotNow" });
    if (!(await frozenGrid(tx, selectionId))) throw precondition({ key: "notNow_questionnaire" });
    const files = await tx
      .select({ id: candidacy.id })
      .from(candidacy)
      .where(
        and(
          eq(candidacy.selectionId, selectionId),
          isNull(candidacy.withdrawnAt),
          inArray(candidacy.id, [...new Set(candidacyIds)]),
        ),
      );
    if (files.length !== new Set(candidacyIds).size) throw notFound();
    const ids = files.map(({ id }) => id);
    const earlier = await tx.select().from(questionnaire).where(inArray(questionnaire.candidacyId, ids));
    const rows = ids.map((candidacyId) => {
      const own = earlier.filter((one) => one.candidacyId === candidacyId);
      if (!mayOpen(own, kind, call.state)) throw precondition({ key: kind === "call" ? "callAsked" : "roundTooSoon" });
      return { candidacyId, kind, dueOn, openedAt: context.now, round: 1 + Math.max(0, ...own.map((q) => q.round)) };
    });
    await tx.insert(questionnaire).values(rows);
    return { opened: rows.length };
  });
}

type Earlier = Pick<typeof questionnaire.$inferSelect, "submittedAt" | "kind">;

/** The call comes first and once; anything else once what was asked before has been sent, or closed with the call. */
export const mayOpen = (earlier: readonly Earlier[], kind: QuestionnaireKind, state: string): boolean =>
  kind === "call"
    ? earlier.length === 0
    : earlier.length > 0 && earlier.every((one) => one.submittedAt !== null || isClosed(one.kind, state));
