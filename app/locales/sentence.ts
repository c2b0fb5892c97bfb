import type { Message } from "../domain/errors.ts";
import type { Messages } from "./index.ts";

/** A domain message in the reader's words; `{name}` takes the message's value. Unknown keys read as `invalid`. */
export function sentence(text: Messages, message: Message): string {
  const table: Record<string, string> = text.errors;
  const pattern = table[message.key] ?? text.errors.invalid;
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(message.values?.[name] ?? ""));
}
