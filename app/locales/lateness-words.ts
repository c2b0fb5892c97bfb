import type { Late } from "../domain/operations/lateness.ts";
import { operations as en } from "./en/operations.ts";
import { operations as fr } from "./fr/operations.ts";
import type { Locale } from "./index.ts";

/** What is late and since when (universal time), in words: told to programs and people alike. */
export function latenessWords({ kind, name, since }: Late, locale: Locale): string {
  const text = { fr, en }[locale];
  const at = `${since.slice(0, 10)} ${since.slice(11, 16)} UTC`;
  return text.lateSince(kind === "job" ? text.lateWords.job(name ?? "") : text.lateWords[kind](), at);
}
