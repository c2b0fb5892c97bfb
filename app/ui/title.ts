import type { Messages } from "../locales/index.ts";
import { knownMessages } from "../locales/known.ts";

type Matches = readonly ({ id: string; data?: unknown } | undefined)[];

/** A page's title in the reader's language, which the root route tells: « Connexion · Tamis ». */
export function titleOf(matches: Matches, title: (text: Messages) => string) {
  const root = matches.find((match) => match?.id === "root")?.data as { locale?: "fr" | "en" } | undefined;
  const text = knownMessages(root?.locale ?? "fr");
  return [{ title: `${title(text)} · ${text.shell.brand}` }];
}
