import type { matching as reference } from "../fr/matching.ts";

export const matching: typeof reference = {
  referenceAndAmount: "The reference and the amount agree.",
  referencesAndSum: "The references named agree, and the amount is their sum.",
  referencePartial: "The reference agrees; the amount is a part of what is due.",
  referenceExcess: "The reference agrees; the amount exceeds what is still due.",
  amountAndIban: "The amount and the account agree.",
  amountAndName: "The amount and the name agree.",
  severalCandidates: "Several expected payments would fit: the choice is yours.",
  severalLines: "Several movements would fit the same expected payment: the choice is yours.",
  alreadyPaid: "The reference agrees, but this payment was received in full already.",
  reversal: "The bank takes an earlier movement back: reverse the entry it made.",
  amountAlone: "The amount alone agrees: that is not enough.",
  nothing: "No expected payment fits.",
};
