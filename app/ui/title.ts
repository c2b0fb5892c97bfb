import type { Messages } from "../locales/index.ts";
import { knownMessages } from "../locales/known.ts";

type Matches = readonly ({ id: string; data?: unknown } | undefined)[];

/**
 * A page's title in the reader's language, which the root route tells: « Connexion · Tamis ». `of`: whom or what it is
 * about, which comes first so that two tabs are told apart.
 */
export function titleOf(matches: Matches, title: (text: Messages) => string, of?: string) {
  const root = matches.find((match) => match?.id === "root")?.data as { locale?: "fr" | "en" } | undefined;
  const text = knownMessages(root?.locale ?? "fr");
  return [{ title: [of, title(text), text.shell.brand].filter(Boolean).join(" · ") }];
}
