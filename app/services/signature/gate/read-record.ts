import type { Tx } from "../../../../db/client.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import type { Rule } from "../../../domain/screening/facts.ts";
import type { SignatureRecord } from "../../../domain/selection/procedure-recorded.ts";
import { type GateFacts, gate, isOpen } from "../../../domain/signature/gate.ts";
import { partiesProblem } from "../../../domain/signature/gate-parties.ts";
import { allSigned } from "../../../domain/signature/order.ts";
import { gateFacts, type Path, readPath } from "./read-gate.ts";

/** States in which a verdict of the very day decides what comes next. */
const asksVerdicts = ["enforceable", "signing"];

/** What is recorded from the vote on, as the procedure reads it on a day, with the path it was read from. */
export async function readRecord(
  tx: Tx,
  call: { id: string; rule: Rule; state: string },
  { today, now }: { today: Day; now: Instant },
): Promise<{ record: SignatureRecord; path: Path; verdicts: boolean }> {
  const path = await readPath(tx, call.id);
  const verdicts = asksVerdicts.includes(call.state);
  const facts = await gateFacts(tx, call, path, { day: today, knownAt: now, verdicts });
  const signed = isSigned(path) && partiesProblem(facts.parties) === null;
  const record = {
    facts,
    // A meeting without quorum deliberated on nothing.
    hasDeliberation: path.vote !== null && path.vote.adopted !== "inquorate",
    allSigned: signed,
    // While somebody has still to sign, that is what is told; what they sign is looked at when the last one did.
    gateKept: !signed || (call.state === "signing" && (await isGateKept(tx, call, path))),
    allNotified: signed && (path.contract?.parties ?? []).every(({ notifiedOn }) => notifiedOn !== null),
    contractIsTransmissible: isTransmissible(path),
    // What is called and repaid is not recorded yet.
    nothingOwed: false,
  };
  return { record, path, verdicts };
}

/** A public contract goes to the prefect itself; a grant goes with its deliberation [confirm]. */
const isTransmissible = ({ contract }: Path): boolean => contract?.deal.legalForm === "marche";

/** True when the final version carries every approval and signature. */
export function isSigned({ contract }: Path): boolean {
  if (!contract?.final) return false;
  const signatories = contract.signatories.map((one) => ({ ...one, withdrawn: one.withdrawnAt !== null }));
  return allSigned(signatories, contract.ends);
}

/** The last day on which somebody signed; null before. */
export const lastSignedOn = ({ contract }: Path): Day | null =>
  (contract?.ends ?? [])
    .filter(({ outcome }) => outcome === "signed")
    .map(({ onDay }) => onDay)
    .sort()
    .at(-1) ?? null;

/** Each signature against the gate of its own day, with what was known when it was recorded. */
const isGateKept = async (tx: Tx, call: { id: string; rule: Rule }, path: Path): Promise<boolean> =>
  (await unkeptSignatures(tx, call, path)).length === 0;

/** Whose signature bears a day on which the conditions were not all met, by what was known when it was recorded. */
export async function unkeptSignatures(tx: Tx, call: { id: string; rule: Rule }, path: Path): Promise<string[]> {
  const found: string[] = [];
  const ends = (path.contract?.ends ?? []).filter(({ outcome }) => outcome === "signed");
  for (const day of new Set(ends.map(({ onDay }) => onDay))) {
    const then = ends.filter(({ onDay }) => onDay === day);
    const knownAt = new Date(then.at(-1)?.recordedAt ?? 0).toISOString();
    const facts = await gateFacts(tx, call, path, { day, knownAt });
    const signing = new Set(then.map(({ signatoryId }) => signatoryId));
    if (!isOpen(gate(asSigning(facts, signing), day))) found.push(...signing);
  }
  return found;
}

/** The same facts while these were signing: their powers are looked at, nobody else's. */
const asSigning = (facts: GateFacts, signing: ReadonlySet<string>): GateFacts => ({
  ...facts,
  parties: facts.parties.map((party) => ({
    ...party,
    signatories: party.signatories.map((one) => ({ ...one, hasSigned: !signing.has(one.id) })),
  })),
});
