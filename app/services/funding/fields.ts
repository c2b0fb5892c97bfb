import { z } from "zod";
import { parseAmount } from "../../domain/money.ts";

/** A positive amount as people type it, in cents. */
export const amount = z.string({ error: "amountFormat" }).transform((typed, check) => {
  const cents = parseAmount(typed);
  if (cents === null) check.addIssue({ code: "custom", message: "amountFormat" });
  return cents ?? 0n;
});

/** The same where nothing typed is no amount. */
export const maybeAmount = z
  .string()
  .optional()
  .transform((typed, check) => {
    if (typed === undefined || typed.trim() === "") return null;
    const cents = parseAmount(typed);
    if (cents === null) check.addIssue({ code: "custom", message: "amountFormat" });
    return cents;
  });
