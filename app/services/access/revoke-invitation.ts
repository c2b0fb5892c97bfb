import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { invitation } from "../../../db/schema/index.ts";
import { can } from "../../domain/access/matrix.ts";
import { isOutside } from "../../domain/access/roles.ts";
import { conflict, forbidden, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object({ invitationId: z.uuid() });

/** Withdraws an invitation that was not accepted yet; its link stops working at once. */
export async function revokeInvitation(context: Context, input: unknown): Promise<void> {
  const { invitationId } = parse(schema, input);
  if (!can(context.viewer, "invitation.outside") && !can(context.viewer, "invitation.staff")) throw forbidden();
  await context.write("invitation.revoke", async (tx) => {
    const [row] = await tx.select({ role: invitation.role }).from(invitation).where(eq(invitation.id, invitationId));
    if (!row) throw notFound();
    must(context, isOutside(row.role) ? "invitation.outside" : "invitation.staff");
    const done = await tx
      .update(invitation)
      .set({ revokedAt: context.now })
      .where(and(eq(invitation.id, invitationId), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
      .returning({ id: invitation.id });
    if (done.length === 0) throw conflict({ key: "alreadyDone" });
  });
}
