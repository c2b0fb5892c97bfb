import type { Day } from "../day.ts";
import type { Message } from "../errors.ts";
import { type LegalRule, legalRules } from "./certainty.ts";
import type { LegalEventKind, LegalSubject } from "./words.ts";

/** Something that happened to an act, on its legal day. Only live ones are given: corrected ones are left out. */
export interface LegalEvent {
  kind: LegalEventKind;
  about: LegalSubject;
  onDay: Day;
  /** Its number: of the acknowledgement, of the case, of the decision. */
  reference: string;
}

export type Standing = "none" | "transmitted" | "published" | "enforceable" | "suspended" | "annulled";

/** The days of these kinds about a subject, the first before. */
function daysOf(events: readonly LegalEvent[], about: LegalSubject, ...kinds: LegalEventKind[]): Day[] {
  return events
    .filter((event) => event.about === about && kinds.includes(event.kind))
    .map(({ onDay }) => onDay)
    .sort();
}

/** The first day the prefect acknowledged the act; null when never. */
export const transmittedOn = (events: readonly LegalEvent[], about: LegalSubject = "deliberation"): Day | null =>
  daysOf(events, about, "transmission")[0] ?? null;

/** The first day the act was published or notified; null when never. */
export const publicOn = (events: readonly LegalEvent[], about: LegalSubject = "deliberation"): Day | null =>
  daysOf(events, about, "publication", "notification")[0] ?? null;

/**
 * The day the deliberation became enforceable: the later of the first acknowledgement of transmission and the first
 * publication or notification (CGCT L3131-1); null while one is missing. What stops it is told by `standing`.
 */
export function enforceableDay(events: readonly LegalEvent[]): Day | null {
  const both = [transmittedOn(events), publicOn(events)];
  return both.every((day) => day !== null) ? (both.sort()[1] ?? null) : null;
}

/** What stops an act, and since when. */
export interface Stop {
  by: "suspended" | "annulled";
  onDay: Day;
}

/**
 * What stops an act by a day (null = at all): an annulment or a withdrawal undoes it from the start, whatever its own
 * day; a suspension holds from its day until a later lifting, and wins on the same day [confirm].
 */
export function stopOf(events: readonly LegalEvent[], about: LegalSubject, by: Day | null = null): Stop | null {
  const undone = daysOf(events, about, "annulment", "withdrawal")[0];
  if (undone !== undefined) return { by: "annulled", onDay: undone };
  const known = events.filter(({ onDay }) => by === null || onDay <= by);
  const held = daysOf(known, about, "suspension").at(-1);
  const freed = daysOf(known, about, "suspension_lifted").at(-1);
  return held !== undefined && (freed === undefined || freed <= held) ? { by: "suspended", onDay: held } : null;
}

/** What stops the file by a day: the deliberation's stop before the contract's, an annulment before a suspension. */
export function stopOfFile(events: readonly LegalEvent[], by: Day | null = null): Stop | null {
  const stops = (["deliberation", "contract"] as const).flatMap((about) => stopOf(events, about, by) ?? []);
  return stops.find((stop) => stop.by === "annulled") ?? stops[0] ?? null;
}

/** Where an act stands, all its events taken. `published` alone: public, not acknowledged by the prefect. */
export function standing(events: readonly LegalEvent[], about: LegalSubject = "deliberation"): Standing {
  const stop = stopOf(events, about);
  if (stop) return stop.by;
  const [sent, told] = [transmittedOn(events, about), publicOn(events, about)];
  if (sent !== null && told !== null) return "enforceable";
  return sent !== null ? "transmitted" : told !== null ? "published" : "none";
}

const warningKinds = ["observation_letter", "deferral", "recourse"] as const;

/** What hangs over an act without stopping it. */
export interface LegalWarning extends LegalRule {
  kind: (typeof warningKinds)[number];
  about: LegalSubject;
  onDay: Day;
  reference: string;
  message: Message;
}

/** The same number whatever its capitals and spaces. */
const numberOf = ({ reference }: Pick<LegalEvent, "reference">): string =>
  reference.trim().replaceAll(/\s+/g, " ").toLowerCase();

/** True when two facts bear the same number. */
export const sameNumber = (a: Pick<LegalEvent, "reference">, b: Pick<LegalEvent, "reference">): boolean =>
  numberOf(a) === numberOf(b);

type Case = Pick<LegalEvent, "about" | "onDay" | "reference">;

/** True when a later record (or one of the same day) says that this very case, by its number, came to its end. */
const isClosed = (events: readonly LegalEvent[], one: Case): boolean =>
  events.some(
    ({ kind, about, onDay, ...other }) =>
      kind === "case_closed" && about === one.about && numberOf(other) === numberOf(one) && onDay >= one.onDay,
  );

/**
 * The observation letter, the prefect's déféré and third parties' actions that are still live: none suspends an act by
 * itself (CGCT L3132-1 [confirm]). Nothing hangs over an act already undone, nor a case that was rejected, withdrawn or
 * answered: an appeal is a case of its own, with its number. The oldest first.
 */
export function warnings(events: readonly LegalEvent[]): LegalWarning[] {
  return events
    .flatMap(({ kind, about, onDay, reference }): LegalWarning[] => {
      const told = warningKinds.find((one) => one === kind);
      if (!told || stopOf(events, about)?.by === "annulled" || isClosed(events, { about, onDay, reference })) return [];
      return [
        { kind: told, about, onDay, reference, message: { key: `warning_${told}` }, ...legalRules.notSuspensive },
      ];
    })
    .sort((a, b) => a.onDay.localeCompare(b.onDay));
}

/** Why an end of a case cannot be recorded, by field: no case of that number is open, or it would end before it began. */
export function closingProblem(
  events: readonly LegalEvent[],
  closing: Case,
): { field: "reference" | "onDay"; key: string } | null {
  const open = warnings(events).filter((one) => one.about === closing.about && numberOf(one) === numberOf(closing));
  if (open.length === 0) return { field: "reference", key: "noOpenCase" };
  return open.some(({ onDay }) => onDay <= closing.onDay) ? null : { field: "onDay", key: "closedBeforeOpened" };
}
