import { sql } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { person, roleGrant } from "../../../db/schema/index.ts";
import type { Role } from "../../domain/access/roles.ts";
import { conflict, precondition } from "../../domain/errors.ts";

export interface Admission {
  email: string;
  name: string;
  locale: "fr" | "en";
  role: Role;
  institutionId: string | null;
  candidacyId: string | null;
  /** End of the role; null = until revoked. */
  expiresAt: string | null;
  /** argon2id hash (`adapters/password-hash.ts`); used only when the person has no account yet. */
  passwordHash: string;
}

/**
 * Gives somebody a role, and an account when the e-mail has none. Runs in a transaction of the machine role
 * `system`. Returns the person's id. A role already held → `Conflict`; a disabled person → `Precondition`.
 */
export async function admit(tx: Tx, admission: Admission): Promise<string> {
  const { email, role, institutionId, candidacyId, expiresAt } = admission;
  const personId = (await knownPerson(tx, email)) ?? (await newPerson(tx, admission));
  const held = await tx.execute(sql`select 1 from role_grant where person_id = ${personId} and role = ${role}
    and institution_id is not distinct from ${institutionId} and candidacy_id is not distinct from ${candidacyId}
    and revoked_at is null and (expires_at is null or expires_at > now())`);
  if (held.length > 0) throw conflict({ key: "roleHeld" });
  await tx.insert(roleGrant).values({ personId, role, institutionId, candidacyId, expiresAt });
  return personId;
}

async function knownPerson(tx: Tx, email: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: person.id, disabledAt: person.disabledAt })
    .from(person)
    .where(sql`lower(${person.email}) = ${email.toLowerCase()}`);
  if (row?.disabledAt) throw precondition({ key: "accountDisabled" });
  return row?.id ?? null;
}

async function newPerson(tx: Tx, { email, name, locale, passwordHash }: Admission): Promise<string> {
  const [row] = await tx
    .insert(person)
    .values({ email: email.toLowerCase(), name, locale })
    .returning({ id: person.id });
  const { id } = row as { id: string };
  await tx.execute(sql`select tamis.open_account(${id}, ${email}, ${passwordHash})`);
  return id;
}
