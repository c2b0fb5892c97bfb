/** What keeps a step of the signature from being recorded, beside the gate and the order. */
export const signingRefusals = {
  signing_notSigning:
    "Le contrat n’est pas à la signature : ouvrez-la d’abord sur la page de la sélection, ou attendez la levée de ce qui l’arrête.",
  signing_otherAct: "Ce n’est pas l’acte attendu : un approbateur approuve, un signataire signe.",
  signing_otherHash:
    "Le contrat a changé depuis que cette page s’est affichée : relisez la version en cours avant de confirmer son empreinte.",
  signing_outOfTurn: "Une étape précédente n’est pas faite : ce n’est pas encore le tour de ce signataire.",
  signing_notYourTurn: "Ce n’est pas encore votre tour : une étape précédente n’est pas faite.",
  signing_later: "Ce jour n’est pas encore venu.",
  signing_beforeFinal: "Ce jour précède celui où la version a été arrêtée : personne n’a pu signer ce texte avant.",
  signing_beforeOthers: "Ce jour précède une signature ou une approbation qui devait venir avant.",
  signing_afterOthers: "Ce jour suit une signature qui devait venir après.",
  signing_laterDone: "Des signatures ont été données après cette étape : corrigez-les d’abord, la dernière en premier.",
  signing_confirm: "Confirmez que c’est bien le fichier dont l’empreinte est affichée.",
  signing_fileNeeded: "Joignez le fichier signé, ou le scan de l’original.",
  signing_fileUsed: "Ce fichier est déjà celui d’une autre signature et n’en porte pas de nouvelle.",
  signing_scanType: "Joignez un PDF ou une image (PNG, JPEG, WebP).",
  signing_otherSigner: "Le certificat est au nom de « {signer} », et non du signataire : une personne doit vérifier.",
  signing_dayDiffers: "Le fichier dit avoir été signé le {day}, un autre jour que celui qui est indiqué.",
  signing_byLegal:
    "Une signature donnée le jour même où l’acte devient exécutoire est enregistrée par la direction juridique.",
  signing_askedAlready: "Une demande est déjà en cours auprès du prestataire pour ce signataire.",
  signing_noProvider: "Aucun prestataire de signature n’est configuré.",
  signing_expiryPast: "Choisissez un jour à venir, dans les 90 jours.",
  signing_messageUnknown: "Le message du prestataire ne se comprend pas.",
  signing_requestUnknown: "Le prestataire parle d’une demande que le portail n’a pas faite, ou qui est close.",
  signing_requestExpired: "Le délai donné au prestataire est passé sans signature.",
  signing_requestEnded: "Le prestataire a mis fin à la demande sans signature.",
  override_notToday:
    "Une exception n’est possible que le jour même où l’acte devient exécutoire ; jamais avant, et inutile après.",
  override_asked: "Une exception est déjà demandée pour ce jour.",
  override_twoPeople: "Une seconde personne doit approuver : ce ne peut pas être celle qui a demandé.",
  override_done: "Cette exception est déjà approuvée.",
  passwordAgain: "Ce n’est pas votre mot de passe.",
};
