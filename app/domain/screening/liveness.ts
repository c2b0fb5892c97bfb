import { type Day, type Instant, isWithin } from "../day.ts";
import type { Evidence, Facts, TwoTimes } from "./facts.ts";

/** The day a question is about, and the instant whose knowledge answers it. */
export interface When {
  on: Day;
  knownAt: Instant;
}

export interface Liveness {
  when: When;
  evidence: Map<string, Evidence>;
}

export function livenessOf(facts: Facts, when: When): Liveness {
  return { when, evidence: new Map(facts.evidence.map((piece) => [piece.id, piece])) };
}

/** Recorded by K and not yet superseded then. */
export function isKnown(fact: { recordedAt: Instant; supersededAt: Instant | null }, { knownAt }: When): boolean {
  return fact.recordedAt <= knownAt && (fact.supersededAt === null || knownAt < fact.supersededAt);
}

/** True on the day and known at the instant, whatever supports it. */
export function isAsserted(fact: TwoTimes, when: When): boolean {
  return isKnown(fact, when) && isWithin(when.on, fact.validFrom, fact.validTo);
}

/** The piece of evidence, when it is known and has not expired on the day. */
export function liveEvidence({ evidence, when }: Liveness, id: string | null): Evidence | null {
  const piece = id === null ? undefined : evidence.get(id);
  if (!piece || !isKnown(piece, when)) return null;
  return piece.expiresOn === null || when.on < piece.expiresOn ? piece : null;
}

/** Links and statements may come from a register, which is its own source; a named piece must be live. */
export function isSupported(fact: { evidenceId: string | null }, liveness: Liveness): boolean {
  return fact.evidenceId === null || liveEvidence(liveness, fact.evidenceId) !== null;
}
