import { Trouble } from "../../db/trouble.ts";
import { DomainError } from "../domain/errors.ts";
import { fr } from "../locales/fr.ts";
import { sentence } from "../locales/sentence.ts";

/** One sentence for the operator. A programmer's mistake keeps its stack, so that it can be reported. */
export function explain(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  if (error instanceof DomainError) {
    const fields = Object.entries(error.fields).map(([name, message]) => `\n  ${name} : ${sentence(fr, message)}`);
    return sentence(fr, error.sentence) + fields.join("");
  }
  if (!(error instanceof Error)) return String(error);
  if (isDiskFull(error))
    return "Disque plein : libérez de la place et recommencez, rien de ce qui est enregistré n'est perdu.";
  if (String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS_")) return error.message;
  return error.stack ?? error.message;
}

/** The system's code, or PostgreSQL's, here or in what caused the error. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ["ENOSPC", "53100"].includes(String((error as { code?: unknown }).code)) || isDiskFull(error.cause);
}
