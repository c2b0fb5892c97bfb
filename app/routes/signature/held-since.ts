import type { SigningFile } from "../../../db/queries/signatures.ts";
import { type Day, dayAt } from "../../domain/day.ts";
import type { HolidayZone } from "../../domain/public-holidays.ts";
import { ageInWorkingDays } from "../../domain/signature/waiting.ts";
import { type Locale, messages } from "../../locales/index.ts";
import { day } from "../../ui/format.ts";
import { signingLead } from "./signing/signing-lead.ts";
import { stepRows } from "./signing/steps-view.ts";

interface Held {
  state: string;
  moves: readonly { to: string; at: string }[];
  /** The contract in front of its signatures; null in every other state, or where it may not be read. */
  signing: SigningFile | null;
}

interface Moment {
  today: Day;
  timeZone: string;
  zone: HolidayZone;
  locale: Locale;
}

/**
 * Since when the next step waits: of a contract being signed, who holds the next signature; else the day the selection came
 * to where it stands, and for how many working days. Null where nothing more is waited for.
 */
export function heldSince({ state, moves, signing }: Held, moment: Moment): string | null {
  const { locale } = moment;
  const all = messages(locale);
  const said = (one: Day) => day(one, locale, true);
  if (signing) return signingLead(signing, stepRows(signing, moment), all.signing, said);
  const at = moves.filter(({ to }) => to === state).at(-1)?.at;
  if (!at || ["annulled", "abandoned", "closed"].includes(state)) return null;
  const openedOn = dayAt(new Date(at).toISOString(), moment.timeZone);
  return all.gate.since(said(openedOn), ageInWorkingDays({ ...moment, openedOn }));
}
