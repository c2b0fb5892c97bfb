import type { Day } from "../day.ts";
import { addDays } from "../deadlines.ts";
import { type Message, precondition } from "../errors.ts";
import type { HolidayZone } from "../public-holidays.ts";
import type { VerdictValue } from "../screening/facts.ts";
import { type LegalRule, legalRules, type Mark } from "./certainty.ts";
import { enforceableDay, type LegalEvent, publicOn, stopOfFile, transmittedOn } from "./enforceable.ts";
import { partiesProblem, powersProblem, verdictsProblem } from "./gate-parties.ts";
import { secondMeetingFrom } from "./vote.ts";
import type { Duty, LegalForm, PartyCapacity } from "./words.ts";

export interface GateSignatory {
  id: string;
  duty: Duty;
  powerFrom: Day | null;
  /** First day it no longer counts. */
  powerTo: Day | null;
  hasPowerDocument: boolean;
  /** Has signed the current version: the power was looked at on that day. */
  hasSigned?: boolean;
}

export interface GateParty {
  id: string;
  capacity: PartyCapacity;
  /** The last verdict, with the legal day it was run on. */
  verdict: { value: VerdictValue; onDay: Day } | null;
  /** A live derogation names this very finding. */
  derogated: boolean;
  /** Those not withdrawn. */
  signatories: readonly GateSignatory[];
}

export interface GateFacts {
  events: readonly LegalEvent[];
  deliberationAdopted: boolean;
  /** The day of the vote, or of the meeting that could not vote. */
  votedOn?: Day | null;
  /** Where too few were there: the day of that meeting, and whether another was held since. */
  withoutQuorum?: { onDay: Day; isMended: boolean } | null;
  legalForm: LegalForm | null;
  /** SHA-256 of the version that is final; null while none is. */
  finalHash: string | null;
  parties: readonly GateParty[];
  /** `approved`: by a second person. */
  override: { onDay: Day; approved: boolean } | null;
}

/** What the gate looks at, in the order it is told. */
export const gateCodes = [
  "adopted",
  /** Told only where too few were there at a first meeting. */
  "quorum",
  "transmitted",
  "published",
  "standing",
  "strictly_later",
  "final_version",
  "legal_form",
  "signatories",
  "powers",
  "cleared",
] as const;
export type GateCode = (typeof gateCodes)[number];

export interface GateCheck {
  code: GateCode;
  state: "met" | "unmet" | "overridden";
  /** The day it rests on, where there is one. */
  on: Day | null;
  /** Empty where the rule is the portal's own. */
  article: string;
  mark: Mark;
  /** Why it is unmet, what an override says, or why fewer were enough; null else. */
  message: Message | null;
}

/** The whole gate for a signature put on a day (domain §6): one check a line, met or not, with its source. */
export function gate(facts: GateFacts, day: Day): GateCheck[] {
  const { events, parties } = facts;
  const [sent, told, stop] = [transmittedOn(events), publicOn(events), stopOfFile(events, day)];
  return [
    {
      ...check("adopted", legalRules.signsByDeliberation, facts.deliberationAdopted ? null : "gate_adopted"),
      on: facts.deliberationAdopted ? (facts.votedOn ?? null) : null,
    },
    ...quorum(facts),
    { ...check("transmitted", legalRules.enforceable, sent ? null : "need_transmission"), on: sent },
    { ...check("published", legalRules.enforceable, told ? null : "need_publication"), on: told },
    { ...check("standing", legalRules.prefect, stop && `gate_${stop.by}`), on: stop?.onDay ?? null },
    strictlyLater(facts, day),
    check("final_version", legalRules.own, facts.finalHash === null ? "need_finalVersion" : null),
    check("legal_form", legalRules.own, facts.legalForm === null ? "gate_legalForm" : null),
    check("signatories", legalRules.own, partiesProblem(parties)),
    check("powers", legalRules.own, powersProblem(parties, day)),
    check("cleared", legalRules.own, verdictsProblem(parties, day)),
  ];
}

/** A meeting without quorum blocks until a second one was held; it then says why fewer were enough. */
function quorum({ withoutQuorum: held, votedOn }: GateFacts): GateCheck[] {
  if (!held) return [];
  const [first, from] = [held.onDay, secondMeetingFrom(held.onDay)];
  const line = check("quorum", legalRules.quorum, held.isMended ? null : "gate_inquorate");
  return held.isMended
    ? [{ ...line, on: votedOn ?? null, message: { key: "gate_secondMeeting", values: { first } } }]
    : [{ ...line, message: { key: "gate_inquorate", values: { first, from } } }];
}

/** The day a condition holds from: a signature is strictly later than the enforceable day, but under an exception. */
export const heldFrom = ({ code, state, on }: Pick<GateCheck, "code" | "state" | "on">): Day | null =>
  code === "strictly_later" && state !== "overridden" && on !== null ? addDays(on, 1) : on;

/** Conditions that hold only because there is nothing yet to look at: no vote, nobody to sign, no investor. */
export function vacuous({ parties, deliberationAdopted }: GateFacts): GateCode[] {
  const hasSigner = parties.some(({ signatories }) => signatories.some(({ duty }) => duty === "sign"));
  const hasInvestor = parties.some(({ capacity }) => capacity === "investor");
  return [
    ...(deliberationAdopted ? [] : ["standing" as const]),
    ...(hasSigner ? [] : ["powers" as const]),
    ...(hasInvestor ? [] : ["cleared" as const]),
  ];
}

const check = (code: GateCode, { article, mark }: LegalRule, problem: string | null): GateCheck => ({
  ...{ code, state: problem === null ? "met" : "unmet", on: null, article, mark },
  message: problem === null ? null : { key: problem },
});

/**
 * A signature comes strictly later than the enforceable day. The override lifts the very same day and nothing else:
 * an earlier day, or a missing formality, is refused on every path.
 */
function strictlyLater({ events, override }: GateFacts, day: Day): GateCheck {
  const on = enforceableDay(events);
  const told = (rule: LegalRule, problem: string | null) => ({ ...check("strictly_later", rule, problem), on });
  if (on === null) return told(legalRules.before, "gate_notEnforceable");
  if (day < on) return told(legalRules.before, "gate_tooEarly");
  if (day > on) return told(legalRules.sameDay, null);
  const isLifted = override?.approved && override.onDay === on;
  return isLifted
    ? { ...told(legalRules.sameDay, "gate_overridden"), state: "overridden" }
    : told(legalRules.sameDay, "gate_sameDay");
}

/** True when nothing is unmet. */
export const isOpen = (checks: readonly GateCheck[]): boolean => checks.every(({ state }) => state !== "unmet");

/** Refuses with `Precondition` a signature on a day the gate does not let through, telling the first reason. */
export function mustPass(facts: GateFacts, day: Day): void {
  const found = gate(facts, day).find(({ state }) => state === "unmet");
  if (found) throw precondition(found.message ?? { key: "actNotNow" });
}

/**
 * The first day a signature is possible as far as the act that authorises goes: the enforceable day where an approved
 * override lifts it, else the day after; null while the act is missing or stopped. A legal day, working or not: a
 * signature is no delay and rolls to no working day, in whatever zone.
 */
export function signableFrom(facts: GateFacts, _zone?: HolidayZone): Day | null {
  const on = enforceableDay(facts.events);
  if (on === null || !facts.deliberationAdopted || stopOfFile(facts.events)) return null;
  return strictlyLater(facts, on).state === "overridden" ? on : addDays(on, 1);
}
