import { z } from "zod";
import { isDay } from "../domain/calendar-day.ts";

/** One line people must fill: trimmed, not blank, at most `most` characters. */
export const words = (most: number) => z.string().trim().min(1).max(most);
/** The same, where nothing is an answer. */
export const maybeWords = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((typed) => typed || null);
/** A legal day that exists (30 February does not). */
export const day = z.string().trim().refine(isDay, { error: "dayUnknown" });
export const maybeDay = day.nullish().transform((typed) => typed ?? null);
export const uuid = z.uuid({ error: "invalid_value" });
export const maybeUuid = uuid.nullish().transform((typed) => typed ?? null);
/** A whole number as it is typed; anything else is told by `key`. */
export const wholeNumber = (from: number, to: number, key: string) =>
  z.coerce
    .string()
    .trim()
    .refine((typed) => /^\d{1,4}$/.test(typed) && Number(typed) >= from && Number(typed) <= to, { error: key })
    .transform(Number);
/** Ticked or not. */
export const tick = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((typed) => typed !== undefined && typed.length > 0);
/** An e-mail, in small letters; refused with an example beside its field. */
export const email = z
  .string()
  .max(320)
  .refine((typed) => z.email().safeParse(typed).success, { error: "emailFormat" })
  .transform((typed) => typed.toLowerCase());
/** A web address, http or https only. */
export const maybeUrl = z
  .string()
  .trim()
  .max(500)
  .refine((typed) => /^https?:\/\/[^\s/]+/i.test(typed) && URL.canParse(typed), { error: "urlFormat" })
  .nullish()
  .transform((typed) => typed ?? null);

/** The period of an assertion, `[validFrom, validTo)`; either end may be open. */
export const period = { validFrom: maybeDay, validTo: maybeDay };
interface Period {
  validFrom: string | null;
  validTo: string | null;
}
/** False for a period that ends before, or the day, it starts: « datesReversed » beside its end. */
export const inOrder = (x: Period): boolean => x.validFrom === null || x.validTo === null || x.validFrom < x.validTo;
export const reversed = { error: "datesReversed", path: ["validTo"] };
