import { certificate as en } from "../locales/en/certificate.ts";
import { certificate as fr } from "../locales/fr/certificate.ts";
import type { Locale } from "../locales/index.ts";

/** The words of the certificate; read on the server only. */
export const certificateWords: Record<Locale, typeof fr> = { fr, en };
