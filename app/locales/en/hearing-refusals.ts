import type { hearingRefusals as fr } from "../fr/hearing-refusals.ts";

export const hearingRefusals = {
  notScreenedYet: "This file is not screened yet.",
  findingNothing: "Nothing is found against this candidate: there is no finding to send.",
  findingSentAlready: "This finding has been sent, and nothing has changed since.",
  findingNeeded: "Send the finding first: the candidate must be able to answer.",
  findingToResend: "What is found is no longer what was sent: send a new finding.",
  replyAwaited:
    "The candidate may still answer: the delay is not over, and it has not said that its answer is complete.",
  verdictChanged: "The verdict changed while you were reading this page. Read it again.",
  reasonNeeded: "Say why.",
  pieceNotLive: "This evidence is no longer in force, or does not speak of this candidate.",
  pieceUnfit: "The grid does not accept this evidence for this criterion: see the kinds and strength it asks for.",
  pieceNeeded: "Nothing is established without evidence: choose some, or “Undetermined” meanwhile.",
  derogationPast: "Choose a day to come.",
  derogationWithoutVerdict: "A derogation is about a recorded verdict, excluded or undetermined.",
  derogationOpen: "A derogation is already requested or in force for this candidate.",
  derogationSamePerson: "Somebody other than the person who asked for it must approve it.",
  partyUnknown: "No institution, or several, has exactly this name. Give its LEI or SIREN.",
  evaluatorOperates: "The evaluator measures the results: it cannot also be the operator.",
  evaluatorStructures: "The evaluator measures the results: it cannot also be the structurer.",
  evaluatorInvests: "The evaluator measures the results: it is a candidate in a selection of this programme.",
  candidateEvaluates: "This institution evaluates the programme: it cannot invest in it.",
} satisfies typeof fr;
