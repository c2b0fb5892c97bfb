import type { errors as reference } from "../fr/errors.ts";
import { auditRefusals } from "./audit-refusals.ts";
import { committeeRefusals } from "./committee-refusals.ts";
import { contractRefusals } from "./contract-refusals.ts";
import { gateRefusals } from "./gate-refusals.ts";
import { hearingRefusals } from "./hearing-refusals.ts";
import { importRefusals } from "./import-refusals.ts";
import { legalRefusals } from "./legal-refusals.ts";
import { moneyRefusals } from "./money-refusals.ts";
import { outcomeRefusals } from "./outcome-refusals.ts";
import { procedureRefusals } from "./procedure-refusals.ts";
import { questionnaireRefusals } from "./questionnaire-refusals.ts";
import { registerRefusals } from "./register-refusals.ts";
import { signatureFiles } from "./signature-files.ts";
import { signingRefusals } from "./signing-refusals.ts";
import { statementRefusals } from "./statement-refusals.ts";

export const errors: typeof reference = {
  invalid: "Some answers need correcting.",
  forbidden: "Your role does not allow this.",
  notFound: "This page does not exist, or it is not open to you.",
  invalid_type: "Enter a value.",
  too_small: "Enter a value.",
  too_big: "This value is too long or too large.",
  invalid_format: "This format is not recognised.",
  emailFormat: "This is not an e-mail address, such as first.last@example.org.",
  invalid_value: "Choose one of the values offered.",
  codeWrong: "This code is not valid, or was used before. Show another.",
  passkeyWrong: "This passkey could not be verified. Start again.",
  passkeyRefused: "This passkey opens no account. Use your password.",
  passkeyHeld: "This passkey is already recorded.",
  passkeysMost: "You already have ten passkeys: remove one first.",
  proofNeeded: "Prove again who you are: what you typed is kept.",
  factorHeld: "A code application is already set up.",
  factorNotBegun: "No code application is set up.",
  signInAgain: "Too much time went by. Start again with your password.",
  signInRefused: "Wrong address or password.",
  noRoleLeft: "Your account has no open role left. Ask the département for a new invitation.",
  tooManyTries: "Too many tries. Try again in {minutes} min.",
  passwordShort: "Choose at least {least} characters.",
  passwordLong: "Choose at most {most} characters.",
  passwordCommon: "This password is too common: it would be tried first.",
  passwordPersonal: "This password is too close to your address.",
  passwordWrong: "This is not your current password.",
  resetUnusable: "This link was used or has expired. Ask for a new one.",
  invitationUnusable: "This invitation was used, withdrawn, or has expired. Ask for a new one.",
  invitationWaiting: "An invitation for this role is already waiting at this address. Withdraw it first.",
  roleHeld: "This person already has this role.",
  delegateUntilPast: "This day is past: choose today or a day to come.",
  delegateUntilFar: "A delegate is named for a year at most: choose a nearer day, you may name them again.",
  delegateHeld: "This person is your delegate already: take their access back first to change the last day.",
  delegateOfDelegate: "A delegate neither names nor takes back delegates: ask somebody of the institution.",
  accountDisabled: "This account is suspended. Ask the portal’s administration.",
  institutionNeeded: "Choose this person’s institution.",
  fileNeeded: "Choose this person’s file.",
  expiryPast: "Choose a date to come, within 90 days.",
  ownAccount: "You cannot do this to your own account.",
  alreadyDone: "It was done already.",
  ...auditRefusals,
  ...registerRefusals,
  ...importRefusals,
  ...moneyRefusals,
  ...outcomeRefusals,
  ...procedureRefusals,
  ...questionnaireRefusals,
  ...hearingRefusals,
  ...committeeRefusals,
  ...contractRefusals,
  ...gateRefusals,
  ...legalRefusals,
  ...signatureFiles,
  ...signingRefusals,
  ...statementRefusals,
  surroundingsTooLarge:
    "More than {limit} institutions surround this candidate: the portal gives no verdict rather than a wrong one.",
  eurosFormat: "Write an amount in euros, for example 2,700,000 as 2700000, or 1250.50.",
  endBeforeStart: "The end must come after the start.",
  alreadyCandidate: "This institution is already a candidate in this selection.",
  selectionNotInPreparation: "The perimeter is chosen only while the selection is in preparation.",
  callClosedToCandidates: "The screening has begun: this selection takes no more candidates.",
  gridFrozen: "The grid has been frozen since the call opened: nothing in it changes any more.",
  gridChanged:
    "Somebody changed the grid or the rule in the meantime. Your words are kept: read again what is recorded, then send.",
  gridNotWhole: "The grid cannot be frozen yet: the page says what is left to put right.",
  perimeterNotChosen: "No perimeter is proposed: choose one before you open the call.",
  simulationClosed: "The simulation exists only before the call opens.",
  criterionCode: "Write two to four letters, a hyphen and a number, for example INC-6.",
  criterionCodeTaken: "The code {code} already belongs to another criterion.",
  stepMissing: "A scored criterion describes each score from 0 to 4, in both languages.",
  weightMissing: "A scored criterion has a weight of at least 1.",
  weightWithoutScore: "Only a scored criterion has a weight: leave 0.",
  weightFormat: "Write a whole number of points, from 0 to 100.",
  countFormat: "Write a whole number within the limits given.",
  unreadableCharacter: "This text held an unreadable character. It is removed: read it again, then send.",
  meetingTooEarly: "The committee meets once the files are before it: choose no earlier day.",
  daysRefused: "The log cannot be read at these dates.",
  daysBackwards: "This day comes before the one it starts from.",
  replayRefused: "This day or perimeter cannot be replayed.",
  replayDay: "This date does not exist. Write year-month-day, for example 2026-11-23.",
  replayToCome: "This day is still to come: what will be known is not known yet.",
  replayPerimeter: "There is no such perimeter: choose from P0 to P4.",
  askedTwice: "This value is given twice: keep one only.",
  noReasonYet:
    "This candidate is neither excluded by a recorded verdict nor ranked without being proposed: there is no reason to write yet.",
  typesetterAway: "The typesetter is not installed on this machine: tell the operator.",
  notifyNotSigned: "Not everybody has signed the contract: nobody is told of it yet.",
  partyNotified: "This party has already received the signed contract.",
  notifiedBeforeSigned: "This day comes before the last signature.",
  proofFileType: "The proof is a PDF or an image (PNG, JPEG).",
  scdlNoVote: "The deliberation is not recorded yet: there is nothing to export.",
  scdlNoSiret:
    "Deliberation as open data: the SIRET of the authority is missing. Add it to the identifiers of the programme’s payer (page of the institution), or ask whoever runs the portal to set TAMIS_SIRET.",
  scdlFields: "These fields do not fit the schema of deliberations: {fields}.",
  certificateNotSigned: "The certificate is produced once every party has signed.",
  archiveTooEarly:
    "The archive is frozen once the contract is in force, or the procedure closed, annulled or given up.",
  archiveFileMissing: "A file is no longer on the disk ({name}): nothing is frozen. Tell the operator.",
  legalNotice: "This notice of the procedure cannot be switched off: choose at once, or once a day.",
  subjectNeeded: "Choose whom or what this document is about.",
  notAForm: "What was sent is not a form, or was cut short on its way. Reload the page and try again.",
};
