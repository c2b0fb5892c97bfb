/** What keeps something from being added to a contract. */
export const contractRefusals = {
  contractSigned: "Le contrat est signé : plus rien ne s’y ajoute ni ne s’y corrige.",
  contractEnded: "La procédure est annulée ou abandonnée : plus rien ne s’ajoute à ce contrat.",
  contractFinal:
    "Une version est arrêtée : l’intitulé et la forme ne se corrigent plus. Déposez d’abord une nouvelle version.",
  versionFileNeeded: "Choisissez le fichier du contrat.",
  versionFileType: "Une version est un PDF ou un DOCX entier : ce fichier n’en est pas un, quel que soit son nom.",
  versionSame: "Ce fichier est, à l’octet près, celui de la version en cours : il n’y a rien à ajouter.",
  versionNotNewest: "Une version plus récente existe : seule la dernière peut être arrêtée.",
  versionFinalAlready: "Cette version est déjà arrêtée.",
  versionNotPdf: "Seul un PDF peut être arrêté : déposez le contrat en PDF, puis arrêtez cette version.",
  versionOtherHash: "Le fichier n’est plus celui que la page montrait. Relisez, puis recommencez.",
  partyNeeded: "Choisissez un établissement.",
  partyNotKept:
    "Un investisseur est un candidat retenu : son verdict enregistré est « admis », ou une dérogation en vigueur le couvre.",
  partyTwice: "Cet établissement est déjà partie au contrat.",
  rankFormat: "Écrivez un rang de 1 à 99.",
  substituteOther: "Un suppléant supplée quelqu’un de la même partie, qui n’est pas lui-même suppléant.",
  powerFileNeeded: "Joignez le document du pouvoir : sans lui cette personne ne peut pas signer.",
  signatoryTwice: "Cette adresse est déjà celle d’un signataire de cette partie.",
  rankBeforeSigned:
    "Ce rang vient avant {names}, qui a déjà approuvé ou signé et ne recommence pas : choisissez un rang postérieur, ou confirmez.",
  signatoryActed:
    "{name} a déjà approuvé ou signé la version qui compte : cela ne s’efface pas ici. Corrigez d’abord sa signature, ou déposez une nouvelle version.",
};
