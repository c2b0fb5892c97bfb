import { sql } from "drizzle-orm";
import type { ImportSummary } from "../../domain/imports/plan.ts";
import { asImport, type ImportMachine } from "./machine.ts";

const writing = ["created", "changed", "placeholders", "superseded"] as const;

/**
 * After an import that wrote names, even one stopped half way: the words of all names, by which searches find what is
 * mistyped. Names stand whether or not it ends.
 */
export async function learnNames(
  machine: ImportMachine,
  importId: string,
  counts: ImportSummary["counts"],
): Promise<void> {
  if (!writing.some((act) => counts.institutions?.[act] || counts.names?.[act])) return;
  await asImport(machine, importId, (tx) => tx.execute(sql`select tamis.refresh_name_words()`));
}
