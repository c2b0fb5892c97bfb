import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { candidacy } from "../../../db/schema/index.ts";
import { isOutside, roles } from "../../domain/access/roles.ts";
import type { Configuration } from "../../domain/configuration.ts";
import { conflict, invalid } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { email } from "../fields.ts";
import { mustBeFresh } from "../must-be-fresh.ts";
import { writeInvitation } from "./write-invitation.ts";

const schema = z.object({
  email,
  name: z.string().trim().min(1).max(200),
  role: z.enum(roles),
  /** The institution of an investor or evaluator; of a signatory whose party is no candidate. */
  institutionId: z.uuid().nullish(),
  /** The file of a respondent or signatory; for an investor, the file whose institution is theirs. */
  candidacyId: z.uuid().nullish(),
  locale: z.enum(["fr", "en"]).default("fr"),
  days: z.coerce.number().int().min(1).max(90).default(14),
});
type Wanted = z.output<typeof schema>;

/**
 * Invites somebody into one role and writes the letter, in one transaction. Staff: `invitation.staff`; people
 * of other organisations: `invitation.outside`. The link works once, `days` days long (14 unless told).
 */
export async function invite(
  context: Context,
  input: unknown,
  place: Pick<Configuration, "origin" | "timeZone">,
): Promise<{ invitationId: string }> {
  const wanted = parse(schema, input);
  must(context, isOutside(wanted.role) ? "invitation.outside" : "invitation.staff");
  mustBeFresh(context);
  return context.write("invitation.send", async (tx) => {
    const tie = await tieOf(tx, wanted);
    await refuseTwice(tx, wanted, tie, context.now);
    const by = { now: context.now, inviter: context.viewer.name, place, mailed: true };
    const { invitationId } = await writeInvitation(tx, { ...wanted, ...tie }, by);
    return { invitationId };
  });
}

interface Tie {
  institutionId: string | null;
  candidacyId: string | null;
}

/** What the role is tied to; a role without its tie is refused. */
async function tieOf(tx: Tx, { role, institutionId, candidacyId }: Wanted): Promise<Tie> {
  if (!isOutside(role)) return { institutionId: null, candidacyId: null };
  const [file] = candidacyId
    ? await tx.select({ institutionId: candidacy.institutionId }).from(candidacy).where(eq(candidacy.id, candidacyId))
    : [];
  if (role === "signatory" && !candidacyId && institutionId) return { institutionId, candidacyId: null };
  if (role === "respondent" || role === "signatory") {
    if (!candidacyId || !file) throw invalid({ candidacyId: { key: "fileNeeded" } });
    return { institutionId: null, candidacyId };
  }
  const tied = institutionId ?? (role === "investor" ? file?.institutionId : undefined);
  const field = role === "investor" ? "candidacyId" : "institutionId";
  if (!tied) throw invalid({ [field]: { key: "institutionNeeded" } });
  return { institutionId: tied, candidacyId: null };
}

async function refuseTwice(tx: Tx, { email, role }: Wanted, tie: Tie, now: string): Promise<void> {
  const same = sql`role = ${role} and institution_id is not distinct from ${tie.institutionId}
    and candidacy_id is not distinct from ${tie.candidacyId} and revoked_at is null`;
  const held = await tx.execute(sql`select 1 from role_grant g join person p on p.id = g.person_id
    where lower(p.email) = ${email} and ${same} and (g.expires_at is null or g.expires_at > ${now})`);
  if (held.length > 0) throw conflict({ key: "roleHeld" }, { email: { key: "roleHeld" } });
  const waiting = await tx.execute(sql`select 1 from invitation
    where lower(email) = ${email} and ${same} and accepted_at is null and expires_at > ${now}`);
  if (waiting.length > 0) throw conflict({ key: "invitationWaiting" }, { email: { key: "invitationWaiting" } });
}
