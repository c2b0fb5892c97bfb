import type { Day } from "../day.ts";
import { addDays, lastDay } from "../deadlines.ts";
import type { Message } from "../errors.ts";
import type { HolidayZone } from "../public-holidays.ts";

export const certificateStates = ["provisional", "certified", "contested", "final", "superseded"] as const;
export type CertificateState = (typeof certificateStates)[number];

/** Working days in which a certified result may be contested, where the contract says nothing else (domain §8). */
export const objectionWorkingDays = 15;

/** What happened to a result, in order. Nothing is overwritten: another result supersedes it. */
export type CertificateEvent =
  | { kind: "validated"; on: Day; validator: string }
  | { kind: "contested"; on: Day; by: string }
  /** The objection was heard and the result stands. */
  | { kind: "upheld"; on: Day }
  | { kind: "superseded"; on: Day; byId: string };

export interface Certificate {
  /** The functions that must sign, frozen with the indicator. */
  validators: readonly string[];
  events: readonly CertificateEvent[];
  objectionDays?: number;
  zone: HolidayZone;
}

export interface CertificateStanding {
  state: CertificateState;
  /** Functions that have not signed yet. */
  missing: string[];
  certifiedOn: Day | null;
  /** The last day on which it may be contested. */
  contestableUntil: Day | null;
  /** The first day it is (or, uncontested, will be) final; null while contested or unsigned. */
  finalOn: Day | null;
}

/** How a result stands at the end of a day, from what happened until then. */
export function certificateStanding(certificate: Certificate, asOf: Day): CertificateStanding {
  const events = certificate.events.filter(({ on }) => on <= asOf);
  const signed = new Map(events.flatMap((e) => (e.kind === "validated" ? [[e.validator, e.on] as const] : [])));
  const missing = certificate.validators.filter((validator) => !signed.has(validator));
  const days = certificate.validators.map((validator) => signed.get(validator) ?? "").sort();
  const certifiedOn = missing.length === 0 ? (days.at(-1) ?? null) : null;
  const contestableUntil = certifiedOn && objectionsEnd(certificate, certifiedOn);
  const dispute = events.filter(({ kind }) => kind === "contested" || kind === "upheld").at(-1);
  const undisputed = contestableUntil && dispute?.kind !== "contested" ? addDays(contestableUntil, 1) : null;
  const finalOn = undisputed && dispute && dispute.on > undisputed ? dispute.on : undisputed;
  const standing = { missing, certifiedOn, contestableUntil, finalOn };
  if (events.some(({ kind }) => kind === "superseded")) return { ...standing, state: "superseded", finalOn: null };
  if (!certifiedOn) return { ...standing, state: "provisional" };
  if (finalOn === null) return { ...standing, state: "contested" };
  return { ...standing, state: finalOn <= asOf ? "final" : "certified" };
}

const objectionsEnd = ({ objectionDays = objectionWorkingDays, zone }: Certificate, from: Day): Day =>
  lastDay(from, { unit: "workingDays", count: objectionDays }, zone);

/** Why an event may not be added, or null: the one place that says what may follow what. */
export function eventProblem(certificate: Certificate, event: CertificateEvent): Message | null {
  const last = certificate.events.at(-1)?.on;
  if (last && event.on < last) return { key: "certificateOutOfOrder" };
  const { state, missing } = certificateStanding(certificate, event.on);
  if (state === "superseded") return { key: "certificateSuperseded" };
  switch (event.kind) {
    case "validated":
      return missing.includes(event.validator) ? null : { key: "certificateNotValidator" };
    case "contested":
      return state === "certified"
        ? null
        : { key: state === "final" ? "objectionTooLate" : "certificateNotContestable" };
    case "upheld":
      return state === "contested" ? null : { key: "certificateNotContested" };
    case "superseded":
      // A final result has been paid on: only an amendment or a judge undoes it, outside this course.
      return state === "final" ? { key: "certificateFinal" } : null;
  }
}
