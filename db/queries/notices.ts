import { sql } from "drizzle-orm";
import type { Told } from "../../app/domain/notices/told.ts";
import type { NoticeChannel, NoticeKind } from "../../app/domain/notices/words.ts";
import type { Tx } from "../client.ts";
import { noticeChoice } from "../schema/index.ts";

export const noticesPerPage = 30;

export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  address: string;
  told: Told;
  writtenAt: string;
  readAt: string | null;
};

/** Those who may have left a file: what they were told of its selection before is theirs no more. */
const mayLeave = ["finance", "legal", "committee", "auditor"];
const kept = (role: string) =>
  mayLeave.includes(role) ? sql`not tamis.left_one_of((n.told->>'selectionId')::uuid)` : sql`true`;

/** The viewer's own notices, unread first, then the latest. */
export async function ownNotices(
  tx: Tx,
  role: string,
  { number, size }: { number: number; size: number },
): Promise<{ notices: NoticeRow[]; total: number; unread: number }> {
  const [counted] = await tx.execute<{ total: number; unread: number }>(sql`
    select count(*)::int as total, count(*) filter (where n.read_at is null)::int as unread from notice n where ${kept(role)}`);
  const notices = await tx.execute<NoticeRow>(sql`
    select n.id, n.kind, n.address, n.told, n.written_at::text as "writtenAt", n.read_at::text as "readAt"
    from notice n where ${kept(role)}
    order by (n.read_at is null) desc, n.written_at desc, n.id limit ${size} offset ${(number - 1) * size}`);
  return { notices: [...notices], total: counted?.total ?? 0, unread: counted?.unread ?? 0 };
}

/** How many notices the viewer has not read. */
export async function unreadNotices(tx: Tx, role: string): Promise<number> {
  const [row] = await tx.execute<{ unread: number }>(
    sql`select count(*)::int as unread from notice n where n.read_at is null and ${kept(role)}`,
  );
  return row?.unread ?? 0;
}

/** What the viewer chose, by kind. */
export async function ownChoices(tx: Tx): Promise<Map<NoticeKind, NoticeChannel>> {
  const rows = await tx.select({ kind: noticeChoice.kind, channel: noticeChoice.channel }).from(noticeChoice);
  return new Map(rows.map(({ kind, channel }) => [kind, channel]));
}

export type UnmailedNotice = {
  id: string;
  kind: NoticeKind;
  told: Told;
  address: string;
  personId: string;
  email: string;
  name: string;
  locale: "fr" | "en";
  channel: NoticeChannel | null;
};

/**
 * Notices whose letter has not been written, of people who can still sign in. What was read in the portal needs no
 * digest; beyond a week, or from before somebody asked for letters, it is no news: legal ones always are. Of an
 * investor's money, only those who are still its people.
 */
export async function unmailedNotices(tx: Tx, legal: readonly NoticeKind[], now: string): Promise<UnmailedNotice[]> {
  const rows = await tx.execute<UnmailedNotice>(sql`
    select n.id, n.kind, n.told, n.address, n.person_id as "personId", p.email, p.name, p.locale, c.channel
    from notice n join person p on p.id = n.person_id
    left join notice_choice c on c.person_id = n.person_id and c.kind = n.kind
    where n.mailed_at is null and p.disabled_at is null
      and exists (select 1 from role_grant g where g.person_id = p.id and g.revoked_at is null
        and (g.expires_at is null or g.expires_at > ${now})
        and (n.told->>'institutionId' is null or g.role = 'investor' and g.institution_id = (n.told->>'institutionId')::uuid))
      and (n.kind in ${[...legal]} or (n.read_at is null and n.written_at > ${now}::timestamptz - interval '7 days'
        and (c.chosen_at is null or n.written_at > c.chosen_at - interval '1 day')))
    order by n.written_at, n.id limit 500`);
  return [...rows];
}
