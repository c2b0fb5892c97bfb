import type { questionnaireRefusals as fr } from "../fr/questionnaire-refusals.ts";

export const questionnaireRefusals = {
  dueOnPast: "Choose a day to come.",
  candidatesNeeded: "Choose at least one candidate.",
  callAsked: "One of the candidates chosen already has the questionnaire of the call.",
  roundTooSoon: "One of the candidates chosen has not sent its previous questionnaire yet.",
  roundNotNow: "The selection is not, or no longer, in a state in which candidates are asked.",
  candidacyWithdrawn: "This candidacy is withdrawn: its questionnaire no longer changes.",
  callClosed:
    "The call is closed: this questionnaire is no longer filled in. A new document or detail goes with your answer to the finding.",
  questionnaireSent: "This questionnaire has been sent: its answers and documents no longer change.",
  questionnaireChanged: "An answer or a document changed since this page was opened. Read again, then send again.",
  answersClosed: "This check-up takes documents; the answers stay those you sent.",
  answersChanged:
    "The same answer was written twice. Nothing is lost: both wordings are below, choose one. Everything else is saved.",
  answerChanged: "Another wording was saved in the meantime.",
  fileNeededHere: "Choose a file.",
  dayToCome: "This day is still to come.",
  tooManyPieces: "A questionnaire carries at most {limit} documents. Withdraw one first.",
  pieceTakenIn: "This document is already in the register.",
  answerFileUnreadable: "This file cannot be read: choose the JSON file a questionnaire exported.",
  answerFileUnknown: "This file holds no answers to a questionnaire of this portal.",
  answerFileVersion: "This file is of a version the portal does not read.",
  answerFileBroken: "This file of answers is damaged at “{place}”.",
  answerFileTooLarge: "This file is too large to be a file of answers.",
} satisfies typeof fr;
