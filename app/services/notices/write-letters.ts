import { and, eq, inArray, isNull } from "drizzle-orm";
import { asMachine } from "../../../db/as-viewer.ts";
import type { Tx } from "../../../db/client.ts";
import { leftOf } from "../../../db/queries/notice-facts.ts";
import { type UnmailedNotice, unmailedNotices } from "../../../db/queries/notices.ts";
import { notice, outgoingMail } from "../../../db/schema/index.ts";
import { digestLetter, noticeLetter } from "../../documents/notice-letters.ts";
import { dayAt } from "../../domain/day.ts";
import { channelOf } from "../../domain/notices/channels.ts";
import { isDigestTime } from "../../domain/notices/digest.ts";
import { withoutNames } from "../../domain/notices/told.ts";
import { legalNotices } from "../../domain/notices/words.ts";
import type { NoticeMachine } from "./write-notices.ts";

/**
 * Writes the letters of notices: at once, or once a day with the others, as each person chose. A notice is marked and its
 * letter written in one transaction, each letter under a key of its own, so that a job killed between the two leaves
 * neither, and two jobs at once write one. Returns how many letters were written.
 */
export async function writeLetters(machine: NoticeMachine): Promise<number> {
  const portal = { role: "system", actor: machine.actor } as const;
  const act = { action: "notice.mail" };
  const waiting = await asMachine(machine.jobs, portal, act, async (tx) => {
    const found = await unmailedNotices(tx, legalNotices, machine.now);
    return stillTheirs(tx, found);
  });
  const by = (channel: string) => waiting.filter((one) => channelOf(one.kind, one.channel) === channel);
  let written = 0;
  for (const one of by("now")) {
    if (machine.signal?.aborted) return written;
    const letter = noticeLetter(one.locale, {
      ...{ name: one.name, kind: one.kind, told: withoutNames(one.told) },
      link: `${machine.origin}${one.address}`,
    });
    const told = { key: `notice:${one.id}`, recipient: one.email, ...letter };
    written += await asMachine(machine.jobs, portal, act, (tx) => post(tx, [one.id], told, machine.now));
  }
  if (!isDigestTime(machine.now, machine.timeZone)) return written;
  const today = dayAt(machine.now, machine.timeZone);
  const digests = by("digest");
  for (const personId of new Set(digests.map((one) => one.personId))) {
    const notices = digests.filter((one) => one.personId === personId);
    if (machine.signal?.aborted) return written;
    const { name, email, locale } = notices[0] as UnmailedNotice;
    const lines = notices.map(({ kind, told }) => ({ kind, told: withoutNames(told) }));
    const letter = digestLetter(locale, { name, lines, link: `${machine.origin}/avis` });
    const told = { key: `digest:${personId}:${today}`, recipient: email, ...letter };
    const ids = notices.map(({ id }) => id);
    written += await asMachine(machine.jobs, portal, act, (tx) => post(tx, ids, told, machine.now));
  }
  return written;
}

/** Without what is told of a selection the person has left a file of since. */
async function stillTheirs(tx: Tx, found: readonly UnmailedNotice[]): Promise<UnmailedNotice[]> {
  const left = new Map<string, Set<string>>();
  for (const id of new Set(found.map(({ told }) => told.selectionId))) left.set(id, await leftOf(tx, id));
  return found.filter(({ told, personId }) => !left.get(told.selectionId)?.has(personId));
}

/** One letter and the mark on its notices; nothing where another job was first, or today's digest has left. */
async function post(
  tx: Tx,
  ids: readonly string[],
  letter: typeof outgoingMail.$inferInsert,
  now: string,
): Promise<number> {
  const held = await tx
    .select({ id: notice.id })
    .from(notice)
    .where(and(inArray(notice.id, [...ids]), isNull(notice.mailedAt)))
    .orderBy(notice.id)
    .for("update");
  if (held.length < ids.length) return 0;
  const added = await tx.insert(outgoingMail).values(letter).onConflictDoNothing().returning({ id: outgoingMail.id });
  if (added.length === 0) return 0;
  for (const { id } of held) await tx.update(notice).set({ mailedAt: now }).where(eq(notice.id, id));
  return 1;
}
