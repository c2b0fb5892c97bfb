import { Temporal } from "temporal-polyfill";
import type { Day } from "../day.ts";
import { type Delay, lastDay, workingDaysBetween } from "../deadlines.ts";
import type { HolidayZone } from "../public-holidays.ts";
import { type LegalRule, legalRules } from "./certainty.ts";
import { type LegalEvent, publicOn, transmittedOn } from "./enforceable.ts";
import type { LegalSubject } from "./words.ts";

export const legalDeadlineCodes = ["prefect", "third_parties", "contract_transmission"] as const;
export type LegalDeadlineCode = (typeof legalDeadlineCodes)[number];

/** A legal delay that runs or has run. Its count and its rolling to a working day are to be confirmed (domain §6). */
export interface LegalDeadline extends LegalRule {
  code: LegalDeadlineCode;
  about: LegalSubject;
  /** The day of what made it run; the count starts the day after. */
  from: Day;
  /** The last day, a working day of the zone. */
  lastDay: Day;
  /** Days from today to the last one; 0 = today, negative = past. */
  daysLeft: number;
  workingDaysLeft: number;
  /** The day it was kept, where it is the département's to keep; null = not yet, or nobody's here. */
  metOn: Day | null;
}

/** The prefect's déféré and third parties' actions: two months « franc »; the contract goes out within fifteen days. */
const delays: Record<LegalDeadlineCode, { delay: Delay; rule: LegalRule }> = {
  prefect: { delay: { unit: "months", count: 2, franc: true }, rule: legalRules.prefect },
  third_parties: { delay: { unit: "months", count: 2, franc: true }, rule: legalRules.thirdParties },
  contract_transmission: { delay: { unit: "days", count: 15, franc: false }, rule: legalRules.contractTransmission },
};

/** What the deadlines are counted from. */
export interface DeadlineFacts {
  events: readonly LegalEvent[];
  /** The day of the last signature; null while one is missing. */
  signedOn: Day | null;
}

/**
 * The legal deadlines of a file as of a day, the nearest last day first. The contract's own fifteen days are followed in
 * either legal form: the form only decides whether the procedure waits for its transmission.
 */
export function legalDeadlines(facts: DeadlineFacts, today: Day, zone: HolidayZone): LegalDeadline[] {
  const { events, signedOn } = facts;
  const told = (code: LegalDeadlineCode, about: LegalSubject, from: Day | null, metOn: Day | null = null) => {
    if (from === null) return [];
    const { delay, rule } = delays[code];
    const last = lastDay(from, delay, zone);
    const left = { daysLeft: daysBetween(today, last), workingDaysLeft: workingDaysBetween(today, last, zone) };
    return [{ code, about, from, lastDay: last, ...left, metOn, ...rule }];
  };
  const sent = transmittedOn(events, "contract");
  return [
    ...told("prefect", "deliberation", transmittedOn(events)),
    ...told("third_parties", "deliberation", publicOn(events)),
    ...told("contract_transmission", "contract", signedOn, sent),
    ...told("prefect", "contract", sent),
    ...told("third_parties", "contract", publicOn(events, "contract")),
  ].sort((a, b) => a.lastDay.localeCompare(b.lastDay));
}

const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
