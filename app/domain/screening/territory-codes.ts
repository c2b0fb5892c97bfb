import { isCountry } from "../institutions/countries.ts";

/** Départements are 01…95, 2A, 2B and 971…989; a commune is its INSEE code of five signs. */
const france = /^FR-(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d|98\d)(?:\d{2,3})?$/;

/**
 * Reads territory codes, typed as a list or apart by commas: `world`, `FR`, `FR-33`, `FR-33063`, `ES`; French ones also
 * as everybody writes them, `33` or `33063`.
 */
export function readTerritories(
  typed: string | readonly string[],
): { ok: true; codes: string[] } | { ok: false; reason: "territoryNeeded" | "territoryUnknown" } {
  const parts = (typeof typed === "string" ? typed.split(/[,;\s]+/) : typed).map((part) => part.trim()).filter(Boolean);
  if (parts.length === 0) return { ok: false, reason: "territoryNeeded" };
  const codes = parts.map((part) => {
    if (/^(world|monde)$/i.test(part)) return "world";
    return /^\d/.test(part) ? `FR-${part.toUpperCase()}` : part.toUpperCase();
  });
  const known = (code: string) => code === "world" || isCountry(code) || (france.test(code) && code.length <= 8);
  if (!codes.every(known)) return { ok: false, reason: "territoryUnknown" };
  return { ok: true, codes: [...new Set(codes)].sort() };
}
