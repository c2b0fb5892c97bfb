import type { Role } from "../domain/access/roles.ts";
import { firstDay } from "../locales/first-day.ts";
import { type Locale, messages } from "../locales/index.ts";

export interface WrittenLetter {
  subject: string;
  body: string;
}

/** Invites somebody: who invites (null = the operator), as what, the link and until when it works. */
export function invitationLetter(
  locale: Locale,
  facts: { name: string; inviter: string | null; role: Role; link: string; expiresAt: string; timeZone: string },
): WrittenLetter {
  const { letters, roles } = messages(locale).access;
  const until = new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: facts.timeZone,
  }).format(new Date(facts.expiresAt));
  return {
    subject: letters.invitationSubject,
    body: letters.invitationBody({
      ...facts,
      inviter: facts.inviter ?? letters.operator,
      role: roles[facts.role],
      until: locale === "fr" ? firstDay(until) : until,
    }),
  };
}

/** The link that sets a new password; it works for an hour. */
export function resetLetter(locale: Locale, facts: { name: string; link: string }): WrittenLetter {
  const { letters } = messages(locale).access;
  return { subject: letters.resetSubject, body: letters.resetBody(facts) };
}
