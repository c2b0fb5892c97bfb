/** What the questionnaire refuses, and what would make it right. */
export const questionnaireRefusals = {
  dueOnPast: "Choisissez un jour à venir.",
  candidatesNeeded: "Choisissez au moins un candidat.",
  callAsked: "Un des candidats choisis a déjà reçu le questionnaire de l’appel.",
  roundTooSoon: "Un des candidats choisis n’a pas encore envoyé son questionnaire précédent.",
  roundNotNow: "La sélection n’est plus, ou pas encore, dans un état où l’on interroge les candidats.",
  candidacyWithdrawn: "Cette candidature est retirée : son questionnaire ne change plus.",
  callClosed:
    "L’appel est clos : ce questionnaire ne se remplit plus. Une pièce ou une précision nouvelle se joint à votre réponse au constat.",
  questionnaireSent: "Ce questionnaire est envoyé : ses réponses et ses pièces ne changent plus.",
  questionnaireChanged:
    "Une réponse ou une pièce a changé depuis que cette page s’est ouverte. Relisez, puis envoyez de nouveau.",
  answersClosed: "Ce point d’étape reçoit des pièces ; les réponses restent celles que vous avez envoyées.",
  answersChanged:
    "Une même réponse a été rédigée deux fois. Rien n’est perdu : les deux rédactions sont ci-dessous, choisissez. Le reste est enregistré.",
  answerChanged: "Une autre rédaction a été enregistrée entre-temps.",
  fileNeededHere: "Choisissez un fichier.",
  dayToCome: "Ce jour est à venir.",
  tooManyPieces: "Un questionnaire porte au plus {limit} pièces. Retirez-en une d’abord.",
  pieceTakenIn: "Cette pièce est déjà versée au registre.",
  answerFileUnreadable: "Ce fichier n’est pas lisible : choisissez le fichier JSON qu’un questionnaire a exporté.",
  answerFileUnknown: "Ce fichier ne contient pas de réponses à un questionnaire de ce portail.",
  answerFileVersion: "Ce fichier est d’une version que le portail ne lit pas.",
  answerFileBroken: "Ce fichier de réponses est abîmé à l’endroit « {place} ».",
  answerFileTooLarge: "Ce fichier est trop grand pour être un fichier de réponses.",
};
