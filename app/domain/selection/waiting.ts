import type { Day } from "../day.ts";
import type { Act } from "./procedure.ts";
import type { SelectionState } from "./states.ts";

/** What may wait for somebody in a selection. */
export const waitingKinds = [
  "rescreen",
  "reexamine",
  "assess",
  "sendFindings",
  "recordVerdicts",
  "awaitReplies",
  "approveDerogations",
  "seatCommittee",
  "nextAct",
  "declare",
  "score",
  "vote",
  "recordVote",
  "makeEnforceable",
  "prepareSigning",
  "collectSignatures",
  "notifyParties",
  "bringIntoForce",
  "sendContract",
  "ownStep",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** What the legal team brings about in each state after the proposal, where no act is ready to be taken. */
export const legalWork: Partial<Record<SelectionState, WaitingKind>> = {
  proposal: "recordVote",
  deliberated: "makeEnforceable",
  enforceable: "prepareSigning",
  signing: "collectSignatures",
  signed: "notifyParties",
  notified: "bringIntoForce",
};

/** One thing that waits: for whom it is decided by who asks. */
export interface Waiting {
  kind: WaitingKind;
  selection: { id: string; name: string };
  /** How many files, sheets or questions. */
  count: number;
  /** The day it is due, or on which it may go on; null = none is set. */
  dueOn: Day | null;
  /** Its own page below the selection, where the kind has no one page. */
  page?: string;
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
