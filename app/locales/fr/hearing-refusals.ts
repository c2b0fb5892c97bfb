/** What keeps a finding, a verdict, an assessment or a derogation from being recorded. */
export const hearingRefusals = {
  notScreenedYet: "Ce dossier n’est pas encore criblé.",
  findingNothing: "Rien n’est constaté contre ce candidat : il n’y a pas de constat à envoyer.",
  findingSentAlready: "Ce constat est déjà envoyé, et rien n’a changé depuis.",
  findingNeeded: "Envoyez d’abord le constat : le candidat doit pouvoir répondre.",
  findingToResend: "Ce qui est constaté n’est plus ce qui a été envoyé : envoyez un nouveau constat.",
  replyAwaited:
    "Le candidat peut encore répondre : le délai n’est pas passé, et il n’a pas dit que sa réponse est complète.",
  verdictChanged: "Le verdict a changé pendant que vous lisiez cette page. Relisez-la.",
  reasonNeeded: "Dites pourquoi.",
  pieceNotLive: "Cette pièce n’est plus en vigueur, ou ne parle pas de ce candidat.",
  pieceUnfit: "La grille n’accepte pas cette pièce pour ce critère : voyez les genres et la force qu’elle demande.",
  pieceNeeded: "Rien n’est établi sans pièce : choisissez-en une, ou « Indéterminée » en attendant.",
  derogationPast: "Choisissez une date à venir.",
  derogationWithoutVerdict: "Une dérogation porte sur un verdict enregistré, écarté ou indéterminé.",
  derogationOpen: "Une dérogation est déjà demandée ou en vigueur pour ce candidat.",
  derogationSamePerson: "Une autre personne que celle qui l’a demandée doit l’approuver.",
  partyUnknown: "Aucun établissement, ou plusieurs, ne porte exactement ce nom. Indiquez son LEI ou son SIREN.",
  evaluatorOperates: "L’évaluateur mesure les résultats : il ne peut pas être aussi l’opérateur.",
  evaluatorStructures: "L’évaluateur mesure les résultats : il ne peut pas être aussi le structureur.",
  evaluatorInvests: "L’évaluateur mesure les résultats : il est candidat à une sélection de ce projet.",
  candidateEvaluates: "Cet établissement évalue le projet : il ne peut pas y investir.",
};
