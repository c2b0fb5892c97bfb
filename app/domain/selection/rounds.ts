import { takes } from "./procedure.ts";
import type { QuestionnaireKind } from "./questionnaire-kinds.ts";
import { selectionStates } from "./states.ts";

const over: readonly string[] = ["preparation", "closed", "suspended", "annulled", "abandoned"];

/** A further round is asked as long as a selection, or the contract it led to, lives. */
export const takesRound = (state: string): boolean =>
  (selectionStates as readonly string[]).includes(state) && !over.includes(state);

/**
 * The questionnaire of a call takes answers until the call is closed: all candidates are judged on what they had said
 * by then. Whatever comes later goes with the answer to a finding, or into a further round.
 */
export const isClosed = (kind: QuestionnaireKind, state: string): boolean =>
  kind === "call" && !takes(state, "questionnaire");
