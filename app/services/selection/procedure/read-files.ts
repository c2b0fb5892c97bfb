import type { Tx } from "../../../../db/client.ts";
import { assessmentsOf, derogationsOf, findingsOf, recordedVerdicts } from "../../../../db/queries/candidate-files.ts";
import { gridVersion } from "../../../../db/queries/grid.ts";
import { screeningsOf } from "../../../../db/queries/screenings.ts";
import type { Day } from "../../../domain/day.ts";
import { derogationState } from "../../../domain/selection/derogation.ts";
import { fileStateOf } from "../../../domain/selection/file-state.ts";
import { assessedCriteria } from "../../../domain/selection/overall.ts";
import type { Rerun } from "../../signature/gate/rerun-verdicts.ts";

/**
 * Every candidate's file of a selection as it stands: what was screened, found, sent, answered, recorded. `again`: what
 * a screening kept nowhere gives, by institution, in place of the one on file.
 */
export async function readFiles(tx: Tx, selectionId: string, today: Day, again?: ReadonlyMap<string, Rerun>) {
  const grid = await gridVersion(tx, selectionId);
  const criteria = grid ? assessedCriteria(grid.content) : [];
  const codes = criteria.map(({ code }) => code);
  const rows = await screeningsOf(tx, selectionId);
  const recorded = new Map((await recordedVerdicts(tx, selectionId)).map((row) => [row.candidacyId, row]));
  const assessments = by(await assessmentsOf(tx, { selectionId }), ({ candidacyId }) => candidacyId);
  const sent = by(await findingsOf(tx, { selectionId }), ({ finding }) => finding.candidacyId);
  const derogations = by(await derogationsOf(tx, { selectionId }), (row) => row.derogation.candidacyId);
  const files = rows.map(({ candidacyId, institutionId, live }) => {
    const [latest] = sent.get(candidacyId) ?? [];
    const verdict = recorded.get(candidacyId) ?? null;
    const state = fileStateOf(
      {
        screening: again?.get(institutionId) ?? (live && { verdict: live.verdict, inputs: live.cause.inputs }),
        assessments: assessments.get(candidacyId) ?? [],
        finding: latest
          ? { verdict: latest.finding.verdict, replyBy: latest.finding.replyBy, replied: latest.isComplete }
          : null,
        recorded: verdict && { verdict: verdict.verdict, basis: verdict.content.basis },
      },
      codes,
      today,
    );
    const exceptions = (derogations.get(candidacyId) ?? []).map(({ derogation, verdictSupersededAt }) =>
      derogationState({ ...derogation, verdictSupersededAt }, today),
    );
    return {
      candidacyId,
      institutionId,
      screening: live,
      finding: latest ? { ...latest.finding, replies: latest.replies } : null,
      recorded: verdict,
      state,
      derogated: exceptions.includes("live"),
      derogationAsked: exceptions.includes("requested"),
    };
  });
  return { grid, criteria, files };
}

export type CandidateFile = Awaited<ReturnType<typeof readFiles>>["files"][number];

/** May be ranked, kept and proposed: cleared by its recorded verdict, or under a derogation in force. */
export const isEligible = ({ recorded, derogated }: Pick<CandidateFile, "recorded" | "derogated">): boolean =>
  recorded !== null && (recorded.verdict === "cleared" || derogated);

function by<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return found;
}
