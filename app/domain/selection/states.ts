/** The procedure of a selection, in order, then the side states (domain §6). */
export const selectionStates = [
  "preparation",
  "open",
  "screening",
  "reply",
  "committee",
  "proposal",
  "deliberated",
  "enforceable",
  "signing",
  "signed",
  "notified",
  "in_force",
  "closed",
  "suspended",
  "annulled",
  "abandoned",
] as const;
export type SelectionState = (typeof selectionStates)[number];
/** The ordinary course, without the side states. */
export const course = selectionStates.slice(0, selectionStates.indexOf("closed") + 1);

/** A version of the grid; `superseded`: a draft left for the next version. */
export const gridStates = ["draft", "superseded", "frozen"] as const;

/** Candidates are taken while the call is prepared or open; once the screening has begun the list is closed. */
export const takesCandidates = (state: string): boolean => state === "preparation" || state === "open";
