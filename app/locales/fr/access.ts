import type { Role } from "../../domain/access/roles.ts";

const roles: Record<Role, string> = {
  finance: "Direction des finances",
  legal: "Affaires juridiques",
  committee: "Commission",
  evaluator: "Évaluateur",
  investor: "Investisseur",
  respondent: "Répondant",
  signatory: "Signataire",
  auditor: "Contrôle",
  admin: "Administration du portail",
};

const states = {
  waiting: "En attente",
  accepted: "Acceptée",
  expired: "Expirée",
  revoked: "Retirée",
};

/** People: signing in, invitations, accounts, roles. */
export const access = {
  roles,
  states,
  email: "Adresse électronique",
  password: "Mot de passe",
  newPassword: "Nouveau mot de passe",
  passwordHint: "Douze caractères au moins. Une phrase que vous seul connaissez convient très bien.",
  name: "Nom et prénom",
  role: "Rôle",
  institution: "Établissement",
  file: "Dossier",
  french: "Français",
  english: "English",
  language: "Langue",
  signIn: {
    title: "Connexion",
    lead: "Le portail est ouvert aux personnes invitées par le département.",
    act: "Se connecter",
    forgotten: "Mot de passe oublié",
    kept: "Votre session avait pris fin. Ce que vous aviez saisi est conservé : connectez-vous pour le retrouver.",
    ended: "Votre session a pris fin. Connectez-vous pour reprendre.",
    signedOut: "Vous êtes déconnecté.",
    passwordSet: "Votre mot de passe est enregistré. Connectez-vous.",
    accepted: "L’invitation est acceptée. Connectez-vous.",
    demonstration: "Comptes de démonstration",
    demonstrationLead: "Établissements et personnes inventés. Un clic ouvre la session.",
    demonstrationAs: (name: string, role: string) => `${name}, ${role}`,
    mailbox: "Voir la boîte aux lettres de démonstration",
    already: (name: string) => `Vous êtes connecté en tant que ${name}.`,
    signOut: "Se déconnecter",
  },
  reset: {
    title: "Mot de passe oublié",
    lead: "Indiquez votre adresse : nous y envoyons un lien valable une heure.",
    act: "Recevoir le lien",
    sent: "Si un compte existe à cette adresse, un message vient de partir. Le lien qu’il contient est valable une heure.",
    waits:
      "Aucun message ne peut partir aujourd’hui : ce portail n’a pas de serveur de courrier. Écrivez à l’administration du portail.",
    back: "Retour à la connexion",
    setTitle: "Choisir un nouveau mot de passe",
    setLead: "Toutes vos sessions ouvertes seront fermées.",
    set: "Enregistrer le mot de passe",
    again: "Demander un nouveau lien",
  },
  invitation: {
    title: "Votre invitation",
    lead: (role: string) => `Vous êtes invité sur le portail du département avec le rôle « ${role} ».`,
    until: "Valable jusqu’au",
    choose: "Choisissez votre mot de passe pour ouvrir votre compte.",
    known: "Vous avez déjà un compte : ce rôle s’y ajoutera. Vous vous connecterez avec votre mot de passe habituel.",
    act: "Accepter l’invitation",
    unusable: "Cette invitation ne peut pas être utilisée",
    alreadyAccepted: "Si vous l’avez déjà acceptée, connectez-vous avec l’adresse à laquelle vous l’avez reçue.",
    unusableLead:
      "Elle a déjà servi, a été retirée ou a expiré. Demandez-en une nouvelle à la personne qui vous a invité.",
  },
  account: {
    title: "Mon compte",
    rolesTitle: "Mes rôles",
    active: "rôle actif",
    use: "Agir dans ce rôle",
    until: "jusqu’au",
    sessions: "Mes sessions ouvertes",
    sessionsCaption: "Sessions ouvertes, la plus récente d’abord",
    browser: "Navigateur",
    address: "Adresse réseau",
    opened: "Ouverte le",
    seen: "Dernière activité",
    current: "cette session",
    unknown: "inconnu",
    revoke: "Fermer",
    revokeOthers: "Fermer toutes les autres sessions",
    revoked: "La session est fermée.",
    othersRevoked: "Les autres sessions sont fermées.",
    passwordTitle: "Changer de mot de passe",
    currentPassword: "Mot de passe actuel",
    change: "Changer le mot de passe",
    changed: "Votre mot de passe est changé, vos autres sessions sont fermées.",
  },
  people: {
    title: "Administration",
    lead: (count: number) => (count === 1 ? "Une personne a un compte." : `${count} personnes ont un compte.`),
    people: "Personnes",
    peopleCaption: "Personnes, leurs rôles et l’état de leur compte",
    none: "Personne n’a encore de compte.",
    state: "État",
    open: "ouvert",
    disabled: "suspendu",
    noRole: "aucun rôle ouvert",
    actions: "Actes",
    disable: "Suspendre",
    enable: "Rétablir",
    revokeGrant: (role: string) => `Retirer le rôle « ${role} »`,
    disableTitle: (name: string) => `Suspendre le compte de ${name} ?`,
    disableConsequences: ["Ses sessions sont fermées immédiatement.", "Aucune connexion ne sera possible."],
    disableUndo: "Le compte peut être rétabli à tout moment, avec les mêmes rôles.",
    grantTitle: (role: string, name: string) => `Retirer le rôle « ${role} » à ${name} ?`,
    grantConsequences: ["La personne perd ce rôle immédiatement, ses autres rôles demeurent."],
    grantUndo: "Pour le rendre, il faudra une nouvelle invitation.",
    disabledDone: "Le compte est suspendu.",
    enabledDone: "Le compte est rétabli.",
    grantRevoked: "Le rôle est retiré.",
  },
  invitations: {
    title: "Invitations",
    staffTitle: "Invitations des agents",
    lead: "Inviter un investisseur, un évaluateur, ou le répondant ou signataire d’un dossier.",
    caption: "Invitations, la plus récente d’abord",
    none: "Aucune invitation n’a été envoyée.",
    invite: "Inviter une personne",
    send: "Envoyer l’invitation",
    sent: "L’invitation est envoyée.",
    waits:
      "L’invitation est enregistrée, mais sa lettre attend : aucun serveur de courrier n’est configuré. Elle partira d’elle-même quand l’exploitation du portail en aura indiqué un.",
    revoke: "Retirer",
    revoked: "L’invitation est retirée.",
    state: "État",
    expires: "Expire le",
    invited: "Personne",
    evaluatorHint: "Pour un évaluateur seulement : l’organisme qui évalue un programme.",
    fileHint: "Pour un investisseur, un répondant ou un signataire : son dossier.",
    choose: "Choisir",
    locale: "Langue du message",
    peopleTitle: "Personnes extérieures",
    peopleCaption: "Personnes extérieures et leurs rôles",
  },
  mailbox: {
    title: "Boîte aux lettres de démonstration",
    lead: "Les messages que le portail aurait envoyés. En production, cette page n’existe pas.",
    none: "Aucun message.",
    to: "À",
    sent: "Remis au serveur de courrier",
    waiting: "Gardé ici",
  },
  resume: {
    title: "Reprendre votre saisie",
    lead: "Votre session avait pris fin pendant que vous écriviez. Voici ce que vous alliez envoyer.",
    send: "Envoyer maintenant",
    back: "Revenir à la page sans envoyer",
    none: "Il n’y a plus rien à reprendre.",
    files: "Les fichiers joints sont à choisir de nouveau.",
  },
  letters: {
    operator: "L’exploitation du portail",
    invitationSubject: "Votre invitation sur le portail Tamis",
    invitationBody: (facts: { name: string; inviter: string; role: string; link: string; until: string }) =>
      `Bonjour ${facts.name},

${facts.inviter} vous invite sur le portail Tamis du département avec le rôle « ${facts.role} ».

Pour accepter, ouvrez ce lien :
${facts.link}

Il ne sert qu’une fois, jusqu’au ${facts.until}.
Si vous n’attendiez pas ce message, ne faites rien.
`,
    resetSubject: "Choisir un nouveau mot de passe",
    resetBody: (facts: { name: string; link: string }) =>
      `Bonjour ${facts.name},

Quelqu’un, vous sans doute, a demandé à choisir un nouveau mot de passe pour votre compte Tamis.
Ce lien est valable une heure et ne sert qu’une fois :
${facts.link}

Si ce n’est pas vous, ne faites rien : votre mot de passe actuel reste valable.
`,
  },
};
