import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { person } from "../../../db/schema/index.ts";
import { factorsForgottenLetter } from "../../documents/letters.ts";
import { notFound, precondition } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { mustBeFresh } from "../must-be-fresh.ts";
import { writeMail } from "./write-mail.ts";

const schema = z.object({ personId: z.uuid() });

/**
 * Lets somebody who lost everything that proves who they are begin again with their password: their codes, keys and
 * sessions end, and a letter tells them so. Never one's own.
 */
export async function forgetFactors(context: Context, input: unknown): Promise<void> {
  must(context, "person.manage");
  const { personId } = parse(schema, input);
  if (personId === context.viewer.personId) throw precondition({ key: "ownAccount" });
  mustBeFresh(context);
  await context.write("factor.forget", (tx) => forget(tx, sql`${person.id} = ${personId}`, context.requestId));
}

/** The same for the operator, by e-mail; in a transaction of the machine role `system`. Returns the person's name. */
export const forgetFactorsOf = (tx: Tx, email: string, key: string): Promise<string> =>
  forget(tx, sql`lower(${person.email}) = ${email.trim().toLowerCase()}`, key);

async function forget(tx: Tx, which: ReturnType<typeof sql>, key: string): Promise<string> {
  const [who] = await tx
    .select({ id: person.id, name: person.name, email: person.email, locale: person.locale })
    .from(person)
    .where(which);
  if (!who) throw notFound();
  await tx.execute(sql`select tamis.forget_factors(${who.id})`);
  const letter = factorsForgottenLetter(who.locale, { name: who.name });
  await writeMail(tx, { key: `factors-forgotten:${key}`, recipient: who.email, ...letter });
  return who.name;
}
