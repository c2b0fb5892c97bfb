import type { Tx } from "../../../../db/client.ts";
import { beingSigned, type SigningFile, signingFile } from "../../../../db/queries/signatures.ts";
import { isDomainError } from "../../../domain/errors.ts";
import { move, type ProcedureFile } from "../../../domain/selection/procedure.ts";
import { recordedNeeds } from "../../../domain/selection/procedure-recorded.ts";
import { type GateFacts, gate, isOpen } from "../../../domain/signature/gate.ts";
import { allSigned } from "../../../domain/signature/order.ts";
import { step } from "../../selection/procedure/advance.ts";
import { lockedSelection } from "../../selection/procedure/locked-selection.ts";
import { endsOf, orderedOf } from "./ground.ts";
import { asPortal, gateForPortal, type Portal } from "./portal.ts";

/** Nothing of the committee's files is counted here: the signature asks for what is recorded from the vote on. */
const nothingOfFiles = {
  ...{ perimeterChosen: true, gridWhole: true, candidates: 1, unscreened: 0, undetermined: 0, unrecorded: 0 },
  ...{ toReexamine: 0, unscored: 0, rankingVoted: true, hasLeftFile: false },
};

/**
 * Moves a contract that everybody has signed on, in the transaction of the last signature; each signature against the
 * gate of its own day. Nothing moves where something blocks: the pages say what.
 */
export async function followAsPortal(tx: Tx, portal: Portal, selectionId: string): Promise<boolean> {
  const call = await lockedSelection(tx, selectionId);
  const file = call.state === "signing" ? await signingFile(tx, selectionId) : null;
  if (!file?.version?.finalAt || !allSigned(orderedOf(file), endsOf(file))) return false;
  const facts = await gateForPortal(portal, { selectionId, day: portal.today }, tx);
  const record = {
    ...{
      facts,
      hasDeliberation: facts.deliberationAdopted,
      allSigned: true,
      gateKept: await isKept(tx, portal, selectionId, file),
    },
    ...{ allNotified: false, contractIsTransmissible: facts.legalForm === "marche", nothingOwed: false },
  };
  const seen: ProcedureFile = { ...nothingOfFiles, state: "signing", recorded: recordedNeeds(record, portal.today) };
  try {
    const to = move(seen, "sign");
    await step(tx, { viewer: null, now: portal.now }, { selectionId, act: "sign", from: "signing", to });
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

/** Each signature against the gate of its own day, with what was known when it was recorded. */
export async function isKept(tx: Tx, portal: Portal, selectionId: string, { records }: SigningFile): Promise<boolean> {
  const signed = records.filter(({ outcome, supersededAt }) => outcome === "signed" && supersededAt === null);
  for (const day of new Set(signed.map(({ onDay }) => onDay))) {
    const then = signed.filter(({ onDay }) => onDay === day);
    const knownAt = new Date(then.at(-1)?.recordedAt ?? 0).toISOString();
    const facts = await gateForPortal(portal, { selectionId, day, knownAt }, tx);
    if (!isOpen(gate(signing(facts, new Set(then.map(({ signatoryId }) => signatoryId))), day))) return false;
  }
  return true;
}

/** The same facts while these were signing: their powers are looked at, nobody else's. */
const signing = (facts: GateFacts, who: ReadonlySet<string>): GateFacts => ({
  ...facts,
  parties: facts.parties.map((party) => ({
    ...party,
    signatories: party.signatories.map((one) => ({ ...one, hasSigned: !who.has(one.id) })),
  })),
});

/** Moves every contract whose last signature is there and whose move was lost on the way; tells how many. */
export async function followAll(portal: Portal): Promise<number> {
  let moved = 0;
  for (const id of await asPortal(portal, "read", beingSigned))
    if (await asPortal(portal, "signature.follow", (tx) => followAsPortal(tx, portal, id))) moved++;
  return moved;
}
