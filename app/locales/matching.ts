import { matching as en } from "./en/matching.ts";
import { matching as fr } from "./fr/matching.ts";
import type { Locale } from "./index.ts";

/** The reasons of proposed matches; read on the server only. */
export const matchingWords: Record<Locale, typeof fr> = { fr, en };
