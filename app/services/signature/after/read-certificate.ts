import type { Tx } from "../../../../db/client.ts";
import { contractOf, versionsOf } from "../../../../db/queries/contract.ts";
import { deliberationById } from "../../../../db/queries/deliberation.ts";
import {
  correctedRecords,
  liveEvents,
  liveVote,
  notifiedParties,
  overridesOf,
  signedSteps,
} from "../../../../db/queries/signature-path.ts";
import type { Certified } from "../../../documents/certificate.ts";
import type { Day } from "../../../domain/day.ts";
import { precondition } from "../../../domain/errors.ts";
import type { Rule } from "../../../domain/screening/facts.ts";
import { stopOfFile } from "../../../domain/signature/enforceable.ts";
import { type GateCheck, gate } from "../../../domain/signature/gate.ts";
import { gateFacts, readPath } from "../gate/read-gate.ts";
import { lastSignedOn } from "./last-signed.ts";

/** The whole path of a signature, as its certificate tells it. Refuses with `Precondition` before everybody signed. */
export async function readCertificate(
  tx: Tx,
  call: { id: string; name: string; state: string; rule: Rule },
  head: Certified["head"],
): Promise<Certified> {
  const deal = await contractOf(tx, call.id);
  const versions = deal ? await versionsOf(tx, deal.id) : [];
  const final = versions[0]?.finalAt ? versions[0] : null;
  const signedOn = await lastSignedOn(tx, call.id);
  const vote = await liveVote(tx, call.id);
  const firstMeeting = vote?.afterMeetingId ? await deliberationById(tx, call.id, vote.afterMeetingId) : null;
  if (!deal || !final || !vote || signedOn === null || !signed.includes(call.state))
    throw precondition({ key: "certificateNotSigned" });
  const events = await liveEvents(tx, call.id);
  const steps = await signedSteps(tx, final.id);
  const overrides = (await overridesOf(tx, call.id)).filter(({ approvedAt }) => approvedAt !== null);
  const checks = await checksOf(tx, call, steps);
  return {
    ...{
      selection: call.name,
      state: call.state,
      contract: deal,
      vote,
      firstMeeting,
      events,
      versions,
      final,
      steps,
      checks,
    },
    ...{ overrides, head, signedOn },
    corrected: await correctedRecords(tx, call.id),
    stop: stopOfFile(events),
    notified: await notifiedParties(tx, call.id),
  };
}

/** States after the last signature; what stopped the act since is told on the certificate. */
const signed = ["signed", "notified", "in_force", "closed", "suspended", "annulled"];

/** The gate of each day somebody signed, on what was known when the last of that day was recorded. */
async function checksOf(
  tx: Tx,
  call: { id: string; rule: Rule },
  steps: Awaited<ReturnType<typeof signedSteps>>,
): Promise<Certified["checks"]> {
  const path = await readPath(tx, call.id);
  const put = steps.map(({ signature }) => signature).filter(({ outcome }) => outcome === "signed");
  const found: { onDay: Day; checks: GateCheck[] }[] = [];
  for (const onDay of [...new Set(put.map((one) => one.onDay))].sort()) {
    const then = put.filter((one) => one.onDay === onDay);
    const knownAt = new Date(Math.max(...then.map((one) => new Date(one.recordedAt).getTime()))).toISOString();
    const facts = await gateFacts(tx, call, path, { day: onDay, knownAt });
    const signing = new Set(then.map(({ signatoryId }) => signatoryId));
    const parties = facts.parties.map((party) => ({
      ...party,
      signatories: party.signatories.map((one) => ({ ...one, hasSigned: !signing.has(one.id) })),
    }));
    found.push({ onDay, checks: gate({ ...facts, parties }, onDay) });
  }
  return found;
}
