import { asMachine } from "../../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../../db/client.ts";
import { contractOf, partiesOf, versionsOf } from "../../../../db/queries/contract.ts";
import { headOfLog } from "../../../../db/queries/last-seal.ts";
import {
  liveEvents,
  liveVote,
  notifiedParties,
  overridesOf,
  signedSteps,
} from "../../../../db/queries/signature-path.ts";
import type { Certified } from "../../../documents/certificate.ts";
import type { Day } from "../../../domain/day.ts";
import { precondition } from "../../../domain/errors.ts";
import { stopOfFile } from "../../../domain/signature/enforceable.ts";
import { type GateCheck, type GateFacts, gate } from "../../../domain/signature/gate.ts";
import { lastSignedOn } from "./last-signed.ts";

/** The seal is the portal's to read: a legal officer sees its number and hash on the certificate. */
export const readHead = (jobs: Database) =>
  asMachine(jobs, { role: "system", actor: "system:certificate" }, { action: "read" }, headOfLog);

/** The whole path of a signature, as its certificate tells it. Refuses with `Precondition` before everybody signed. */
export async function readCertificate(
  tx: Tx,
  call: { id: string; name: string; state: string },
  head: Certified["head"],
): Promise<Certified> {
  const deal = await contractOf(tx, call.id);
  const versions = deal ? await versionsOf(tx, deal.id) : [];
  const final = versions[0]?.finalAt ? versions[0] : null;
  const signedOn = await lastSignedOn(tx, call.id);
  const vote = await liveVote(tx, call.id);
  if (!deal || !final || !vote || signedOn === null || !signed.includes(call.state))
    throw precondition({ key: "certificateNotSigned" });
  const events = await liveEvents(tx, call.id);
  const steps = await signedSteps(tx, final.id);
  const parties = await partiesOf(tx, deal.id);
  const overrides = (await overridesOf(tx, call.id)).filter(({ approvedAt }) => approvedAt !== null);
  const days = [
    ...new Set(steps.flatMap(({ signature }) => (signature.outcome === "signed" ? [signature.onDay] : []))),
  ];
  const checks = days.sort().map((onDay) => ({
    onDay,
    checks: formalities(
      {
        events: events.map(({ kind, about, onDay: on }) => ({ kind, about, onDay: on })),
        deliberationAdopted: vote.adopted === "adopted",
        ...{ legalForm: deal.legalForm, finalHash: final.sha256 },
        parties: parties.map((party) => ({
          ...{ id: party.id, capacity: party.capacity, verdict: null, derogated: false },
          signatories: party.signatories.map(({ id, duty, powerFrom, powerTo, powerSha256 }) => ({
            ...{ id, duty, powerFrom, powerTo, hasPowerDocument: powerSha256 !== null },
          })),
        })),
        override: overrideOf(overrides, onDay),
      },
      onDay,
    ),
  }));
  return {
    ...{ selection: call.name, state: call.state, contract: deal, vote, events, versions, final, steps, checks },
    ...{ overrides, head, signedOn },
    stop: stopOfFile(events),
    notified: await notifiedParties(tx, call.id),
  };
}

/** States after the last signature; what stopped the act since is told on the certificate. */
const signed = ["signed", "notified", "in_force", "closed", "suspended", "annulled"];

const overrideOf = (overrides: readonly { onDay: Day }[], onDay: Day): GateFacts["override"] =>
  overrides.some((one) => one.onDay === onDay) ? { onDay, approved: true } : null;

/**
 * The gate of a day as far as the acts and the contract go. Verdicts were run on the day itself, before each signature
 * was taken: they are not run again years later, and the log keeps them.
 */
const formalities = (facts: GateFacts, day: Day): GateCheck[] =>
  gate(facts, day).filter(({ code }) => code !== "cleared");
