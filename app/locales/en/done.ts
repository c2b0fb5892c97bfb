import type { done as reference } from "../fr/done.ts";

/** What a success says, where the act has no sentence of its own. */
export const done = {
  recorded: "It is recorded.",
  corrected: "The correction is recorded; what stood before stays in the history.",
  candidacy: "The candidacy is added; here is its verdict.",
  perimeter: "The proposal is recorded and stands in the log.",
  withdrawn: "It is withdrawn; its trace stays in the history.",
  tooManyRows: "This table has more than 10,000 rows: filter it, then download it.",
} satisfies typeof reference;
