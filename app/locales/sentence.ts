import type { Message } from "../domain/errors.ts";
import type { Messages } from "./index.ts";

/** A domain message in the reader's words; `{name}` takes the message's value, a legal day in short. Unknown keys read as `invalid`. */
export function sentence(text: Messages, message: Message): string {
  const table: Record<string, string> = text.errors;
  const pattern = table[message.key] ?? text.errors.invalid;
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => written(message.values?.[name] ?? ""));
}

/** A legal day as both languages write it in short: `23/12/2026`. */
const written = (value: string | number): string =>
  String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, (_, year, month, day) => `${day}/${month}/${year}`);
