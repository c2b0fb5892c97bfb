import { z } from "zod";
import { parseEuros } from "../../domain/euros.ts";
import { parseShare } from "../../domain/share.ts";

/** Fields several verbs of a selection read. Custom messages are keys of `locales` errors. */
export const title = z.string().trim().min(1).max(200);
export const paragraph = z.string().trim().min(1).max(4000);

export const euros = z.string().transform((typed, check) => {
  const cents = parseEuros(typed);
  if (cents === null) check.addIssue({ code: "custom", message: "eurosFormat" });
  return cents ?? 0n;
});

export const share = z.string().transform((typed, check) => {
  const read = parseShare(typed);
  if (!read.ok) check.addIssue({ code: "custom", message: read.reason });
  return read.ok ? read.millionths : 0;
});

/** Territory codes separated by commas or spaces: `FR`, `FR-33`, `FR-33063`, another country, `world`. */
export const territories = z.string().transform((typed, check) => {
  const codes = typed.split(/[\s,;]+/).filter(Boolean);
  const isCode = (code: string) => /^(world|[A-Z]{2}|FR-(\d{2,3}|2[AB])|FR-(\d{5}|2[AB]\d{3}))$/.test(code);
  if (codes.length === 0 || codes.length > 50 || !codes.every(isCode)) {
    check.addIssue({ code: "custom", message: "territoryFormat" });
  }
  return codes;
});
