import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { namesDelegates, ownDelegates } from "../../../db/queries/delegates.ts";
import { delegate } from "../../../db/schema/index.ts";
import { delegateState, untilProblem } from "../../domain/access/delegates.ts";
import type { Configuration } from "../../domain/configuration.ts";
import { endOfDay } from "../../domain/day.ts";
import { conflict, invalid, notFound, precondition } from "../../domain/errors.ts";
import { writeInvitation } from "../access/write-invitation.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, email, uuid, words } from "../fields.ts";

const schema = z.object({
  email,
  name: words(200),
  until: day,
  locale: z.enum(["fr", "en"]).default("fr"),
});

/** How long the link of the letter works, at most. */
const linkDays = 14;

/**
 * An investor's person lets somebody into the same space until a day, by a letter with a link. Refuses a day of the
 * past or a year away, somebody who is a delegate already, and a delegate who would name another.
 */
export async function nameDelegate(
  context: Context,
  input: unknown,
  place: Pick<Configuration, "origin" | "timeZone">,
): Promise<void> {
  must(context, "delegate.name");
  const { email, name, until, locale } = parse(schema, input);
  const { viewer, now, today } = context;
  const { institutionId } = viewer;
  if (institutionId === null) throw notFound();
  const problem = untilProblem(until, today);
  if (problem) throw invalid({ until: problem });
  if (email === viewer.email.toLowerCase()) throw invalid({ email: { key: "roleHeld" } });
  const endsAt = endOfDay(until, place.timeZone);
  await context.write("delegate.name", async (tx) => {
    if (!(await namesDelegates(tx))) throw precondition({ key: "delegateOfDelegate" });
    const known = (await ownDelegates(tx)).filter((one) => ["invited", "active"].includes(delegateState(one, now)));
    if (known.some((one) => one.email === email))
      throw conflict({ key: "delegateHeld" }, { email: { key: "delegateHeld" } });
    const days = Math.min(linkDays, (Date.parse(endsAt) - Date.parse(now)) / 86_400_000);
    const { invitationId } = await writeInvitation(
      tx,
      { email, name, role: "investor", institutionId, candidacyId: null, locale, days },
      { now, inviter: viewer.name, place, mailed: true },
    );
    await tx.insert(delegate).values({
      ...{ institutionId, invitationId, email, name, until, endsAt },
      ...{ namedBy: viewer.personId, namedAt: now },
    });
  });
}

/** Takes a delegate back at once: the link or the role opens nothing any more. Refuses one that was taken back. */
export async function revokeDelegate(context: Context, input: unknown): Promise<void> {
  must(context, "delegate.name");
  const { delegateId } = parse(z.object({ delegateId: uuid }), input);
  await context.write("delegate.revoke", async (tx) => {
    if (!(await namesDelegates(tx))) throw precondition({ key: "delegateOfDelegate" });
    const found = (await ownDelegates(tx)).some(({ id }) => id === delegateId);
    if (!found) throw notFound();
    const done = await tx
      .update(delegate)
      .set({ revokedAt: context.now, revokedBy: context.viewer.personId })
      .where(and(eq(delegate.id, delegateId), isNull(delegate.revokedAt)))
      .returning({ id: delegate.id });
    if (done.length === 0) throw conflict({ key: "alreadyDone" });
  });
}
