import { and, eq, gt, isNull, or } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { finding, person, roleGrant } from "../../../../db/schema/index.ts";
import { findingLetter } from "../../../documents/finding-letter.ts";
import { addWorkingDays } from "../../../domain/deadlines.ts";
import { precondition } from "../../../domain/errors.ts";
import { covers } from "../../../domain/selection/file-state.ts";
import type { FindingContent } from "../../../domain/selection/finding-content.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { writeMail } from "../../access/write-mail.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { currentFinding, fileOf, refreshed } from "./current-finding.ts";

const schema = z.object({ candidacyId: uuid });

/**
 * Sends a candidate what is found of it, with its delay in working days (today excluded), by letter to whoever answers
 * for it. Refuses a candidate nothing is found against, and a finding the candidate has already.
 */
export async function sendFinding(
  context: Context,
  input: unknown,
  place: { origin: string },
): Promise<{ number: number; recipients: number }> {
  must(context, "finding.send");
  const { candidacyId } = parse(schema, input);
  return context.write("finding.send", async (tx) => {
    const { call, institutionId } = await fileOf(tx, candidacyId);
    mustTake(call.state, "finding");
    await refreshed(tx, candidacyId, context);
    const { content, overall, verdict, replyWorkingDays, sent } = await currentFinding(tx, candidacyId, context);
    if (overall.value === "cleared") throw precondition({ key: "findingNothing" });
    const latest = sent[0]?.finding;
    const told = latest && { verdict: latest.verdict, grounds: (latest.content as FindingContent).basis.grounds };
    if (covers(told ?? null, { verdict: overall.value, grounds: content.basis.grounds }))
      throw precondition({ key: "findingSentAlready" });
    const replyBy = addWorkingDays(context.today, replyWorkingDays, context.zone);
    const number = (latest?.number ?? 0) + 1;
    const [made] = await tx
      .insert(finding)
      .values({
        ...{ candidacyId, number, content, replyBy, verdict: overall.value, workingDays: replyWorkingDays },
        ...{ perimeter: verdict.perimeter, onDay: context.today, knownAt: context.now, hash: verdict.hash },
        ...{ sentBy: context.viewer.personId, sentAt: context.now },
      })
      .returning({ id: finding.id });
    const recipients = await answerersOf(tx, { candidacyId, institutionId, now: context.now });
    for (const { id, email, name, locale } of recipients) {
      const link = `${place.origin}/dossiers/${candidacyId}/constats/${number}?langue=${locale}`;
      const letter = findingLetter(locale, {
        name,
        selection: call.name,
        replyBy,
        workingDays: replyWorkingDays,
        link,
      });
      await writeMail(tx, { key: `finding:${made?.id}:${id}`, recipient: email, ...letter });
    }
    return { number, recipients: recipients.length };
  });
}

/** The people who answer for a file, each once: its respondents, and its institution's investors. */
export async function answerersOf(
  tx: Tx,
  { candidacyId, institutionId, now }: { candidacyId: string; institutionId: string; now: string },
) {
  return tx
    .selectDistinct({ id: person.id, email: person.email, name: person.name, locale: person.locale })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(
        or(
          and(eq(roleGrant.role, "respondent"), eq(roleGrant.candidacyId, candidacyId)),
          and(eq(roleGrant.role, "investor"), eq(roleGrant.institutionId, institutionId)),
        ),
        isNull(roleGrant.revokedAt),
        or(isNull(roleGrant.expiresAt), gt(roleGrant.expiresAt, now)),
        isNull(person.disabledAt),
      ),
    )
    .orderBy(person.email);
}
