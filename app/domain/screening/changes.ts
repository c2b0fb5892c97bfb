import type { Day } from "../day.ts";
import type { Missing, Verdict } from "./verdict.ts";

/** What would change a verdict. None of these is a promise: the verdict is run again on the new facts. */
export type Change =
  /** This unknown must be supplied before the candidate can be cleared. */
  | { kind: "supply"; missing: Missing }
  /** This activity must end, or be superseded. */
  | { kind: "end"; activityId: string; institutionId: string }
  /** A named person may settle this contradiction with a reason. */
  | { kind: "settle"; affirmationId: string; denialId: string }
  /** The institution must leave the group: one of these links must end. */
  | { kind: "leave"; institutionId: string; linkIds: string[] }
  /** On this day a fact the verdict rests on lapses by itself. */
  | { kind: "lapse"; on: Day; factId: string };

/**
 * What would change the verdict. Excluded: every qualifying activity must end, be settled, or leave the group, and
 * what is unknown besides must be supplied. Undetermined: everything missing. Cleared: the next day a fact lapses.
 */
export function whatWouldChange(verdict: Verdict): Change[] {
  const paths = new Map(verdict.members.map((member) => [member.institutionId, member.path]));
  const changes: Change[] = verdict.qualifying.flatMap(({ activityId, institutionId, contradictedBy }) => {
    const ways: Change[] = [{ kind: "end", activityId, institutionId }];
    for (const denialId of contradictedBy) ways.push({ kind: "settle", affirmationId: activityId, denialId });
    const linkIds = paths.get(institutionId) ?? [];
    if (linkIds.length > 0) ways.push({ kind: "leave", institutionId, linkIds });
    return ways;
  });
  for (const missing of verdict.missing) changes.push({ kind: "supply", missing });
  const [next] = verdict.lapses;
  if (next) changes.push({ kind: "lapse", ...next });
  return changes;
}
