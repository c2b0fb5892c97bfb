import type { Messages } from "./index.ts";

/** What an act says on the page it leads to, by the `etat` of its address. The one way to say it. */
export const doneSentences = {
  enregistre: ({ done }) => done.recorded,
  corrige: ({ done }) => done.corrected,
  retire: ({ done }) => done.withdrawn,
  candidature: ({ done }) => done.candidacy,
  perimetre: ({ done }) => done.perimeter,
  questionnaires: ({ questionnaire }) => questionnaire.done.opened,
  reponses: ({ questionnaire }) => questionnaire.done.saved,
  jointe: ({ questionnaire }) => questionnaire.done.joined,
  "piece-retiree": ({ questionnaire }) => questionnaire.done.pieceWithdrawn,
  "questionnaire-envoye": ({ questionnaire }) => questionnaire.done.sent,
  reprises: ({ questionnaire }) => questionnaire.done.imported,
  "reprises-en-partie": ({ questionnaire }) => questionnaire.done.importedPartly,
  versee: ({ questionnaire }) => questionnaire.done.takenIn,
  envoyee: ({ access }) => access.invitations.sent,
  "en-attente": ({ access }) => access.invitations.waits,
  retiree: ({ access }) => access.invitations.revoked,
  suspendu: ({ access }) => access.people.disabledDone,
  retabli: ({ access }) => access.people.enabledDone,
  role: ({ access }) => access.people.grantRevoked,
  fermee: ({ access }) => access.account.revoked,
  fermees: ({ access }) => access.account.othersRevoked,
  "mot-de-passe": ({ access }) => access.account.changed,
  envoye: ({ access }) => access.reset.sent,
  "sans-courrier": ({ access }) => access.reset.waits,
  fin: ({ access }) => access.signIn.ended,
  conserve: ({ access }) => access.signIn.kept,
  sorti: ({ access }) => access.signIn.signedOut,
  change: ({ access }) => access.signIn.passwordSet,
  accepte: ({ access }) => access.signIn.accepted,
  constat: ({ hearing }) => hearing.done.sent,
  repondu: ({ hearing }) => hearing.done.replied,
  tardif: ({ hearing }) => hearing.done.repliedLate,
  verdict: ({ hearing }) => hearing.done.recorded,
  apprecie: ({ hearing }) => hearing.done.assessed,
  demandee: ({ hearing }) => hearing.done.requested,
  approuvee: ({ hearing }) => hearing.done.approved,
  revoquee: ({ hearing }) => hearing.done.revoked,
  etape: ({ hearing }) => hearing.done.advanced,
  crible: ({ hearing }) => hearing.done.screened,
} satisfies Record<string, (text: Messages) => string>;

export type Done = keyof typeof doneSentences;

/** How it is said, where it is no plain success: it only tells how things stand, or what is still in the way. */
export const doneTones: Partial<Record<Done, "info" | "warning">> = {
  fin: "info",
  conserve: "info",
  sorti: "info",
  "reprises-en-partie": "warning",
  "en-attente": "warning",
  "sans-courrier": "warning",
};
