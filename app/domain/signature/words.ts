/** Who votes: the council, or the commission permanente by delegation (CGCT L3211-2). */
export const deliberatingBodies = ["commission_permanente", "council"] as const;
export type DeliberatingBody = (typeof deliberatingBodies)[number];

/**
 * How a meeting met: in number, too few to deliberate, or again after one that was too few, on the same agenda: it then
 * deliberates whatever the number (CGCT L3121-14 [confirm]).
 */
export const meetings = ["regular", "inquorate", "second"] as const;
export type Meeting = (typeof meetings)[number];

/** What happens to an act after the vote, recorded with its day (domain §6). */
export const legalEventKinds = [
  "transmission",
  "publication",
  "notification",
  "observation_letter",
  "deferral",
  "recourse",
  "suspension",
  "suspension_lifted",
  "withdrawal",
  "annulment",
  /** A déféré, an action or a letter of observations came to its end without undoing the act; names it by its number. */
  "case_closed",
] as const;
export type LegalEventKind = (typeof legalEventKinds)[number];

/** What undoes the act from the start and ends the procedure: confirmed before it is recorded. */
export const endsProcedure = (kind: LegalEventKind | string): boolean => kind === "withdrawal" || kind === "annulment";

/** The act an event is about: the deliberation that authorises, or the signed contract. */
export const legalSubjects = ["deliberation", "contract"] as const;
export type LegalSubject = (typeof legalSubjects)[number];

/** The legal form selects the rules; it is stored with its source. */
export const legalForms = ["subvention", "marche"] as const;
export type LegalForm = (typeof legalForms)[number];

export const partyCapacities = ["payer", "investor", "operator", "other"] as const;
export type PartyCapacity = (typeof partyCapacities)[number];

/** Approvers come before every signer. */
export const duties = ["approve", "sign"] as const;
export type Duty = (typeof duties)[number];

/** What gives somebody the power to sign for a party. */
export const powerKinds = ["deliberation", "order", "statutes", "mandate"] as const;
export type PowerKind = (typeof powerKinds)[number];

/** How a signatory's step ended on one version. */
export const signatureOutcomes = ["approved", "signed", "refused", "expired"] as const;
export type SignatureOutcome = (typeof signatureOutcomes)[number];

export const signatureMethods = ["paper", "electronic"] as const;
export type SignatureMethod = (typeof signatureMethods)[number];

/** Levels of an electronic signature (Regulation (EU) 910/2014, articles 25 and 26, 3(12)). */
export const signatureLevels = ["simple", "advanced", "qualified"] as const;
export type SignatureLevel = (typeof signatureLevels)[number];

export const notificationMethods = ["mail", "registered_letter", "hand"] as const;
export type NotificationMethod = (typeof notificationMethods)[number];
