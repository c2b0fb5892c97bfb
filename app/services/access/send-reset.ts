import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { asMachine } from "../../../db/as-viewer.ts";
import type { Database } from "../../../db/client.ts";
import { person } from "../../../db/schema/index.ts";
import { resetLetter } from "../../documents/letters.ts";
import { writeMail } from "./write-mail.ts";

/** Writes the letter with the link that sets a new password. A disabled person gets none. */
export async function sendReset(jobs: Database, origin: string, personId: string, token: string): Promise<void> {
  const machine = { role: "system", actor: "system:sign-in" } as const;
  await asMachine(jobs, machine, { action: "password.ask-reset" }, async (tx) => {
    const [who] = await tx
      .select({ name: person.name, email: person.email, locale: person.locale })
      .from(person)
      .where(and(eq(person.id, personId), isNull(person.disabledAt)));
    if (!who) return;
    const letter = resetLetter(who.locale, { name: who.name, link: `${origin}/mot-de-passe/${token}` });
    const key = `reset:${createHash("sha256").update(token).digest("hex")}`;
    await writeMail(tx, { key, recipient: who.email, ...letter });
  });
}
