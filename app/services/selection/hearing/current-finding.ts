import { eq } from "drizzle-orm";
import type { Tx } from "../../../../db/client.ts";
import { assessmentsOf, findingsOf } from "../../../../db/queries/candidate-files.ts";
import { gridVersion } from "../../../../db/queries/grid.ts";
import { screeningsOf } from "../../../../db/queries/screenings.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { candidacy } from "../../../../db/schema/index.ts";
import { findingContent } from "../../../documents/finding-words.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import type { Verdict } from "../../../domain/screening/verdict.ts";
import type { FindingContent } from "../../../domain/selection/finding-content.ts";
import { assessedCriteria, overallVerdict } from "../../../domain/selection/overall.ts";
import { verdictFile } from "../../screening/read-verdict.ts";
import { overdue } from "../screening/overdue.ts";
import { type Moment, screenCandidacies } from "../screening/screen-candidacies.ts";

/** A candidacy still in its selection, or `NotFound`, also when it is invisible to the viewer. */
export async function fileOf(tx: Tx, candidacyId: string) {
  const [row] = await tx.select().from(candidacy).where(eq(candidacy.id, candidacyId));
  const call = row && (await selectionById(tx, row.selectionId));
  if (!call || row.withdrawnAt !== null) throw notFound();
  return { ...row, call };
}

/** The same file, screened again first where that is due: what is told or recorded is never overtaken. */
export async function refreshed(tx: Tx, candidacyId: string, moment: Moment): Promise<void> {
  const { call } = await fileOf(tx, candidacyId);
  const due = (await overdue(tx, { id: call.id, rule: call.rule }, moment)).filter(
    (one) => one.candidacyId === candidacyId,
  );
  await screenCandidacies(tx, call.rule, due, moment);
}

export interface CurrentFinding {
  content: FindingContent;
  overall: ReturnType<typeof overallVerdict>;
  verdict: Verdict;
  /** Working days a candidate has to answer, as frozen with the grid. */
  replyWorkingDays: number;
  /** The findings sent so far, the latest first. */
  sent: Awaited<ReturnType<typeof findingsOf>>;
}

/** What would be told of a candidate today: composed, stored nowhere. Refuses a file that is not screened yet. */
export async function currentFinding(tx: Tx, candidacyId: string, { today, now }: Moment): Promise<CurrentFinding> {
  const { call, institutionId } = await fileOf(tx, candidacyId);
  const live = (await screeningsOf(tx, call.id)).find((row) => row.candidacyId === candidacyId)?.live;
  if (!live) throw precondition({ key: "notScreenedYet" });
  const grid = await gridVersion(tx, call.id);
  const criteria = grid ? assessedCriteria(grid.content) : [];
  const assessments = await assessmentsOf(tx, { candidacyId });
  const codes = criteria.map(({ code }) => code);
  const file = await verdictFile(tx, { institutionId, rule: call.rule, on: today, knownAt: now });
  const overall = overallVerdict(file.verdict.value, codes, { assessments, today });
  const reasons = new Map(assessments.map(({ criterionCode, reason }) => [criterionCode, reason]));
  const content = findingContent(file, { overall, inputs: live.cause.inputs, criteria, reasons });
  const sent = await findingsOf(tx, { candidacyId });
  return { content, overall, verdict: file.verdict, replyWorkingDays: grid?.content.replyWorkingDays ?? 10, sent };
}
