import type { LegalEventKind } from "./words.ts";

/** How sure a rule is, as in docs/legal.md: read in force, an older wording read, to be confirmed by the legal team. */
export const marks = ["law", "old", "confirm"] as const;
export type Mark = (typeof marks)[number];

/** A rule with where it comes from; `article` is empty where the rule is the portal's own. */
export interface LegalRule {
  article: string;
  mark: Mark;
}

const rule = (article: string, mark: Mark): LegalRule => ({ article, mark });

/** Every rule of the vote, its publicity and the signature that code applies: never more certain than docs/legal.md. */
export const legalRules = {
  quorum: rule("CGCT L3121-14", "confirm"),
  majority: rule("CGCT L3121-15", "confirm"),
  recusal: rule("CGCT L1111-6", "law"),
  signsByDeliberation: rule("CGCT R3221-1", "law"),
  enforceable: rule("CGCT L3131-1", "law"),
  prefect: rule("CGCT L3132-1", "old"),
  notSuspensive: rule("CGCT L3132-1", "confirm"),
  thirdParties: rule("CJA R421-1", "law"),
  contractTransmission: rule("préfecture de la Somme, contrats soumis à transmission", "confirm"),
  sameDay: rule("TA Montpellier, 7 nov. 2002, n° 01-4224", "confirm"),
  before: rule("CE, 20 janv. 1989, Ville de Millau, n° 70686", "confirm"),
  /** How a delay is counted, and rolls to a working day. */
  count: rule("", "confirm"),
  own: rule("", "confirm"),
} as const satisfies Record<string, LegalRule>;

/** What decides the effect of a fact on the act. */
export const ruleOfFact: Record<LegalEventKind, LegalRule> = {
  transmission: legalRules.enforceable,
  publication: legalRules.enforceable,
  notification: legalRules.enforceable,
  observation_letter: legalRules.notSuspensive,
  deferral: legalRules.notSuspensive,
  recourse: legalRules.notSuspensive,
  suspension: legalRules.own,
  suspension_lifted: legalRules.own,
  withdrawal: legalRules.own,
  annulment: legalRules.own,
  case_closed: legalRules.own,
};
