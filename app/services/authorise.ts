import type { z } from "zod";
import { can, type Verb } from "../domain/access/matrix.ts";
import { forbidden, invalid, type Message } from "../domain/errors.ts";
import { unreadableWords } from "../domain/readable-words.ts";
import type { Context } from "./context.ts";

/** Refuses with `Forbidden` unless the viewer's role may do the verb. */
export function must(context: Pick<Context, "viewer">, verb: Verb): void {
  if (!can(context.viewer, verb)) throw forbidden();
}

/**
 * Reads untrusted input by a Zod schema. Refuses with `Invalid`, one message key per field: a custom issue's
 * message is taken as a key of `locales` `errors`, any other issue becomes its code. Characters no text can hold are
 * refused here for every service.
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const unreadable = unreadableWords(input);
  if (unreadable.length > 0)
    throw invalid(Object.fromEntries(unreadable.map((name) => [name, { key: "unreadableCharacter" }])));
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, Message> = {};
  for (const issue of result.error.issues) {
    const name = issue.path.join(".");
    fields[name] ??= { key: issue.code === "custom" ? issue.message : issue.code };
  }
  throw invalid(fields);
}
