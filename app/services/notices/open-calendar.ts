import { timingSafeEqual } from "node:crypto";
import { asMachine, asViewer } from "../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../db/client.ts";
import {
  type CalendarDay,
  feedViewer,
  legalSelections,
  meetingDays,
  questionnaireDays,
  replyDays,
} from "../../../db/queries/calendar.ts";
import { deadlineFacts } from "../../../db/queries/notice-facts.ts";
import { type CalendarEvent, calendar } from "../../adapters/calendar-feed.ts";
import { calendarWords } from "../../documents/calendar-words.ts";
import { can, type Verb } from "../../domain/access/matrix.ts";
import type { Viewer } from "../../domain/access/viewer.ts";
import type { Day, Instant } from "../../domain/day.ts";
import { notFound } from "../../domain/errors.ts";
import type { HolidayZone } from "../../domain/public-holidays.ts";
import { legalDeadlines } from "../../domain/signature/deadlines.ts";
import { tokenHash } from "../access/token.ts";

interface Served {
  app: Database;
  jobs: Database;
  now: Instant;
  today: Day;
  zone: HolidayZone;
  requestId: string;
}

/**
 * The calendar behind an address, without a session: the days its person may see in the role it was made for, read with
 * their own row rights. An address that is unknown, revoked, of a disabled person or an ended role is `NotFound`: the
 * same answer for all, told by a hash that is compared in constant time.
 */
export async function openCalendar(served: Served, token: string): Promise<string> {
  const { now, requestId } = served;
  const hash = tokenHash(token);
  const portal = { role: "system", actor: "system:calendar" } as const;
  const known = await asMachine(served.jobs, portal, { action: "calendar.read", requestId }, (tx) =>
    feedViewer(tx, hash, now),
  );
  if (!known || !timingSafeEqual(Buffer.from(known.tokenHash), Buffer.from(hash))) throw notFound();
  const words = calendarWords(known.locale);
  const events = await asViewer(served.app, known.viewer, { action: "calendar.read", requestId }, (tx) =>
    eventsOf(tx, known.viewer, served, words),
  );
  return calendar(events, { now });
}

/** Grows from day to day: whatever moved is newer than what a calendar holds. */
const sequenceOf = (today: Day): number => Math.floor(Date.parse(today) / 86_400_000);

async function eventsOf(
  tx: Tx,
  viewer: Viewer,
  { today, zone }: Pick<Served, "today" | "zone">,
  words: ReturnType<typeof calendarWords>,
): Promise<CalendarEvent[]> {
  const sequence = sequenceOf(today);
  const may = (verb: Verb) => can(viewer, verb);
  const told = (kind: "meeting" | "reply" | "questionnaire", days: readonly CalendarDay[]): CalendarEvent[] =>
    days.map(({ id, day, selection }) => ({
      uid: `${kind}-${id}@tamis`,
      day,
      title: words[kind](selection),
      sequence,
    }));
  const events = [
    ...(may("selection.read") ? told("meeting", await meetingDays(tx)) : []),
    ...(may("finding.send") || may("finding.read") ? told("reply", await replyDays(tx)) : []),
    ...(may("questionnaire.follow") || may("answers.read") ? told("questionnaire", await questionnaireDays(tx)) : []),
  ];
  if (!may("contract.read")) return events;
  for (const { id, name } of await legalSelections(tx)) {
    for (const { code, about, lastDay, metOn } of legalDeadlines(await deadlineFacts(tx, id), today, zone))
      if (metOn === null)
        events.push({
          uid: `${code}-${about}-${id}@tamis`,
          day: lastDay,
          title: words.deadline(code, about, name),
          sequence,
        });
  }
  return events;
}
