import type { Mark } from "../../domain/signature/certainty.ts";
import type { LegalDeadlineCode } from "../../domain/signature/deadlines.ts";
import type { GateCode } from "../../domain/signature/gate.ts";
import { unbroken } from "../unbroken.ts";

/** The legal room: whether a signature is possible, since when, and what is missing. */
export const gate = unbroken({
  title: "Signature",
  open: "Signature",
  lead: {
    now: "La signature est possible aujourd’hui.",
    sameDay: "La signature est possible aujourd’hui, par exception.",
    from: (day: string) => `Signature possible à partir du ${day}.`,
    missing: (first: string) => `Aucune signature n’est possible. ${first}`,
    signed: (day: string) => `Le contrat est signé par tous depuis le ${day}.`,
    notUndone:
      "Le retrait ou l’annulation a été rectifié : il n’a pas eu lieu. La procédure reprend dès que les affaires juridiques la rétablissent.",
    partly:
      "La délibération est exécutoire. Les conditions propres au contrat ne vous sont pas montrées : vous ne lisez pas le contrat.",
    inForce: "Le contrat est en vigueur.",
    suspended: "La procédure est suspendue : rien ne se signe avant la levée de la suspension.",
    annulled: "L’acte est annulé ou retiré : plus rien ne se signe sur son fondement.",
  },
  broken: {
    fact: "La sélection avait avancé sur un fait corrigé depuis : les conditions ci-dessous ne sont plus toutes réunies.",
    contract:
      "Le contrat a changé depuis l’ouverture de la signature : arrêtez sa nouvelle version, ou complétez ses parties, pour qu’elle reprenne.",
  },
  state: (label: string) => `État : ${label}`,
  asOf: (day: string) => `Au ${day}`,
  since: (day: string, age: number) =>
    `Cette étape est attendue depuis le ${day} (${age === 0 ? "moins d’un jour ouvré" : age === 1 ? "un jour ouvré" : `${age} jours ouvrés`}).`,
  checklist: "Conditions d’une signature aujourd’hui",
  condition: "Condition",
  mark: "Réunie",
  on: "Depuis le",
  source: "Source",
  ownRule: "Règle du portail",
  effectOf: "Effet sur l’acte :",
  rules: "Les règles appliquées, et leur certitude",
  codes: {
    adopted: "La délibération qui autorise la signature est adoptée",
    quorum: "Le quorum est réuni, ou la délibération est prise en seconde séance",
    transmitted: "Elle est transmise au préfet, qui en a accusé réception",
    published: "Elle est publiée ou notifiée",
    standing: "Elle n’est ni suspendue, ni retirée, ni annulée",
    strictly_later: "La signature est postérieure au jour où elle devient exécutoire",
    final_version: "La version finale du contrat est arrêtée par son empreinte",
    legal_form: "La forme juridique du contrat est choisie",
    signatories: "Chaque partie a un signataire",
    powers: "Chaque signataire détient un pouvoir, joint et valable ce jour",
    cleared: "Chaque investisseur, criblé ce jour, est admis ou couvert par une dérogation",
  } as Record<GateCode, string>,
  states: { met: "Oui", unmet: "Non", overridden: "Par exception", vacuous: "Sans objet encore" },
  notBefore: (day: string) => `pas avant le ${day}`,
  certainty: {
    law: "texte en vigueur lu",
    old: "version antérieure lue",
    confirm: "à confirmer par les juristes",
  } as Record<Mark, string>,
  mend: {
    deliberation: "Enregistrer la délibération",
    transmission: "Enregistrer la transmission",
    publication: "Enregistrer la publication",
    lift: "Enregistrer la levée",
    contract: "Ouvrir le contrat",
    derogations: "Ouvrir la sélection",
  },
  deadlines: {
    title: "Délais",
    count: "Décompte : du lendemain, un jour de plus si le délai est franc, reporté au jour ouvré suivant",
    none: "Aucun délai ne court encore.",
    delay: "Délai",
    last: "Dernier jour",
    left: "Reste",
    codes: {
      prefect: "Déféré du préfet : deux mois francs",
      third_parties: "Recours des tiers : deux mois francs",
      contract_transmission: "Transmission du contrat au préfet : quinze jours",
    } as Record<LegalDeadlineCode, string>,
    about: { deliberation: "délibération", contract: "contrat" },
    days: (days: number, working: number) =>
      days < 0
        ? "passé"
        : days === 0
          ? "aujourd’hui"
          : `${days} ${days > 1 ? "jours" : "jour"}, dont ${working} ${working > 1 ? "ouvrés" : "ouvré"}`,
    met: (day: string) => `tenu le ${day}`,
  },
  toSend: {
    title: "Le contrat signé est à transmettre au préfet.",
    until: (day: string, left: string) =>
      left === "aujourd’hui" ? `Dernier jour : aujourd’hui, ${day}.` : `Dernier jour : ${day} (${left}).`,
    late: (day: string) => `Le délai a pris fin le ${day} : transmettez-le sans attendre.`,
    force: (day: string, isLate: boolean) =>
      isLate
        ? `Le contrat signé n’est pas transmis au préfet, et le délai a pris fin le ${day} : l’entrée en vigueur n’en dispense pas.`
        : `Le contrat signé n’est pas encore transmis au préfet : l’entrée en vigueur n’en dispense pas, et le délai court jusqu’au ${day}.`,
  },
  warnings: "À surveiller",
  case: (reference: string) => `Affaire n° ${reference}`,
  closeCase: "Enregistrer sa fin",
  next: "Prochain acte",
  rooms: "Suite du dossier",
  contract: "Contrat et parties",
  signatures: "Signatures",
  notifications: "Notifications aux parties",
  facts: "Enregistrer un fait",
  beforeVote: "La signature se prépare une fois la proposition faite à la commission permanente.",
});
