/** What proves who somebody is beside their password: codes, keys, a provider of identities, fresh proofs. */
export const factors = {
  title: "Second facteur",
  lead: "À la connexion, un code de votre téléphone s’ajoute au mot de passe : le mot de passe seul n’ouvre plus votre compte.",
  mustEnrol: (role: string) =>
    `Le rôle « ${role} » demande un second facteur. Mettez-le en place ici : le reste du portail s’ouvre ensuite.`,
  on: "Le second facteur est demandé à chaque connexion.",
  off: "Votre compte s’ouvre avec le mot de passe seul.",
  open: "Gérer le second facteur",
  beginTitle: "Mettre en place",
  beginLead:
    "Il faut une application de codes sur votre téléphone : celle de votre collectivité, FreeOTP, Aegis ou une autre.",
  begin: "Commencer",
  begun: "La clé est prête : lisez-la avec votre application, puis confirmez par un code.",
  readTitle: "Lire la clé, puis montrer un code",
  readLead: "Visez ce dessin avec l’application. Si elle ne peut pas le lire, recopiez la clé écrite à côté.",
  drawing: "Code QR de la clé ; la clé elle-même est écrite à côté",
  key: "Clé à recopier (code à usage unique, fondé sur l’heure)",
  firstCode: "Code affiché par l’application",
  firstCodeHint: "Six chiffres.",
  confirm: "Confirmer",
  againTitle: "Autre clé",
  againLead: "Si cette clé a été vue par quelqu’un d’autre, ou si la lecture échoue, prenez-en une nouvelle.",
  again: "Prendre une autre clé",
  appTitle: "Application de codes",
  since: "Un code est demandé à chaque connexion depuis le",
  remove: "Retirer l’application de codes",
  removeTitle: "Retirer l’application de codes ?",
  removeDoes: [
    "Le code n’est plus demandé à la connexion.",
    "Les codes de secours ne servent plus, sauf avec une clé d’accès.",
  ],
  removeUndo: "Vous pourrez remettre une application en place à tout moment, avec une nouvelle clé.",
  removed: "L’application de codes est retirée.",
  code: "Code de l’application, ou code de secours",
  codeHint: "Six chiffres de votre téléphone, ou un de vos codes de secours.",
  codesTitle: "Codes de secours",
  codesLeft: (count: number) =>
    count === 0
      ? "Il ne vous reste aucun code de secours : si vous perdez votre téléphone, seule l’administration du portail pourra vous rouvrir l’accès."
      : count === 1
        ? "Il vous reste un code de secours pour le jour où le téléphone manque."
        : `Il vous reste ${count} codes de secours pour le jour où le téléphone manque. Chacun sert une fois.`,
  newCodes: "Prendre dix nouveaux codes",
  keepTitle: "Vos codes de secours : gardez-les maintenant",
  keepLead:
    "Ils ne seront plus jamais montrés. Imprimez-les ou rangez-les dans un coffre : chacun ouvre une fois votre compte à la place du téléphone. Les codes donnés auparavant ne servent plus.",
  signInTitle: "Votre code",
  signInLead: "Le mot de passe est bon. Montrez maintenant un code de votre application.",
  passwordAgain: "Votre mot de passe, de nouveau",
  proofWhy: "Cet acte demande que vous ayez prouvé qui vous êtes dans les cinq dernières minutes.",
  passkeys: {
    title: "Clés d’accès",
    lead: "Une clé d’accès ouvre votre compte par l’empreinte, le visage ou le code de votre appareil, sans mot de passe à taper.",
    none: "Vous n’avez pas encore de clé d’accès.",
    name: "Nom",
    kind: "Sorte",
    synced: "partagée entre vos appareils",
    single: "gardée par un seul appareil",
    made: "Créée le",
    used: "Dernier usage",
    never: "jamais",
    open: "Gérer les clés d’accès",
    addTitle: "Ajouter une clé",
    goOn: "Continuer",
    newName: "Nom de la clé",
    newNameHint: "Par exemple « téléphone » ou « clé du bureau ».",
    add: "Créer la clé sur cet appareil",
    needsScript:
      "Les clés d’accès demandent JavaScript : les navigateurs n’offrent pas d’autre moyen. Le mot de passe et le code restent possibles sans lui.",
    noBrowser: "Ce navigateur ne connaît pas les clés d’accès.",
    notDone: "L’appareil n’a pas répondu, ou vous avez annulé. Rien n’a changé.",
    signIn: "Se connecter avec une clé d’accès",
    prove: "Prouver par une clé d’accès",
    added: "La clé d’accès est ajoutée.",
    removed: "La clé d’accès est retirée.",
    proved: "C’est bien vous. Vous pouvez continuer.",
    remove: "Retirer",
    removeUndo: "Vous pourrez créer une autre clé à tout moment.",
    removeTitle: (name: string) => `Retirer la clé « ${name} » ?`,
    removeDoes: [
      "Cette clé n’ouvre plus votre compte.",
      "Avec la dernière clé, et sans application de codes, le second facteur et les codes de secours prennent fin.",
    ],
  },
  provider: {
    act: (name: string) => `Se connecter avec ${name}`,
    lead: "Pour les comptes déjà ouverts sur invitation, à la même adresse électronique.",
    refused:
      "Le fournisseur d’identité n’a pas confirmé cette connexion, ou elle a été interrompue. Recommencez ; si cela se répète, prévenez l’administration du portail.",
    unknown:
      "Votre identité est confirmée, mais aucun compte de ce portail ne lui correspond. Les comptes s’ouvrent sur invitation du département, à la même adresse électronique.",
    away: "Le fournisseur d’identité ne répond pas. Réessayez plus tard, ou utilisez votre mot de passe.",
  },
  forget: {
    link: "Second facteur perdu",
    act: "Retirer le second facteur",
    title: (name: string) => `Retirer le second facteur de ${name} ?`,
    does: [
      "Ses codes, ses clés d’accès et ses codes de secours ne servent plus ; ses sessions sont fermées.",
      "Le mot de passe seul ouvre son compte, jusqu’à ce qu’un second facteur soit remis en place.",
      "Une lettre le lui dit. Assurez-vous d’abord, par un autre moyen, que la demande vient bien de cette personne.",
    ],
    undo: "Rien n’est à défaire : la personne met en place un nouveau second facteur quand elle veut.",
    done: "Le second facteur est retiré ; la personne en est avertie par lettre.",
  },
  letters: {
    forgottenSubject: "Votre second facteur a été retiré",
    forgottenBody: (facts: { name: string }) =>
      `Bonjour ${facts.name},

L’administration du portail Tamis a retiré le second facteur de votre compte : il s’ouvre avec le mot de passe seul.
Mettez-en un nouveau en place depuis votre compte.

Si vous n’aviez rien demandé, prévenez l’administration du portail sans attendre.
`,
    deviceSubject: "Connexion depuis un nouveau navigateur",
    deviceBody: (facts: { name: string; browser: string; address: string; at: string; link: string }) =>
      `Bonjour ${facts.name},

Votre compte Tamis vient d’être ouvert depuis un navigateur que nous ne connaissions pas :
${facts.browser}, adresse réseau ${facts.address}, le ${facts.at}.

Si c’est vous, ne faites rien.
Sinon, fermez cette session et changez votre mot de passe sans attendre :
${facts.link}
`,
    unknownBrowser: "navigateur inconnu",
  },
};
