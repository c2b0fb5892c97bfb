import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { derogation, recordedVerdict } from "../../../../db/schema/index.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import { derogationState } from "../../../domain/selection/derogation.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";

const schema = z.object({ candidacyId: uuid, derogationId: uuid });

async function found(tx: Tx, { candidacyId, derogationId }: z.output<typeof schema>) {
  const [row] = await tx
    .select({ one: derogation, verdictSupersededAt: recordedVerdict.supersededAt })
    .from(derogation)
    .innerJoin(recordedVerdict, eq(recordedVerdict.id, derogation.recordedVerdictId))
    .where(eq(derogation.id, derogationId));
  if (!row || row.one.candidacyId !== candidacyId) throw notFound();
  return { ...row.one, verdictSupersededAt: row.verdictSupersededAt };
}

/** Approves a derogation that was asked for by somebody else and has not ended. */
export async function approveDerogation(context: Context, input: unknown): Promise<void> {
  must(context, "derogation.approve");
  const told = parse(schema, input);
  await context.write("derogation.approve", async (tx) => {
    const one = await found(tx, told);
    if (one.requestedBy === context.viewer.personId) throw precondition({ key: "derogationSamePerson" });
    if (derogationState(one, context.today) !== "requested") throw precondition({ key: "alreadyDone" });
    const approved = { approvedBy: context.viewer.personId, approvedAt: context.now };
    await tx.update(derogation).set(approved).where(eq(derogation.id, one.id));
  });
}

/** Ends a derogation asked for or in force; it stays on file with its reason. */
export async function revokeDerogation(context: Context, input: unknown): Promise<void> {
  must(context, "derogation.approve");
  const told = parse(schema, input);
  await context.write("derogation.revoke", async (tx) => {
    const one = await found(tx, told);
    if (!["requested", "live"].includes(derogationState(one, context.today)))
      throw precondition({ key: "alreadyDone" });
    const revoked = { revokedBy: context.viewer.personId, revokedAt: context.now };
    await tx.update(derogation).set(revoked).where(eq(derogation.id, one.id));
  });
}
