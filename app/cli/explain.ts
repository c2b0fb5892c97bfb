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
  if (error.name === "AbortError") return "Interrompu : rien de ce qui était commencé n'est resté.";
  const code = codeOf(error);
  if (code === "28P01" || code === "28000")
    return "La base refuse les comptes du portail : TAMIS_SECRET n'est pas celui du portail, ou la base n'est pas préparée (npm run tamis -- migrate).";
  if (code === "42P01" || code === "3F000")
    return "La base n'a pas les tables de cette version : préparez-la d'abord (npm run tamis -- migrate).";
  if (code === "ENOSPC" || code === "53100")
    return "Disque plein : libérez de la place et recommencez, rien de ce qui est enregistré n'est perdu.";
  if (String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS_")) return error.message;
  return error.stack ?? error.message;
}

/** The system's or PostgreSQL's code, of the error or of what caused it. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : codeOf(error.cause);
}
