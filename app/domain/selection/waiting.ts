import type { Day } from "../day.ts";
import type { Act } from "./procedure.ts";

/** What may wait for somebody in a selection. */
export const waitingKinds = [
  "rescreen",
  "assess",
  "sendFindings",
  "recordVerdicts",
  "awaitReplies",
  "approveDerogations",
  "nextAct",
  "declare",
  "score",
  "vote",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** One thing that waits: for whom it is decided by who asks. */
export interface Waiting {
  kind: WaitingKind;
  selection: { id: string; name: string };
  /** How many files, sheets or questions. */
  count: number;
  /** The day it is due, or on which it may go on; null = none is set. */
  dueOn: Day | null;
  /** The act of the procedure, where that is what waits. */
  act?: Act;
}

/** What has a day comes first, the nearest before; then by what holds up the others; then by name. */
export function byUrgency(waiting: readonly Waiting[]): Waiting[] {
  const place = ({ kind }: Waiting) => waitingKinds.indexOf(kind);
  const late = "9999-12-31";
  return [...waiting].sort(
    (a, b) =>
      ((a.dueOn ?? late) < (b.dueOn ?? late) ? -1 : (a.dueOn ?? late) > (b.dueOn ?? late) ? 1 : 0) ||
      place(a) - place(b) ||
      a.selection.name.localeCompare(b.selection.name, "fr") ||
      (a.selection.id < b.selection.id ? -1 : 1),
  );
}
