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

/** Sentences for domain errors, by key. `{name}` is replaced by the value. */
export const errors = {
  invalid: "Certaines réponses sont à corriger.",
  forbidden: "Votre rôle ne permet pas cet acte.",
  notFound: "Cette page n’existe pas, ou elle ne vous est pas ouverte.",
  invalid_type: "Indiquez une valeur.",
  too_small: "Indiquez une valeur.",
  too_big: "Cette valeur est trop longue ou trop grande.",
  invalid_format: "Ce format n’est pas reconnu.",
  emailFormat: "Ce n’est pas une adresse électronique, comme prenom.nom@exemple.fr.",
  invalid_value: "Choisissez une des valeurs proposées.",
  codeWrong: "Ce code n’est pas valable, ou il a déjà servi. Montrez-en un autre.",
  passkeyWrong: "Cette clé d’accès n’a pas pu être vérifiée. Recommencez.",
  passkeyRefused: "Cette clé d’accès n’ouvre aucun compte. Utilisez votre mot de passe.",
  passkeyHeld: "Cette clé d’accès est déjà enregistrée.",
  passkeysMost: "Vous avez déjà dix clés d’accès : retirez-en une d’abord.",
  proofNeeded: "Prouvez de nouveau qui vous êtes : votre saisie est gardée.",
  factorHeld: "Une application de codes est déjà en place.",
  factorNotBegun: "Aucune application de codes n’est en place.",
  signInAgain: "Le temps est passé. Recommencez par votre mot de passe.",
  signInRefused: "Adresse ou mot de passe incorrect.",
  noRoleLeft: "Votre compte n’a plus aucun rôle ouvert. Demandez une nouvelle invitation au département.",
  tooManyTries: "Trop d’essais. Réessayez dans {minutes} min.",
  passwordShort: "Choisissez au moins {least} caractères.",
  passwordLong: "Choisissez au plus {most} caractères.",
  passwordCommon: "Ce mot de passe est trop courant : il serait essayé en premier.",
  passwordPersonal: "Ce mot de passe ressemble trop à votre adresse.",
  passwordWrong: "Ce n’est pas votre mot de passe actuel.",
  resetUnusable: "Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.",
  invitationUnusable: "Cette invitation a déjà servi, a été retirée ou a expiré. Demandez-en une nouvelle.",
  invitationWaiting: "Une invitation pour ce rôle attend déjà à cette adresse. Retirez-la d’abord.",
  roleHeld: "Cette personne a déjà ce rôle.",
  delegateUntilPast: "Ce jour est passé : choisissez aujourd’hui ou un jour à venir.",
  delegateUntilFar:
    "Un délégué est nommé pour un an au plus : choisissez un jour plus proche, vous pourrez le renommer.",
  delegateHeld: "Cette personne est déjà votre délégué : retirez d’abord son accès pour changer le dernier jour.",
  delegateOfDelegate: "Un délégué ne nomme ni ne retire de délégué : demandez-le à une personne de l’établissement.",
  accountDisabled: "Ce compte est suspendu. Adressez-vous à l’administration du portail.",
  institutionNeeded: "Choisissez l’établissement de cette personne.",
  fileNeeded: "Choisissez le dossier de cette personne.",
  expiryPast: "Choisissez une date à venir, dans les 90 jours.",
  ownAccount: "Vous ne pouvez pas faire cela à votre propre compte.",
  alreadyDone: "C’était déjà fait.",
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
    "Le voisinage de ce candidat dépasse {limit} établissements : le portail ne donne pas de verdict plutôt que d’en donner un faux.",
  eurosFormat: "Écrivez un montant en euros, par exemple 2 700 000 ou 1250,50.",
  endBeforeStart: "La fin doit venir après le début.",
  alreadyCandidate: "Cet établissement est déjà candidat à cette sélection.",
  selectionNotInPreparation: "Le périmètre ne se choisit que pendant la préparation de la sélection.",
  callClosedToCandidates: "Le criblage a commencé : cette sélection ne reçoit plus de candidature.",
  gridFrozen: "La grille est gelée depuis l’ouverture de l’appel : plus rien n’y change.",
  gridChanged:
    "Quelqu’un a changé la grille ou la règle entre-temps. Votre saisie est gardée : relisez ce qui est enregistré, puis renvoyez.",
  gridNotWhole: "La grille n’est pas prête à être gelée : la page dit ce qu’il reste à corriger.",
  perimeterNotChosen: "Aucun périmètre n’est proposé : choisissez-le avant d’ouvrir l’appel.",
  simulationClosed: "La simulation n’existe qu’avant l’ouverture de l’appel.",
  criterionCode: "Écrivez de deux à quatre lettres, un tiret et un nombre, par exemple INC-6.",
  criterionCodeTaken: "Le code {code} est déjà celui d’un autre critère.",
  stepMissing: "Un critère noté dit chaque note, de 0 à 4, dans les deux langues.",
  weightMissing: "Un critère noté a un poids d’au moins 1.",
  weightWithoutScore: "Seul un critère noté a un poids : laissez 0.",
  weightFormat: "Écrivez un nombre entier de points, de 0 à 100.",
  countFormat: "Écrivez un nombre entier dans les limites indiquées.",
  unreadableCharacter: "Ce texte contenait un caractère illisible. Il est retiré : relisez, puis renvoyez.",
  meetingTooEarly: "Le comité se réunit une fois les dossiers transmis : choisissez un jour qui n’est pas avant.",
  daysRefused: "Le journal ne peut pas être lu à ces dates.",
  daysBackwards: "Ce jour précède celui d’où l’on part.",
  replayRefused: "Ce jour ou ce périmètre ne peut pas être rejoué.",
  replayDay: "Cette date n’existe pas. Écrivez année-mois-jour, par exemple 2026-11-23.",
  replayToCome: "Ce jour est à venir : ce qui sera connu ne l’est pas encore.",
  replayPerimeter: "Ce périmètre n’existe pas : choisissez de P0 à P4.",
  askedTwice: "Cette valeur est donnée deux fois : n’en gardez qu’une.",
  noReasonYet:
    "Ce candidat n’est ni écarté par un verdict consigné, ni classé sans être proposé : il n’y a pas encore de motif à lui écrire.",
  typesetterAway: "Le compositeur de documents n’est pas installé sur cette machine : prévenez l’exploitant.",
  notifyNotSigned: "Le contrat n’est pas signé par tous : personne n’en est encore notifié.",
  partyNotified: "Cette partie a déjà reçu le contrat signé.",
  notifiedBeforeSigned: "Ce jour précède la dernière signature.",
  proofFileType: "La preuve est un PDF ou une image (PNG, JPEG).",
  scdlNoVote: "La délibération n’est pas encore enregistrée : il n’y a rien à exporter.",
  scdlNoSiret:
    "Délibération en données ouvertes : le SIRET de la collectivité manque. Ajoutez-le aux identifiants du payeur du projet (fiche de l’établissement), ou demandez à l’exploitant du portail de régler TAMIS_SIRET.",
  scdlFields: "Ces champs ne sont pas conformes au schéma des délibérations : {fields}.",
  certificateNotSigned: "Le certificat se produit une fois que toutes les parties ont signé.",
  archiveTooEarly: "L’archive se fige une fois le contrat en vigueur, ou la procédure close, annulée ou abandonnée.",
  archiveFileMissing:
    "Un fichier du dossier n’est plus sur le disque ({name}) : rien n’est figé. Prévenez l’exploitant.",
  legalNotice: "Cet avis de procédure ne peut pas être supprimé : choisissez tout de suite, ou une fois par jour.",
  subjectNeeded: "Choisissez de qui ou de quoi parle ce document.",
  notAForm: "Cet envoi n’est pas un formulaire, ou il a été coupé en route. Rechargez la page et recommencez.",
};
