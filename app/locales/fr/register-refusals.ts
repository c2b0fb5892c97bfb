/** Why an entry in the register is refused, by key. */
export const registerRefusals = {
  settlementAskedOf:
    "{name} est chargé·e de trancher cette contradiction. Désignez une autre personne d’abord, s’il le faut.",
  contradictionGone: "Cette contradiction n’est plus ouverte.",
  notASettler: "Cette personne ne peut pas trancher : choisissez quelqu’un de la direction des finances.",
  identifierLength: "Nombre de caractères inexact (attendu : {expected}).",
  identifierCharacters: "Ce numéro contient un caractère qui n’y a pas sa place.",
  identifierChecksum: "La clé de contrôle ne correspond pas : vérifiez chaque chiffre.",
  identifierCountry: "Ce code de pays n’est pas reconnu pour ce type de numéro.",
  identifierNotThere: "Indiquez le numéro.",
  mergeItself: "Choisissez une autre fiche que celle-ci.",
  mergeAlready: "Cette fiche est déjà fusionnée, ou répond pour d’autres : défaites d’abord cette fusion.",
  mergeIntoMerged: "La fiche gardée est elle-même fusionnée dans une autre : choisissez celle-là.",
  mergeTwoIdentifiers:
    "Deux {kind} différents ({one} et {other}) : ce sont deux personnes morales, ou un numéro est à corriger d’abord.",
  mergeParentAndSubsidiary: "L’une détient l’autre : une mère et sa filiale ne sont pas un seul établissement.",
  mergeBothCandidates: "Les deux sont candidates à « {selection} » : retirez d’abord l’une des candidatures.",
  mergeEvaluator:
    "L’une évalue un projet dont l’autre est candidate : elles ne peuvent pas être un seul établissement.",
  mergeRefused:
    "Ces fiches ne peuvent pas être fusionnées : une autre fusion vient d’être faite, ou les deux sont parties à une même sélection.",
  nearInstitutions: "Rien n’est encore enregistré : des fiches proches existent, montrées ci-dessous.",
  identifierTaken:
    "{value} est déjà porté par « {name} ». Rien n’a été fusionné : ouvrez cette fiche, ou corrigez le numéro.",
  fasterElsewhere: "Une autre personne a modifié cette donnée entre-temps. Rechargez la page avant de recommencer.",
  countryUnknown: "Choisissez un pays de la liste.",
  nameUnchanged: "C’est déjà le nom de cet établissement.",
  urlFormat: "Une adresse commence par https:// ou http://.",
  dayUnknown: "Cette date n’existe pas dans le calendrier.",
  datesReversed: "La fin doit venir après le début.",
  shareFormat: "Écrivez un pourcentage, par exemple 62,5.",
  shareTooPrecise: "Quatre décimales au plus.",
  shareTooLarge: "Une part ne dépasse pas 100 %.",
  shareOutOfPlace: "Ce type de lien ne porte pas de part. Laissez ce champ vide.",
  sharesExceedWhole:
    "Avec ce lien, les parts enregistrées atteindraient {total} %. Corrigez ou terminez d’abord un autre lien.",
  consolidationNeeded: "Dites si la consolidation est directe ou ultime.",
  linkToItself: "Un établissement ne peut être lié à lui-même.",
  shareZero: "Une part de 0 % n’est pas un lien. Pour dire qu’il a cessé, donnez-lui une fin.",
  linkOverlaps:
    "La même pièce établit déjà ce lien sur une partie de cette période. Corrigez ce lien plutôt que d’en ajouter un.",
  linksNeeded: "Choisissez au moins un lien.",
  linksOutOfPlace: "Cette déclaration ne cite aucun lien.",
  linkGone: "Un des liens choisis a été corrigé entre-temps. Rechargez la page.",
  statementOverlaps: "Une déclaration du même type couvre déjà cette période : choisissez celle que vous remplacez.",
  evidenceGone: "Cette pièce a été corrigée entre-temps. Choisissez-la de nouveau.",
  activityOverlaps:
    "La même pièce établit déjà cette activité sur cette période. Corrigez-la plutôt que d’en ajouter une.",
  activityGone: "Cette activité a été corrigée entre-temps.",
  coversOutOfPlace: "Seule une attestation d’absence peut couvrir les entités contrôlées.",
  chooseOne: "Choisissez au moins une réponse.",
  territoryNeeded: "Indiquez au moins un territoire.",
  territoryUnknown: "Territoire non reconnu. Exemples : FR, 33, 33063, ES, monde.",
  amountFormat:
    "Écrivez un montant en euros, par exemple 1 250 000,50. « 1,234 » seul est ambigu : écrivez 1234 ou 1,23.",
  fileOrAddress: "Joignez un fichier, ou indiquez l’adresse de la pièce.",
  fileEmpty: "Ce fichier est vide.",
  fileTooLarge: "Ce fichier dépasse 25 Mo.",
  fileCutShort: "L’envoi s’est interrompu ; rien n’a été gardé. Recommencez.",
  fileTypeRefused:
    "Le contenu de ce fichier n’est ni un PDF, ni une image (PNG, JPEG, WebP), ni un document DOCX, XLSX ou ODT complet.",
};
