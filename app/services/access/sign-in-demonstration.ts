import { eq } from "drizzle-orm";
import { z } from "zod";
import { person } from "../../../db/schema/index.ts";
import { demonstrationPassword } from "../../domain/access/demonstration.ts";
import { notFound } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import type { Door } from "./door.ts";
import type { Opened } from "./enter.ts";
import { signIn } from "./sign-in.ts";

const schema = z.object({ personId: z.uuid() });

/** Signs in as one of the invented people in one click. In production this does not exist. */
export async function signInDemonstration(door: Door, input: unknown): Promise<Opened> {
  if (door.mode !== "demonstration") throw notFound();
  const { personId } = parse(schema, input);
  const [who] = await door.write("sign-in", (tx) =>
    tx.select({ email: person.email }).from(person).where(eq(person.id, personId)),
  );
  if (!who) throw notFound();
  return signIn(door, { email: who.email, password: demonstrationPassword });
}
