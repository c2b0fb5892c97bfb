import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Role } from "../../app/domain/access/roles.ts";
import type { Tx } from "../client.ts";
import { outgoingMail, person, roleGrant } from "../schema/index.ts";

export interface DemonstrationAccount {
  personId: string;
  name: string;
  email: string;
  role: Role;
}

/** The invented people one may sign in as, one line a person. Only the demonstration asks. */
export async function demonstrationAccounts(tx: Tx): Promise<DemonstrationAccount[]> {
  return tx
    .selectDistinctOn([person.createdAt, person.id], {
      personId: person.id,
      name: person.name,
      email: person.email,
      role: roleGrant.role,
    })
    .from(person)
    .innerJoin(roleGrant, and(eq(roleGrant.personId, person.id), isNull(roleGrant.revokedAt)))
    .where(isNull(person.disabledAt))
    .orderBy(asc(person.createdAt), asc(person.id), asc(roleGrant.grantedAt))
    .limit(30);
}

/** The letters written, newest first. Only the demonstration asks. */
export async function letters(tx: Tx) {
  return tx.select().from(outgoingMail).orderBy(sql`${outgoingMail.createdAt} desc`, asc(outgoingMail.id)).limit(100);
}
