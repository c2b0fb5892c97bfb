import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { committeeMember, roleGrant, selection } from "../../../../db/schema/index.ts";
import { conflict, invalid, notFound } from "../../../domain/errors.ts";
import { capacities } from "../../../domain/selection/committee-words.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";

const schema = z.object({ selectionId: uuid, personId: uuid, capacity: z.enum(capacities) });

/**
 * Gives somebody who holds the committee role a seat on the committee of a selection. One chair at most; nobody sits
 * twice. Refuses once the committee is done (`Precondition`).
 */
export async function appointMember(context: Context, input: unknown): Promise<string> {
  must(context, "committee.appoint");
  const { selectionId, personId, capacity } = parse(schema, input);
  return context.write("committee.appoint", async (tx) => {
    const [call] = await tx.select().from(selection).where(eq(selection.id, selectionId)).for("update");
    if (!call) throw notFound();
    mustTake(call.state, "committee");
    if (!(await mayAppoint(tx, personId, context.now))) throw invalid({ personId: { key: "notOfCommittee" } });
    const seats = await tx
      .select({ personId: committeeMember.personId, capacity: committeeMember.capacity })
      .from(committeeMember)
      .where(and(eq(committeeMember.selectionId, selectionId), isNull(committeeMember.endedAt)));
    if (seats.some((seat) => seat.personId === personId))
      throw conflict({ key: "alreadySits" }, { personId: { key: "alreadySits" } });
    if (capacity === "chair" && seats.some((seat) => seat.capacity === "chair"))
      throw conflict({ key: "chairTaken" }, { capacity: { key: "chairTaken" } });
    const told = { selectionId, personId, capacity, appointedAt: context.now };
    const [row] = await tx.insert(committeeMember).values(told).returning({ id: committeeMember.id });
    return (row as { id: string }).id;
  });
}

async function mayAppoint(tx: Tx, personId: string, now: string): Promise<boolean> {
  const [grant] = await tx
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.personId, personId),
        eq(roleGrant.role, "committee"),
        isNull(roleGrant.revokedAt),
        sql`(${roleGrant.expiresAt} is null or ${roleGrant.expiresAt} > ${now})`,
      ),
    )
    .limit(1);
  return grant !== undefined;
}
