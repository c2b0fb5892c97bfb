import { z } from "zod";
import { parseEuros } from "../../domain/euros.ts";
import { readTerritories } from "../../domain/screening/territory-codes.ts";
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

/** Territory codes, as a programme's people write them. */
export const territories = z
  .string()
  .max(2000)
  .transform((typed, check) => {
    const read = readTerritories(typed);
    if (!read.ok) check.addIssue({ code: "custom", message: read.reason });
    return read.ok ? read.codes : [];
  });
