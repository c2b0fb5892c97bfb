import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Role } from "../../app/domain/access/roles.ts";
import type { Viewer } from "../../app/domain/access/viewer.ts";
import type { Day } from "../../app/domain/day.ts";
import type { Tx } from "../client.ts";
import { calendarFeed } from "../schema/index.ts";

/** The calendar the viewer subscribed to, while it is live. */
export async function ownFeed(tx: Tx) {
  const { id, role, createdAt } = calendarFeed;
  const [row] = await tx
    .select({ id, role, createdAt })
    .from(calendarFeed)
    .where(isNull(calendarFeed.revokedAt))
    .orderBy(desc(createdAt))
    .limit(1);
  return row ?? null;
}

/** Whose calendar an address is, in the role it was made for, while the person may still sign in with it. */
export async function feedViewer(
  tx: Tx,
  tokenHash: string,
  now: string,
): Promise<{ tokenHash: string; viewer: Viewer; locale: "fr" | "en" } | null> {
  const [row] = await tx.execute<{
    tokenHash: string;
    personId: string;
    name: string;
    email: string;
    locale: "fr" | "en";
    role: Role;
    institutionId: string | null;
    candidacyId: string | null;
  }>(sql`
    select f.token_hash as "tokenHash", p.id as "personId", p.name, p.email, p.locale, g.role,
      coalesce(g.institution_id, c.institution_id) as "institutionId", g.candidacy_id as "candidacyId"
    from calendar_feed f join person p on p.id = f.person_id
    join role_grant g on g.person_id = p.id and g.role = f.role
    left join candidacy c on c.id = g.candidacy_id
    where f.token_hash = ${tokenHash} and f.revoked_at is null and p.disabled_at is null
      and g.revoked_at is null and (g.expires_at is null or g.expires_at > ${now})
    order by g.granted_at, g.id limit 1`);
  if (!row) return null;
  const { tokenHash: kept, locale, ...viewer } = row;
  return { tokenHash: kept, viewer, locale };
}

export type CalendarDay = { id: string; day: Day; selection: string };

/** The committee's meetings: their days tell of no file. */
export async function meetingDays(tx: Tx): Promise<CalendarDay[]> {
  const rows = await tx.execute<CalendarDay>(sql`select m.id, m.held_on::text as day, s.name as selection
    from meeting m join selection s on s.id = m.selection_id limit 500`);
  return [...rows];
}

/** The last days to answer a finding, of the files open to the viewer. */
export async function replyDays(tx: Tx): Promise<CalendarDay[]> {
  const rows = await tx.execute<CalendarDay>(sql`select f.id, f.reply_by::text as day, s.name as selection
    from finding f join candidacy c on c.id = f.candidacy_id join selection s on s.id = c.selection_id limit 500`);
  return [...rows];
}

/** The last days to send a questionnaire, of the files open to the viewer. */
export async function questionnaireDays(tx: Tx): Promise<CalendarDay[]> {
  const rows = await tx.execute<CalendarDay>(sql`select q.id, q.due_on::text as day, s.name as selection
    from questionnaire q join candidacy c on c.id = q.candidacy_id join selection s on s.id = c.selection_id
    where q.due_on is not null and q.submitted_at is null and c.withdrawn_at is null limit 500`);
  return [...rows];
}

/** Selections with legal days that the viewer left no file of. */
export async function legalSelections(tx: Tx): Promise<{ id: string; name: string }[]> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`select s.id, s.name from selection s
    where s.state not in ('annulled', 'abandoned') and not tamis.left_one_of(s.id)
      and exists (select 1 from legal_event e where e.selection_id = s.id) limit 200`);
  return [...rows];
}

/** Ends the live calendar of the viewer. */
export async function revokeFeed(tx: Tx, personId: string, now: string): Promise<void> {
  await tx
    .update(calendarFeed)
    .set({ revokedAt: now })
    .where(and(eq(calendarFeed.personId, personId), isNull(calendarFeed.revokedAt)));
}
