import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../../../db/client.ts";
import type { RoundRow } from "../../../../db/queries/questionnaire.ts";
import { candidacy, questionnaire, selection } from "../../../../db/schema/index.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import { isClosed } from "../../../domain/selection/rounds.ts";

/**
 * The questionnaire a candidate is answering, held until the transaction ends, so that two people of one institution
 * write one after the other. `NotFound` when there is none for this viewer; `Precondition` once it is sent, or once
 * the call is closed.
 */
export async function openRound(tx: Tx, candidacyId: string): Promise<RoundRow> {
  const [file] = await tx
    .select({ withdrawnAt: candidacy.withdrawnAt, state: selection.state })
    .from(candidacy)
    .innerJoin(selection, eq(selection.id, candidacy.selectionId))
    .where(eq(candidacy.id, candidacyId));
  if (!file) throw notFound();
  if (file.withdrawnAt !== null) throw precondition({ key: "candidacyWithdrawn" });
  const [round] = await tx
    .select()
    .from(questionnaire)
    .where(and(eq(questionnaire.candidacyId, candidacyId), isNull(questionnaire.submittedAt)))
    .orderBy(desc(questionnaire.round))
    .limit(1)
    .for("update");
  if (round && isClosed(round.kind, file.state)) throw precondition({ key: "callClosed" });
  if (round) return round;
  const [sent] = await tx
    .select({ id: questionnaire.id })
    .from(questionnaire)
    .where(eq(questionnaire.candidacyId, candidacyId))
    .limit(1);
  throw sent ? precondition({ key: "questionnaireSent" }) : notFound();
}
