import { sql } from "drizzle-orm";
import { z } from "zod";
import { parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object({ langue: z.enum(["fr", "en"]) });

/** The language of one's own pages and letters; everybody may choose theirs. Returns it. */
export async function chooseLocale(context: Context | null, input: unknown): Promise<"fr" | "en"> {
  const { langue } = parse(schema, input);
  await context?.write("person.choose-locale", (tx) => tx.execute(sql`select tamis.choose_locale(${langue})`));
  return langue;
}
