import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { candidacy, committeeMember, person, recusal, roleGrant } from "../../../../db/schema/index.ts";
import { conflict, invalid, notFound } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeUuid, uuid, words } from "../../fields.ts";

/** `personId`: whom it concerns; a member speaks for themself only. */
const schema = z.object({ candidacyId: uuid, personId: maybeUuid, reason: words(2000) });

/**
 * Somebody leaves a file, by their own word, or noted by finance or legal. From then on the file does not exist for
 * them, in any role; only legal lifts it, never the person themself.
 */
export async function recuse(context: Context, input: unknown): Promise<{ selectionId: string; isMine: boolean }> {
  must(context, "recusal.record");
  const { candidacyId, personId, reason } = parse(schema, input);
  const me = context.viewer.personId;
  const leaver = context.viewer.role === "committee" ? me : (personId ?? me);
  if (personId !== null && personId !== leaver) throw invalid({ personId: { key: "recusalPerson" } });
  const work = async (tx: Tx) => {
    const [file] = await tx.select().from(candidacy).where(eq(candidacy.id, candidacyId));
    if (!file) throw notFound();
    if (!(await mayLeave(tx, leaver, { selectionId: file.selectionId, me })))
      throw invalid({ personId: { key: "recusalPerson" } });
    const [already] = await tx
      .select({ id: recusal.id })
      .from(recusal)
      .where(and(eq(recusal.candidacyId, candidacyId), eq(recusal.personId, leaver), isNull(recusal.liftedAt)));
    if (already) throw conflict({ key: "alreadyRecused" }, { personId: { key: "alreadyRecused" } });
    const told = { candidacyId, personId: leaver, reason, recordedBy: me, recordedAt: context.now };
    await tx.insert(recusal).values(told);
    return { selectionId: file.selectionId, isMine: leaver === me };
  };
  return context.write("recusal.record", work);
}

const staff = ["finance", "legal", "auditor", "committee"] as const;

/** The viewer, whoever sits on the committee, and the staff whose roles the viewer may read. */
async function mayLeave(tx: Tx, leaver: string, { selectionId, me }: { selectionId: string; me: string }) {
  if (leaver === me) return true;
  const [known] = await tx.select({ id: person.id }).from(person).where(eq(person.id, leaver));
  if (!known) return false;
  const [seat] = await tx
    .select({ id: committeeMember.id })
    .from(committeeMember)
    .where(and(eq(committeeMember.selectionId, selectionId), eq(committeeMember.personId, leaver)));
  const [grant] = await tx
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, leaver), inArray(roleGrant.role, [...staff]), isNull(roleGrant.revokedAt)))
    .limit(1);
  return seat !== undefined || grant !== undefined;
}
