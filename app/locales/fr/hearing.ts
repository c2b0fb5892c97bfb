import { unbroken } from "../unbroken.ts";

/** Right of reply, recorded verdicts, the other criteria, derogations. */
export const hearing = unbroken({
  letter: {
    subject: (selection: string) => `Constat à votre sujet : ${selection}`,
    body: (told: {
      name: string;
      selection: string;
      until: string;
      workingDays: number;
      link: string;
    }) => `Bonjour ${told.name},

Dans la sélection « ${told.selection} », le département a établi un constat au sujet de votre établissement. Avant toute décision, vous pouvez y répondre et joindre des pièces.

Vous avez ${told.workingDays > 1 ? `${told.workingDays} jours ouvrés` : "un jour ouvré"} : jusqu’au ${told.until} inclus.

Le constat, ce qui le ferait changer et le formulaire de réponse sont ici :
${told.link}

Une réponse tardive est reçue aussi, et marquée comme telle.
`,
  },
  file: {
    title: "Dossier de la candidature",
    screening: "Criblage",
    finding: "Constat",
    verdict: "Verdict",
    assessments: "Autres critères",
    derogation: "Dérogation",
    overall: "Ensemble des exclusions et conditions",
    overallLead: {
      excluded: "Écarté au vu de l’ensemble des exclusions et conditions.",
      undetermined: "Indéterminé au vu de l’ensemble des exclusions et conditions.",
      cleared: "Admis au vu de l’ensemble des exclusions et conditions.",
    },
    reexamine: "Un fait sur lequel repose le verdict enregistré a changé : il est à réexaminer.",
    recordedOn: (day: string) => `Verdict enregistré le ${day}.`,
    nothingRecorded: "Aucun verdict n’est enregistré.",
    notScreened: "Ce dossier n’est pas encore criblé.",
  },
  finding: {
    title: (name: string) => `Constat pour ${name}`,
    send: "Envoyer le constat",
    resend: "Envoyer un nouveau constat",
    preview: "Ce que le candidat lira",
    sendLead: (day: string, days: number) =>
      `Envoyé aujourd’hui, il ouvre un délai de ${days > 1 ? `${days} jours ouvrés` : "un jour ouvré"}, jusqu’au ${day} inclus.`,
    willSend: (people: number) =>
      people === 0
        ? "Personne n’a encore de compte pour ce candidat : invitez d’abord un répondant, ou remettez le constat autrement."
        : people === 1
          ? "Une personne le reçoit par courriel, avec le lien vers sa page."
          : `${people} personnes le reçoivent par courriel, avec le lien vers leur page.`,
    cleared: "Rien n’est constaté contre ce candidat : son verdict peut être enregistré sans constat.",
    already: "Ce constat est déjà envoyé, et rien n’a changé depuis.",
    notNow: "Un constat s’envoie pendant la procédure contradictoire.",
    sentTitle: "Constats envoyés",
    none: "Aucun constat n’est encore envoyé.",
    number: (n: number) => `Constat n° ${n}`,
    sentOn: (day: string) => `envoyé le ${day}`,
    replyBy: "Réponse jusqu’au",
    replies: "Réponses",
    noReply: "Aucune réponse pour l’instant.",
    late: "tardive",
    pieces: "Pièces jointes",
    confirm: "Envoyer ce constat au candidat",
  },
  own: {
    title: (n: number) => `Constat n° ${n}`,
    lead: {
      excluded: "Le département constate un motif d’exclusion. Rien n’est encore décidé : vous pouvez répondre.",
      undetermined: "Le département ne peut pas encore conclure. Rien n’est décidé : vous pouvez répondre.",
    } as Record<string, string>,
    until: "Vous pouvez répondre jusqu’au",
    daysLeft: (n: number) =>
      n === 0 ? "dernier jour" : n === 1 ? "il reste un jour ouvré" : `il reste ${n} jours ouvrés`,
    over: "Le délai est passé. Une réponse est encore reçue, et marquée comme tardive.",
    credit: "Crédit à la consommation",
    proof: "Ce qui le montre",
    missing: "Ce qui manque",
    changes: "Ce qui ferait changer ce constat",
    criteria: "Autres exclusions et conditions",
    criterion: "Critère",
    found: "Constat",
    why: "Motif",
    because: {
      found: "",
      lapsed: "La pièce produite a expiré.",
      unassessed: "Rien n’établit encore que cette condition est remplie.",
    } as Record<string, string>,
    reply: "Votre réponse",
    words: "Réponse",
    wordsHint: "Elle rejoint le dossier telle quelle, avec votre nom et la date.",
    file: "Pièce à l’appui",
    fileHint: "PDF, image, DOCX, XLSX ou ODT, 25 Mo au plus. Pour plusieurs pièces, répondez plusieurs fois.",
    pieceTitle: "Titre de la pièce",
    datedOn: "Date de la pièce",
    page: "Page",
    complete: "Ma réponse est complète : le département peut décider sans attendre la fin du délai.",
    send: "Envoyer la réponse",
    given: "Réponses déjà envoyées",
    onlyRespondent: "Le répondant de votre établissement peut y répondre.",
    repliedOn: "vous avez répondu le",
    decidedOn: "verdict consigné le",
    decided: "Le verdict est consigné, votre réponse examinée : ce constat se relit.",
    letters: "Motifs de la décision",
    letter: "Lettre de motifs du",
    list: "Constats",
    open: "Lire et répondre",
    read: "Lire",
  },
  verdict: {
    title: (name: string) => `Enregistrer le verdict de ${name} ?`,
    records: { excluded: "Écarté", undetermined: "Indéterminé", cleared: "Admis" },
    willRecord: (verdict: string, code: string) =>
      `Le verdict « ${verdict} », au périmètre ${code}, devient celui du département.`,
    heard: (n: number) => `Le candidat a pu répondre au constat n° ${n}.`,
    noFinding: "Rien n’étant constaté contre lui, aucun constat n’était nécessaire.",
    screenedAgain:
      "Le dossier est recriblé au moment d’enregistrer : s’il a changé, rien n’est enregistré et la page le dit.",
    replaces: "Le verdict enregistré auparavant reste au dossier, avec sa date.",
    undo: "Un verdict ne s’efface pas. Un fait nouveau le remet à l’examen.",
    confirm: "Enregistrer le verdict",
    blocked: "Le verdict ne peut pas encore être enregistré",
    holds: "Le verdict enregistré tient : rien n’a changé depuis.",
  },
  assess: {
    title: "Autres exclusions et conditions",
    lead: "Le crédit à la consommation vient du criblage. Ces critères-ci s’apprécient sur pièces ; le plus défavorable l’emporte, et aucune note ne le compense.",
    value: "Appréciation",
    choose: "Pas encore appréciée",
    values: { cleared: "Remplie, rien à retenir", undetermined: "Indéterminée", excluded: "Motif d’exclusion" },
    reason: "Motif",
    pieces: "Pièces du registre sur lesquelles elle repose",
    noPieces: "Aucune pièce en vigueur de ce candidat ne convient.",
    accepts: (kinds: string[], strength: string) => `La grille accepte : ${kinds.join(", ")} ; au moins ${strength}.`,
    addPiece: "Déposer une pièce",
    expires: (day: string) => `expire le ${day}`,
    lapsed: "Une pièce sur laquelle elle reposait ne vaut plus : l’appréciation est redevenue indéterminée.",
    unassessed: "Pas encore appréciée : elle compte comme indéterminée.",
    withoutPiece: "Ne repose sur aucune pièce.",
    save: "Enregistrer les appréciations",
    closed: "Les appréciations sont closes à ce stade.",
    nothing: "La grille n’a pas d’autre exclusion ni condition.",
  },
  derogation: {
    title: "Dérogation",
    lead: "Une dérogation n’efface pas le verdict : elle dit pourquoi, par quelle délibération et jusqu’à quand le département passe outre.",
    request: "Demander une dérogation",
    reason: "Motif",
    deliberation: "Délibération",
    deliberationHint: "Numéro et date, par exemple « 2026-118 du 14 décembre 2026 ».",
    expiresOn: "Cesse de valoir le",
    send: "Demander la dérogation",
    none: "Aucune dérogation n’est demandée.",
    noVerdict: "Une dérogation porte sur un verdict enregistré, écarté ou indéterminé : il n’y en a pas.",
    states: {
      requested: "demandée",
      live: "en vigueur",
      expired: "expirée",
      revoked: "révoquée",
      overtaken: "sans objet : un autre verdict est enregistré",
    } as Record<string, string>,
    by: (name: string, day: string) => `${name}, le ${day}`,
    requestedBy: "Demandée par",
    approvedBy: "Approuvée par",
    revokedBy: "Révoquée par",
    approve: "Approuver",
    revoke: "Révoquer",
    approveTitle: "Approuver cette dérogation ?",
    revokeTitle: "Révoquer cette dérogation ?",
    willApprove: (day: string) => `Le candidat peut être gardé malgré son verdict, jusqu’au ${day}.`,
    stays: "Le verdict reste enregistré et affiché.",
    twoPeople: "Vous l’approuvez en votre nom ; la personne qui l’a demandée en est une autre.",
    willRevoke: "La dérogation cesse aussitôt de compter ; elle reste au dossier avec son motif.",
    undoApprove: "Elle peut être révoquée à tout moment.",
    undoRevoke: "Une révocation ne se défait pas : il faudrait une nouvelle demande.",
  },
  done: {
    sent: "Le constat est envoyé.",
    replied: "Votre réponse est envoyée et jointe au dossier.",
    repliedLate: "Votre réponse est reçue, marquée comme tardive, et jointe au dossier.",
    recorded: "Le verdict est enregistré.",
    assessed: "Les appréciations sont enregistrées.",
    requested: "La dérogation est demandée : elle attend l’accord de la direction juridique.",
    approved: "La dérogation est approuvée.",
    revoked: "La dérogation est révoquée.",
    advanced: "La sélection a changé d’étape.",
    screened: "Le criblage est fait.",
  },
});
