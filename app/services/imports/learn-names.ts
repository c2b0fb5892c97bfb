import { sql } from "drizzle-orm";
import { asImport, type ImportMachine } from "./machine.ts";

/** After an import: the words of all names, by which searches find what is mistyped. Names stand whether or not it ends. */
export async function learnNames(machine: ImportMachine, importId: string): Promise<void> {
  await asImport(machine, importId, (tx) => tx.execute(sql`select tamis.refresh_name_words()`));
}
