import type { legalRefusals as reference } from "../fr/legal-refusals.ts";

/** What keeps the vote, or a fact about the act, from being recorded. */
export const legalRefusals: typeof reference = {
  dayInFuture: "This day has not come yet.",
  matterFormat: "Write the code of the nomenclature, for example 7.5.",
  filePdfOnly: "Attach a whole PDF file.",
  notAtVote: "The deliberation is recorded once the proposal has been made to the standing committee.",
  voteAfterFact: "A recorded fact bears a day before this vote: correct one or the other first.",
  factBeforeVote: "This fact needs an adopted deliberation: none is recorded yet.",
  voteBeforeProposal:
    "This vote is dated before the committee’s proposal ({proposedOn}): correct the date, or say why.",
  endNotConfirmed: "Tick the confirmation: this fact ends the procedure.",
  factBeforeVoteDay: "This day comes before the deliberation.",
  contractNotSigned: "The contract is not signed by everybody yet: this fact can only be about the deliberation.",
  factBeforeSignature: "This day comes before the last signature of the contract.",
  factTwice: "This fact is recorded already, under this number, on {onDay}: correct it on its page instead.",
  publicationAddress: "An address of publication begins with https:// or http://; else describe where it is posted.",
  nothingSuspended: "No suspension of this act is recorded.",
  liftedBeforeSuspension: "The lifting comes after the day of the suspension.",
  noOpenCase: "No case of this number is pending against this act.",
  closedBeforeOpened: "The case cannot end before it began.",
};
