import type { done as reference } from "../fr/done.ts";

/** What a success says, where the act has no sentence of its own. */
export const done = {
  recorded: "It is recorded.",
  corrected: "The correction is recorded; what stood before stays in the history.",
  withdrawn: "It is withdrawn; its trace stays in the history.",
} satisfies typeof reference;
