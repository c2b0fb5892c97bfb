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
  return {
    subject: letters.invitationSubject,
    body: letters.invitationBody({
      ...facts,
      inviter: facts.inviter ?? letters.operator,
      role: roles[facts.role],
      until: moment(locale, facts.expiresAt, facts.timeZone),
    }),
  };
}

/** The link that sets a new password; it works for an hour. */
export function resetLetter(locale: Locale, facts: { name: string; link: string }): WrittenLetter {
  const { letters } = messages(locale).access;
  return { subject: letters.resetSubject, body: letters.resetBody(facts) };
}

/** Tells somebody that their account was opened from a browser not seen before. */
export function newDeviceLetter(
  locale: Locale,
  facts: { name: string; browser: string | null; address: string; at: string; timeZone: string; link: string },
): WrittenLetter {
  const { letters } = messages(locale).factors;
  const at = moment(locale, facts.at, facts.timeZone);
  return {
    subject: letters.deviceSubject,
    body: letters.deviceBody({ ...facts, at, browser: facts.browser ?? letters.unknownBrowser }),
  };
}

/** A moment in words, to the minute. */
function moment(locale: Locale, at: string, timeZone: string): string {
  const style = { dateStyle: "full", timeStyle: "short", timeZone } as const;
  const words = new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", style).format(new Date(at));
  return locale === "fr" ? firstDay(words) : words;
}

/** Tells somebody that their second factor was taken away by the administration. */
export function factorsForgottenLetter(locale: Locale, facts: { name: string }): WrittenLetter {
  const { letters } = messages(locale).factors;
  return { subject: letters.forgottenSubject, body: letters.forgottenBody(facts) };
}
