import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../../../db/client.ts";
import { derogationsOf, recordedVerdicts } from "../../../../db/queries/candidate-files.ts";
import { gridVersion } from "../../../../db/queries/grid.ts";
import { committeeMember, score, scoreSheet } from "../../../../db/schema/index.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import { derogationState } from "../../../domain/selection/derogation.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import type { Context } from "../../context.ts";
import { fileOf } from "../hearing/current-finding.ts";

/** The file of a candidate as a reviewer's sheet needs it. `NotFound` unless the viewer sits and sees it. */
export async function sheetFile(tx: Tx, context: Context, candidacyId: string) {
  const { call } = await fileOf(tx, candidacyId);
  const me = context.viewer.personId;
  const [seat] = await tx
    .select({ id: committeeMember.id })
    .from(committeeMember)
    .where(
      and(eq(committeeMember.selectionId, call.id), eq(committeeMember.personId, me), isNull(committeeMember.endedAt)),
    );
  const grid = await gridVersion(tx, call.id);
  if (!seat || grid?.state !== "frozen") throw notFound();
  const [sheet] = await tx
    .select()
    .from(scoreSheet)
    .where(and(eq(scoreSheet.candidacyId, candidacyId), eq(scoreSheet.personId, me)));
  const scores = sheet
    ? await tx
        .select()
        .from(score)
        .where(and(eq(score.sheetId, sheet.id), isNull(score.supersededAt)))
        .orderBy(asc(score.criterionCode))
    : [];
  const criteria = grid.content.criteria.filter(({ kind }) => kind === "scored");
  return { call, criteria, sheet: sheet ?? null, scores };
}

/** Refuses with `Precondition` out of the committee's time, and for a candidate that is not to be ranked. */
export async function mustBeScorable(
  tx: Tx,
  context: Context,
  { candidacyId, call }: { candidacyId: string; call: { id: string; state: string } },
): Promise<void> {
  mustTake(call.state, "scoring");
  if (!(await scorable(tx, call.id, context.today)).has(candidacyId)) throw precondition({ key: "notToScore" });
}

/** The candidates that are scored: their recorded verdict is cleared, or a derogation of it lives. */
export async function scorable(tx: Tx, selectionId: string, today: string): Promise<Set<string>> {
  const cleared = (await recordedVerdicts(tx, selectionId)).filter(({ verdict }) => verdict === "cleared");
  const exceptions = (await derogationsOf(tx, { selectionId })).filter(
    ({ derogation, verdictSupersededAt }) => derogationState({ ...derogation, verdictSupersededAt }, today) === "live",
  );
  return new Set([...cleared, ...exceptions.map(({ derogation }) => derogation)].map(({ candidacyId }) => candidacyId));
}
