/** What keeps the vote, or a fact about the act, from being recorded. */
export const legalRefusals = {
  dayInFuture: "Ce jour n’est pas encore venu.",
  matterFormat: "Écrivez le code de la nomenclature, par exemple 7.5.",
  filePdfOnly: "Joignez un fichier PDF, entier.",
  notAtVote: "La délibération s’enregistre une fois la proposition faite à la commission permanente.",
  voteAfterFact: "Un fait enregistré porte un jour antérieur à ce vote : corrigez d’abord l’un ou l’autre.",
  factBeforeVote: "Ce fait suppose une délibération adoptée : elle n’est pas encore enregistrée.",
  voteBeforeProposal:
    "Ce vote est daté d’avant la proposition du comité ({proposedOn}) : corrigez la date, ou dites pourquoi.",
  endNotConfirmed: "Cochez la confirmation : ce fait met fin à la procédure.",
  factBeforeVoteDay: "Ce jour précède celui de la délibération.",
  contractNotSigned: "Le contrat n’est pas encore signé par tous : ce fait ne peut porter que sur la délibération.",
  factBeforeSignature: "Ce jour précède la dernière signature du contrat.",
  factTwice: "Ce fait est déjà enregistré, sous ce numéro, le {onDay} : corrigez-le plutôt sur sa page.",
  publicationAddress:
    "Une adresse de publication commence par https:// ou http:// ; sinon, décrivez le lieu de l’affichage.",
  nothingSuspended: "Aucune suspension de cet acte n’est enregistrée.",
  liftedBeforeSuspension: "La levée est postérieure au jour de la suspension.",
  noOpenCase: "Aucune affaire de ce numéro n’est en cours pour cet acte.",
  closedBeforeOpened: "L’affaire ne peut pas prendre fin avant d’avoir commencé.",
};
