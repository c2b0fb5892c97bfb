import { type DomainError, precondition } from "../../domain/errors.ts";
import { kindOf } from "../../domain/funding/accounts.ts";

interface Told {
  code?: string;
  message?: string;
  constraint_name?: string;
}

const overdrawn = "tamis: overdrawn ";

/** A refusal of the database about the journal as a sentence; anything else as it came. */
export function inWords(error: unknown): DomainError | unknown {
  const { code, message = "", constraint_name: name } = ((error as { cause?: Told }).cause ?? error) as Told;
  if (code === "23505" && name === "journal_entry_reversed_once") return precondition({ key: "entryReversed" });
  if (code !== "23001" || !message.startsWith(overdrawn)) return error;
  const account = message.slice(overdrawn.length) as Parameters<typeof kindOf>[0];
  return precondition({
    key: `overdrawn_${kindOf(account)}`,
    values: { whose: account.slice(account.indexOf("/") + 1) },
  });
}
