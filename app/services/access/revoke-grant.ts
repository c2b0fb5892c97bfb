import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { roleGrant } from "../../../db/schema/index.ts";
import { can } from "../../domain/access/matrix.ts";
import { isOutside } from "../../domain/access/roles.ts";
import { conflict, forbidden, notFound, precondition } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { mustBeFresh } from "../must-be-fresh.ts";

const schema = z.object({ grantId: z.uuid() });

/** Takes a role back, at once. The administration takes any but its own; finance those of outside people. */
export async function revokeGrant(context: Context, input: unknown): Promise<void> {
  const { grantId } = parse(schema, input);
  mustBeFresh(context);
  await context.write("grant.revoke", async (tx) => {
    const [row] = await tx
      .select({ role: roleGrant.role, personId: roleGrant.personId })
      .from(roleGrant)
      .where(eq(roleGrant.id, grantId));
    if (!row) throw notFound();
    const allowed =
      can(context.viewer, "person.manage") || (isOutside(row.role) && can(context.viewer, "invitation.outside"));
    if (!allowed) throw forbidden();
    if (row.personId === context.viewer.personId) throw precondition({ key: "ownAccount" });
    const done = await tx
      .update(roleGrant)
      .set({ revokedAt: context.now })
      .where(and(eq(roleGrant.id, grantId), isNull(roleGrant.revokedAt)))
      .returning({ id: roleGrant.id });
    if (done.length === 0) throw conflict({ key: "alreadyDone" });
  });
}
