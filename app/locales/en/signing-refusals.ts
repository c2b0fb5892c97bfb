import type { signingRefusals as reference } from "../fr/signing-refusals.ts";

/** What keeps a step of the signature from being recorded, beside the gate and the order. */
export const signingRefusals: typeof reference = {
  signing_notSigning:
    "The contract is not being signed: begin the signature on the selection’s page first, or wait until what stops it is lifted.",
  signing_otherAct: "This is not the act expected: an approver approves, a signatory signs.",
  signing_otherHash:
    "The contract has changed since this page was shown: read the current version before you confirm its hash.",
  signing_outOfTurn: "An earlier step is not done: it is not this signatory’s turn yet.",
  signing_notYourTurn: "It is not your turn yet: an earlier step is not done.",
  signing_later: "This day has not come yet.",
  signing_beforeFinal: "This day comes before the version was made final: nobody could sign this text earlier.",
  signing_beforeOthers: "This day comes before a signature or an approval that had to come first.",
  signing_afterOthers: "This day comes after a signature that had to come later.",
  signing_laterDone: "Signatures were given after this step: correct them first, the last one before the others.",
  signing_confirm: "Confirm that it is the file whose hash is shown.",
  signing_fileNeeded: "Attach the signed file, or the scan of the original.",
  signing_fileUsed: "This file is already that of another signature and carries no new one.",
  signing_scanType: "Attach a PDF or an image (PNG, JPEG, WebP).",
  signing_otherSigner: "The certificate is in the name of “{signer}”, not of the signatory: a person has to check.",
  signing_dayDiffers: "The file says it was signed on {day}, another day than the one given.",
  signing_byLegal: "A signature on the very day the act becomes enforceable is recorded by the legal team.",
  signing_askedAlready: "A request is already with the provider for this signatory.",
  signing_noProvider: "No signature provider is configured.",
  signing_expiryPast: "Choose a day to come, within 90 days.",
  signing_messageUnknown: "The provider’s message cannot be understood.",
  signing_requestUnknown: "The provider speaks of a request the portal did not make, or that is closed.",
  signing_requestExpired: "The time given to the provider has passed without a signature.",
  signing_requestEnded: "The provider ended the request without a signature.",
  override_notToday:
    "An exception is possible only on the very day the act becomes enforceable; never earlier, and not needed later.",
  override_asked: "An exception is already requested for this day.",
  override_twoPeople: "A second person must approve: it cannot be the one who asked.",
  override_done: "This exception is already approved.",
  passwordAgain: "This is not your password.",
};
