import type { Messages } from "../../locales/index.ts";

/** What an act on people says once it is done, by the `etat` of the address it leads to. */
export function noticeOf(text: Messages["access"], state: string | null): string | null {
  const notices: Record<string, string> = {
    envoyee: text.invitations.sent,
    retiree: text.invitations.revoked,
    suspendu: text.people.disabledDone,
    retabli: text.people.enabledDone,
    role: text.people.grantRevoked,
  };
  return state !== null && Object.hasOwn(notices, state) ? (notices[state] ?? null) : null;
}
