import type { Day } from "../day.ts";
import { stopOfFile } from "../signature/enforceable.ts";
import { type GateCode, type GateFacts, gate, isOpen } from "../signature/gate.ts";
import type { LaterNeed } from "./procedure-needs.ts";

/** What is recorded of a selection from the vote on, as the needs of the procedure read it. */
export interface SignatureRecord {
  facts: GateFacts;
  hasDeliberation: boolean;
  allSigned: boolean;
  /** Each signature passed the gate on its own day. */
  gateKept: boolean;
  allNotified: boolean;
  /** The legal form makes the contract itself one that goes to the prefect [confirm]. */
  contractIsTransmissible: boolean;
  nothingOwed: boolean;
}

/** Which later needs are met on a day: the only place that tells them from what is recorded. */
export function recordedNeeds(record: SignatureRecord, today: Day): Record<LaterNeed, boolean> {
  const { facts, hasDeliberation, allSigned, gateKept, allNotified, nothingOwed } = record;
  const checks = gate(facts, today);
  const met = (...codes: GateCode[]) => checks.every(({ code, state }) => !codes.includes(code) || state !== "unmet");
  const stop = stopOfFile(facts.events)?.by ?? null;
  const isSent = facts.events.some(({ kind, about }) => kind === "transmission" && about === "contract");
  return {
    deliberation: hasDeliberation,
    adopted: met("adopted"),
    transmission: met("transmitted"),
    publication: met("published"),
    standing: stop === null,
    finalVersion: met("final_version"),
    signatories: met("signatories", "powers"),
    clearedThatDay: met("cleared"),
    gate: isOpen(checks),
    ...{ allSigned, gateKept, allNotified, nothingOwed },
    contractTransmitted: isSent || !record.contractIsTransmissible,
    suspension: stop === "suspended",
    suspensionLifted: stop !== "suspended",
    annulment: stop === "annulled",
    annulmentUndone: stop !== "annulled",
  };
}
