import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { holders } from "../../../db/queries/access.ts";
import { invitation } from "../../../db/schema/index.ts";
import { conflict, precondition } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import { email } from "../fields.ts";
import { type Inviting, type WrittenInvitation, writeInvitation } from "./write-invitation.ts";

const schema = z.object({
  email: z.string().trim().pipe(email),
  name: z.string().trim().min(1).max(200),
});

export interface InvitedAdmin extends WrittenInvitation {
  email: string;
  name: string;
  /** People who may administer the portal already. */
  activeAdmins: number;
  /** Waiting invitations of the same person that this one withdrew. */
  withdrawn: number;
}

/**
 * Invites an administrator for the operator: the way in on an empty instance, or when every administrator is gone.
 * A lost link is replaced: the earlier invitation stops working. Runs in a transaction of the machine role
 * `system`. Refuses with `Conflict` who administers already, with `Precondition` a suspended account.
 */
export async function inviteAdmin(tx: Tx, input: unknown, by: Omit<Inviting, "inviter">): Promise<InvitedAdmin> {
  const { email, name } = parse(schema, input);
  const { active, disabled, holds } = await holders(tx, email, "admin", by.now);
  if (disabled) throw precondition({ key: "accountDisabled" });
  if (holds) throw conflict({ key: "roleHeld" }, { email: { key: "roleHeld" } });
  const earlier = await tx
    .update(invitation)
    .set({ revokedAt: by.now })
    .where(
      and(
        eq(sql`lower(${invitation.email})`, email),
        eq(invitation.role, "admin"),
        isNull(invitation.revokedAt),
        isNull(invitation.acceptedAt),
        gt(invitation.expiresAt, by.now),
      ),
    )
    .returning({ id: invitation.id });
  const wanted = {
    email,
    name,
    role: "admin",
    institutionId: null,
    candidacyId: null,
    locale: "fr",
    days: 14,
  } as const;
  const written = await writeInvitation(tx, wanted, { ...by, inviter: null });
  return { ...written, email, name, activeAdmins: active, withdrawn: earlier.length };
}
