import type { Mark } from "../../domain/signature/certainty.ts";
import type { GateCheck, GateCode } from "../../domain/signature/gate.ts";
import type { FileChecks } from "../../domain/signature/returned-file.ts";
import type {
  DeliberatingBody,
  LegalEventKind,
  LegalForm,
  LegalSubject,
  NotificationMethod,
  PartyCapacity,
  SignatureLevel,
  SignatureMethod,
  SignatureOutcome,
} from "../../domain/signature/words.ts";
import { unbroken } from "../unbroken.ts";

/** The certificate of a signature's whole path. */
export const certificate = unbroken({
  title: "Certificat de signature",
  lead: (contract: string, day: string) => `« ${contract} », signé par toutes les parties le ${day}.`,
  reference: (selection: string, hash: string) => `${selection} · certificat de signature · version ${hash}`,
  stopped: {
    suspended: (day: string) => `Attention : l’acte est suspendu depuis le ${day}.`,
    annulled: (day: string) => `Attention : l’acte est annulé ou retiré depuis le ${day}.`,
  },
  overrideMark: "signature par exception",
  overrides: "Signature le jour même, par exception",
  overrideWords: (day: string, reason: string, requested: string, approved: string) =>
    `Pour le ${day} seulement. Demandée par ${requested}, approuvée par ${approved}. Motif : ${reason}`,
  overrideHere: "le jour même où l’acte est devenu exécutoire",
  vote: "Le vote",
  deliberation: "Délibération",
  bodies: {
    commission_permanente: "commission permanente",
    council: "conseil départemental",
  } satisfies Record<DeliberatingBody, string>,
  object: "Objet",
  quorum: "Présents",
  quorumWords: (present: number, represented: number, members: number) =>
    `${present} présents et ${represented} représentés, sur ${members} membres en exercice`,
  secondMeeting: "Seconde séance",
  secondWords: (day: string, present: number, members: number) =>
    `Après celle du ${day} sans quorum (${present} présents sur ${members}) : elle délibère quel que soit le nombre des présents.`,
  votes: "Votes",
  voteWords: (pro: number, against: number, abstained: number) =>
    `${pro} pour, ${against} contre, ${abstained} abstention${abstained > 1 ? "s" : ""}`,
  recused: "N’ont pas pris part au vote",
  form: "Forme juridique",
  forms: { subvention: "subvention", marche: "marché public" } satisfies Record<LegalForm, string>,
  hash: "Empreinte SHA-256",
  acts: "La transmission, la publicité et la suite",
  act: "Acte",
  day: "Jour",
  eventReference: "Référence",
  subjects: { deliberation: "délibération", contract: "contrat" } satisfies Record<LegalSubject, string>,
  kinds: {
    transmission: "Transmission au préfet",
    publication: "Publication",
    notification: "Notification",
    observation_letter: "Lettre d’observations",
    deferral: "Déféré préfectoral",
    recourse: "Recours",
    suspension: "Suspension",
    suspension_lifted: "Levée de la suspension",
    withdrawal: "Retrait",
    annulment: "Annulation",
    case_closed: "Fin de l’affaire",
  } satisfies Record<LegalEventKind, string>,
  findings: {
    valid: "signature vérifiée",
    not_decided: "non tranché : à vérifier par une personne",
    invalid: "signature invalide",
  } satisfies Record<FileChecks["finding"], string>,
  contents: {
    is_locked_version: "le contenu signé est la version figée",
    differs: "le contenu signé n’est pas la version figée",
    not_decided: "contenu non tranché",
  } satisfies Record<FileChecks["content"], string>,
  integrities: {
    intact: "signature intacte",
    broken: "signature abîmée",
    not_decided: "intégrité non tranchée",
  } satisfies Record<FileChecks["integrity"], string>,
  chains: {
    trusted: "certificat d’une autorité reconnue",
    unknown: "autorité inconnue du portail",
    broken: "certificat rompu",
    not_decided: "certificat non tranché",
  } satisfies Record<FileChecks["chain"], string>,
  signer: "certificat au nom de",
  notDecided: "révocation du certificat et horodatage : non tranchés, le portail ne les lit pas",
  gate: (day: string) => `Ce qui était réuni le ${day}`,
  check: "Condition",
  result: "Constat",
  source: "Source et certitude",
  from: (day: string) => `donc à partir du ${day}`,
  own: "règle du portail",
  states: { met: "réunie", unmet: "non réunie", overridden: "par exception" } satisfies Record<
    GateCheck["state"],
    string
  >,
  checks: {
    adopted: "Délibération adoptée",
    quorum: "Quorum, ou seconde séance",
    transmitted: "Transmise au préfet",
    published: "Publiée ou notifiée",
    standing: "Ni suspendue ni annulée",
    strictly_later: "Signature postérieure au jour où la délibération devient exécutoire",
    final_version: "Version finale arrêtée par son empreinte",
    legal_form: "Forme juridique établie",
    signatories: "Chaque partie a qui signe pour elle",
    powers: "Pouvoirs joints et valables ce jour",
    cleared: "Investisseurs admis ce jour",
  } satisfies Record<GateCode, string>,
  markWords: { law: "texte en vigueur", old: "version antérieure", confirm: "à confirmer" } satisfies Record<
    Mark,
    string
  >,
  corrections: "Ce qui a été corrigé",
  outcomesOfVote: { adopted: "adoptée", rejected: "rejetée", inquorate: "séance sans quorum" },
  correctedVote: (number: string, day: string, outcome: string, by: string, at: string) =>
    `Délibération n° ${number} du ${day}, ${outcome} : enregistrée par ${by}, remplacée le ${at}.`,
  correctedFact: (fact: string, day: string, reference: string, by: string, at: string) =>
    `${fact} du ${day}, ${reference} : enregistrée par ${by}, remplacée ou retirée le ${at}.`,
  whyRefused: "Motif du refus",
  versions: "Les versions du contrat",
  version: (number: number) => `Version ${number}`,
  added: "Déposée le",
  final: "Arrêtée le",
  signatures: "Les approbations et les signatures, dans leur ordre",
  outcomes: {
    approved: "Approuvé le",
    signed: "Signé le",
    refused: "Refusé le",
    expired: "Délai passé le",
  } satisfies Record<SignatureOutcome, string>,
  signatureMethods: { paper: "sur papier", electronic: "par voie électronique" } satisfies Record<
    SignatureMethod,
    string
  >,
  levels: {
    simple: "niveau simple",
    advanced: "niveau avancé",
    qualified: "niveau qualifié",
  } satisfies Record<SignatureLevel, string>,
  power: "Pouvoir",
  confirmed: "Empreinte confirmée",
  sameHash: "celle de la version arrêtée",
  returned: "Fichier conservé",
  fileChecks: "Vérifications du fichier",
  notifications: "Les parties notifiées",
  party: "Partie",
  method: "Envoi",
  methods: {
    mail: "message électronique",
    registered_letter: "lettre recommandée",
    hand: "remise en main propre",
  } satisfies Record<NotificationMethod, string>,
  capacities: {
    payer: "payeur",
    investor: "investisseur",
    operator: "opérateur",
    other: "autre partie",
  } satisfies Record<PartyCapacity, string>,
  notYet: "pas encore",
  log: "Le journal",
  seal: "Dernier sceau",
  sealWords: (number: number, at: string, size: number) => `n° ${number}, posé le ${at} sur ${size} écritures`,
  sealHash: "Empreinte du journal",
  noSeal: "Aucun sceau n’est encore posé sur le journal.",
  marks:
    "Chaque condition porte la certitude de sa source : texte en vigueur, lu dans une version antérieure, ou à confirmer par les affaires juridiques. Les verdicts sont ceux du jour de chaque signature, sur ce qui en était alors connu.",
});
