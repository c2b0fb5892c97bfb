import { type ActionFunctionArgs, data } from "@remix-run/node";
import { DomainError, type Message } from "../domain/errors.ts";
import type { Door } from "../services/access/door.ts";
import type { Context } from "../services/context.ts";
import { statusOf } from "./errors.ts";
import { signedIn } from "./visit.ts";

/** What a refused form gives back: the person's words and the reasons beside the fields. */
export interface Refusal {
  values: Record<string, string | string[]>;
  sentence: Message;
  fields: Record<string, Message>;
}

/** Fields by name; a name given several times, or ending in `[]`, is a list. Empty strings are dropped. */
export function readForm(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((v): v is string => typeof v === "string" && v !== "");
    if (name.endsWith("[]")) values[name.slice(0, -2)] = all;
    else if (all.length > 0) values[name] = all[all.length - 1] as string;
  }
  return values;
}

/**
 * Runs one service on the posted form. Success → `then(value)` (a redirect as a rule). A domain refusal →
 * the form again with the person's words kept; anything else is thrown to the error page.
 */
export async function submit<T>(
  args: ActionFunctionArgs,
  service: (context: Context, input: unknown) => Promise<T>,
  then: (value: T) => Response | Promise<Response>,
  extra: Record<string, unknown> = {},
) {
  const context = signedIn(args);
  const values = readForm(await args.request.formData());
  try {
    return await then(await service(context, { ...values, ...extra }));
  } catch (error) {
    return refusal(error, values);
  }
}

/** The same for people who are not signed in, or who act on their own account: the service gets a `Door`. */
export async function submitAtDoor<T>(
  args: ActionFunctionArgs,
  service: (door: Door, input: unknown) => Promise<T>,
  then: (value: T, values: Refusal["values"]) => Response | Promise<Response>,
  extra: Record<string, unknown> = {},
) {
  const values = readForm(await args.request.formData());
  try {
    return await then(await service(args.context.visit.door, { ...values, ...extra }), values);
  } catch (error) {
    return refusal(error, values);
  }
}

const isSecret = (name: string) => /password/i.test(name);

/** Typed words without the secrets among them: those never come back in a page. */
export const withoutSecrets = (values: Refusal["values"]): Refusal["values"] =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));

/** A domain refusal as data for the form; any other error is thrown on. */
export function refusal(error: unknown, typed: Refusal["values"]) {
  if (!(error instanceof DomainError) || error.kind === "NotFound" || error.kind === "Forbidden") throw error;
  const values = withoutSecrets(typed);
  return data({ values, sentence: error.sentence, fields: error.fields } satisfies Refusal, {
    status: statusOf(error.kind),
  });
}
