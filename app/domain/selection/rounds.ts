import { selectionStates } from "./states.ts";

const over: readonly string[] = ["preparation", "closed", "suspended", "annulled", "abandoned"];

/** A further round is asked as long as a selection, or the contract it led to, lives. */
export const takesRound = (state: string): boolean =>
  (selectionStates as readonly string[]).includes(state) && !over.includes(state);
