import type { factors as reference } from "../fr/factors.ts";

export const factors: typeof reference = {
  title: "Second factor",
  lead: "At sign-in a code from your phone is asked besides the password: the password alone no longer opens your account.",
  mustEnrol: (role) =>
    `The role “${role}” requires a second factor. Set it up here: the rest of the portal opens afterwards.`,
  on: "The second factor is asked at each sign-in.",
  off: "Your account opens with the password alone.",
  open: "Manage the second factor",
  beginTitle: "Set up",
  beginLead: "You need a code application on your phone: your organisation’s, FreeOTP, Aegis or another.",
  begin: "Begin",
  begun: "The key is ready: read it with your application, then confirm with a code.",
  readTitle: "Read the key, then show a code",
  readLead: "Point the application at this drawing. If it cannot read it, copy the key written beside it.",
  drawing: "QR code of the key; the key itself is written beside it",
  key: "Key to copy (one-time code, time-based)",
  firstCode: "Code shown by the application",
  firstCodeHint: "Six figures.",
  confirm: "Confirm",
  againTitle: "Another key",
  againLead: "If somebody else saw this key, or if reading it fails, take a new one.",
  again: "Take another key",
  appTitle: "Code application",
  since: "A code is asked at each sign-in since",
  remove: "Remove the code application",
  removeTitle: "Remove the code application?",
  removeDoes: ["The code is no longer asked at sign-in.", "Recovery codes no longer work, unless you hold a passkey."],
  removeUndo: "You can set up an application again at any time, with a new key.",
  removed: "The code application is removed.",
  code: "Code of the application, or recovery code",
  codeHint: "Six figures from your phone, or one of your recovery codes.",
  codesTitle: "Recovery codes",
  codesLeft: (count) =>
    count === 0
      ? "You have no recovery code left: if you lose your phone, only the portal administration can let you in again."
      : count === 1
        ? "You have one recovery code left for the day the phone is missing."
        : `You have ${count} recovery codes left for the day the phone is missing. Each works once.`,
  newCodes: "Take ten new codes",
  keepTitle: "Your recovery codes: keep them now",
  keepLead:
    "They will never be shown again. Print them or put them in a safe: each opens your account once in place of the phone. Codes given before no longer work.",
  signInTitle: "Your code",
  signInLead: "The password is right. Now show a code of your application.",
  passwordAgain: "Your password, again",
  proofWhy: "This act requires that you have proved who you are within the last five minutes.",
  passkeys: {
    title: "Passkeys",
    lead: "A passkey opens your account by your device’s fingerprint, face or PIN, without a password to type.",
    none: "You have no passkey yet.",
    name: "Name",
    kind: "Kind",
    synced: "shared between your devices",
    single: "kept by one device",
    made: "Created on",
    used: "Last use",
    never: "never",
    open: "Manage passkeys",
    addTitle: "Add a passkey",
    goOn: "Continue",
    newName: "Name of the passkey",
    newNameHint: "For example “phone” or “office key”.",
    add: "Create the passkey on this device",
    needsScript:
      "Passkeys need JavaScript: browsers offer no other way. The password and the code remain possible without it.",
    noBrowser: "This browser does not know passkeys.",
    notDone: "The device did not answer, or you cancelled. Nothing has changed.",
    signIn: "Sign in with a passkey",
    prove: "Prove by a passkey",
    added: "The passkey is added.",
    removed: "The passkey is removed.",
    proved: "It is you. You can go on.",
    remove: "Remove",
    removeUndo: "You can create another passkey at any time.",
    removeTitle: (name) => `Remove the passkey “${name}”?`,
    removeDoes: [
      "This passkey no longer opens your account.",
      "With the last one, and without a code application, the second factor and the recovery codes end.",
    ],
  },
  provider: {
    act: (name) => `Sign in with ${name}`,
    lead: "For accounts already opened on invitation, at the same e-mail address.",
    refused:
      "The identity provider did not confirm this sign-in, or it was interrupted. Try again; if it happens again, tell the portal administration.",
    unknown:
      "Your identity is confirmed, but no account of this portal matches it. Accounts are opened on invitation by the département, at the same e-mail address.",
    away: "The identity provider does not answer. Try again later, or use your password.",
  },
  forget: {
    link: "Lost second factor",
    act: "Remove the second factor",
    title: (name) => `Remove the second factor of ${name}?`,
    does: [
      "Their codes, passkeys and recovery codes no longer work; their sessions are closed.",
      "The password alone opens their account until a second factor is set up again.",
      "A letter tells them. First make sure, by another way, that the request does come from this person.",
    ],
    undo: "There is nothing to undo: the person sets up a new second factor whenever they want.",
    done: "The second factor is removed; the person is told by letter.",
  },
  letters: {
    forgottenSubject: "Your second factor was removed",
    forgottenBody: (facts) =>
      `Hello ${facts.name},

The administration of the Tamis portal removed the second factor of your account: it opens with the password alone.
Set up a new one from your account.

If you asked for nothing, tell the portal administration without delay.
`,
    deviceSubject: "Sign-in from a new browser",
    deviceBody: (facts) =>
      `Hello ${facts.name},

Your Tamis account was just opened from a browser we did not know:
${facts.browser}, network address ${facts.address}, on ${facts.at}.

If this was you, do nothing.
Otherwise close that session and change your password without delay:
${facts.link}
`,
    unknownBrowser: "unknown browser",
  },
};
