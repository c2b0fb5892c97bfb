import type { Day } from "../../../app/domain/day.ts";
import { addDays } from "../../../app/domain/deadlines.ts";
import type { LegalEvent } from "../../../app/domain/signature/enforceable.ts";
import type { GateFacts, GateParty, GateSignatory } from "../../../app/domain/signature/gate.ts";
import type { LegalEventKind, LegalSubject } from "../../../app/domain/signature/words.ts";

/** A Monday; the days of the cases are told from it. */
const origin: Day = "2026-11-23";
export function dayOf(offset: number): Day {
  const day = days.get(offset) ?? addDays(origin, offset);
  days.set(offset, day);
  return day;
}
const days = new Map<number, Day>();

export const event = (kind: LegalEventKind, offset: number, about: LegalSubject = "deliberation"): LegalEvent => ({
  ...{ kind, about, onDay: dayOf(offset), reference: `${kind} 26-118` },
});
/** Acknowledged on the first day, published on the second: signable from the third. */
export const enforced = [event("transmission", 0), event("publication", 1)];

export const signatory = (id: string, more: Partial<GateSignatory> = {}): GateSignatory => ({
  ...{ id, duty: "sign", powerFrom: null, powerTo: null, hasPowerDocument: true, ...more },
});
export const payer: GateParty = {
  ...{ id: "payer", capacity: "payer", verdict: null, derogated: false, signatories: [signatory("president")] },
};
/** An investor cleared on a day of the cases. */
export const investor = (offset: number, more: Partial<GateParty> = {}): GateParty => ({
  ...{ id: "bank", capacity: "investor", verdict: { value: "cleared", onDay: dayOf(offset) }, derogated: false },
  ...{ signatories: [signatory("banker")], ...more },
});

/** A file that lacks nothing for a signature on that day, except what `more` says. */
export const fileOn = (offset: number, more: Partial<GateFacts> = {}): GateFacts => ({
  ...{ events: enforced, deliberationAdopted: true, legalForm: "subvention", finalHash: "a".repeat(64) },
  ...{ parties: [payer, investor(offset)], override: null, ...more },
});
