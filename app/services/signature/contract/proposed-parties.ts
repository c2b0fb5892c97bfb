import type { Tx } from "../../../../db/client.ts";
import { partiesOf, programmeParties } from "../../../../db/queries/contract.ts";
import { candidatesOf } from "../../../../db/queries/selection.ts";
import type { Day } from "../../../domain/day.ts";
import type { PartyCapacity } from "../../../domain/signature/words.ts";
import { isEligible, readFiles } from "../../selection/procedure/read-files.ts";
import { readRanking } from "../../selection/scoring/read-ranking.ts";

export interface ProposedParty {
  capacity: PartyCapacity;
  institutionId: string;
  name: string;
  /** The file of an investor. */
  candidacyId: string | null;
  /** Its place in the ranking, where it has one. */
  rank: number | null;
}

/** The candidates whose recorded verdict is cleared, or who have a live derogation. */
export async function keptCandidates(tx: Tx, selectionId: string, today: Day) {
  const { files } = await readFiles(tx, selectionId, today);
  return files.filter(isEligible);
}

/** Whom the contract may bind and does not yet: the programme's payer, its operator, then kept candidates as ranked. */
export async function proposedParties(tx: Tx, contract: { id: string; selectionId: string }, today: Day) {
  const { id, selectionId } = contract;
  const kept = new Set((await keptCandidates(tx, selectionId, today)).map(({ candidacyId }) => candidacyId));
  const ranked = new Map((await readRanking(tx, selectionId, today))?.ranked.map((one) => [one.id, one.rank]) ?? []);
  const candidates = (await candidatesOf(tx, selectionId))
    .filter(({ candidacyId }) => kept.has(candidacyId))
    .map((one) => ({ ...one, capacity: "investor" as const, rank: ranked.get(one.candidacyId) ?? null }))
    .sort((a, b) => (a.rank ?? 1000) - (b.rank ?? 1000));
  const ofProgramme = (await programmeParties(tx, selectionId)).map((one) => ({
    ...one,
    candidacyId: null,
    rank: null,
  }));
  const bound = new Set(
    (await partiesOf(tx, id)).filter((one) => one.withdrawnAt === null).map((one) => one.institutionId),
  );
  return [...ofProgramme, ...candidates]
    .filter(({ institutionId }) => !bound.has(institutionId))
    .map(({ capacity, institutionId, name, candidacyId, rank }): ProposedParty => {
      return { capacity, institutionId, name, candidacyId, rank };
    });
}
