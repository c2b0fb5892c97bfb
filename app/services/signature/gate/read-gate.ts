import type { Tx } from "../../../../db/client.ts";
import { deliberationById, deliberationInForce, legalEventsOf } from "../../../../db/queries/deliberation.ts";
import { type ContractFile, contractFile } from "../../../../db/queries/gate.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import { notFound } from "../../../domain/errors.ts";
import type { Rule } from "../../../domain/screening/facts.ts";
import type { GateFacts, GateParty } from "../../../domain/signature/gate.ts";
import { readFiles } from "../../selection/procedure/read-files.ts";
import { rerunVerdicts } from "./rerun-verdicts.ts";

/** Everything recorded from the vote on that the gate and the procedure read, verdicts aside. */
export async function readPath(tx: Tx, selectionId: string) {
  const vote = await deliberationInForce(tx, selectionId);
  return {
    vote,
    /** The meeting without quorum the vote followed. */
    firstMeeting: vote?.afterMeetingId ? await deliberationById(tx, selectionId, vote.afterMeetingId) : null,
    events: await legalEventsOf(tx, selectionId),
    contract: await contractFile(tx, selectionId),
  };
}
export type Path = Awaited<ReturnType<typeof readPath>>;

export interface GateMoment {
  /** The day of the signature. */
  day: Day;
  knownAt: Instant;
  /** False where only what is recorded matters: no verdict is run again, so that none counts as run that day. */
  verdicts?: boolean;
}

/** The facts of the gate for a signature put on a day, from what is recorded; verdicts are run again, kept nowhere. */
export async function gateFacts(
  tx: Tx,
  call: { id: string; rule: Rule },
  path: Path,
  { day, knownAt, verdicts = true }: GateMoment,
): Promise<GateFacts> {
  const { vote, firstMeeting, events, contract } = path;
  const inquorate = vote?.adopted === "inquorate" ? vote : firstMeeting;
  const standings = contract && verdicts ? await investorsOn(tx, call, contract, { day, knownAt }) : new Map();
  const override = contract?.overrides.find(({ onDay }) => onDay === day) ?? contract?.overrides[0];
  return {
    events,
    deliberationAdopted: vote?.adopted === "adopted",
    votedOn: vote?.votedOn ?? null,
    withoutQuorum: inquorate && { onDay: inquorate.votedOn, isMended: inquorate !== vote },
    legalForm: contract?.deal.legalForm ?? null,
    finalHash: contract?.final?.sha256 ?? null,
    parties: (contract?.parties ?? []).map((party) => ({
      ...{ id: party.id, capacity: party.capacity },
      ...(standings.get(party.candidacyId) ?? { verdict: null, derogated: false }),
      signatories: signatoriesOf(contract as ContractFile, party.id),
    })),
    override: override ? { onDay: override.onDay, approved: override.approvedAt !== null } : null,
  };
}

/** The gate of a selection for a day, read from nothing else than its id. */
export async function readGate(tx: Tx, selectionId: string, moment: GateMoment): Promise<GateFacts> {
  const call = await selectionById(tx, selectionId);
  if (!call) throw notFound();
  return gateFacts(tx, call, await readPath(tx, selectionId), moment);
}

const signatoriesOf = ({ signatories, ends }: ContractFile, partyId: string): GateParty["signatories"] =>
  signatories
    .filter((one) => one.partyId === partyId && one.withdrawnAt === null)
    .map(({ id, duty, powerFrom, powerTo, powerSha256 }) => ({
      ...{ id, duty, powerFrom, powerTo, hasPowerDocument: powerSha256 !== null },
      hasSigned: ends.some(({ signatoryId, outcome }) => signatoryId === id && outcome === "signed"),
    }));

/**
 * Each investor's verdict as of the day, the other criteria included. A derogation covers it only while it names this
 * very finding: one about facts that have changed since says nothing of the next.
 */
async function investorsOn(
  tx: Tx,
  call: { id: string; rule: Rule },
  { parties }: ContractFile,
  { day, knownAt }: GateMoment,
): Promise<Map<string | null, Pick<GateParty, "verdict" | "derogated">>> {
  const investors = parties.filter(({ capacity }) => capacity === "investor");
  const asked = { institutionIds: investors.map(({ institutionId }) => institutionId), on: day, knownAt };
  const again = await rerunVerdicts(tx, call.rule, asked);
  const { files } = await readFiles(tx, call.id, day, again);
  return new Map(
    investors.map(({ candidacyId, institutionId }) => {
      const file = files.find((one) => one.candidacyId === candidacyId);
      const overall = again.has(institutionId) ? file?.state.overall : null;
      return [
        candidacyId,
        {
          verdict: overall ? { value: overall.value, onDay: day } : null,
          derogated: (file?.derogated ?? false) && file?.state.reexamine === false,
        },
      ];
    }),
  );
}
