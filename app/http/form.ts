import { type ActionFunctionArgs, data } from "@remix-run/node";
import type { Verb } from "../domain/access/matrix.ts";
import { DomainError, invalid, type Message } from "../domain/errors.ts";
import type { Door } from "../services/access/door.ts";
import { proveAgain } from "../services/access/prove-again.ts";
import type { Context } from "../services/context.ts";
import { statusOf } from "./errors.ts";
import { givenBack, postedForm, readForm, type Typed } from "./form-fields.ts";
import { keepWords } from "./keep-words.ts";
import { signedIn } from "./visit.ts";

/** What a refused form gives back: the person's words and the reasons beside the fields. */
export interface Refusal {
  values: Typed;
  sentence: Message;
  fields: Record<string, Message>;
}

/**
 * Runs one service on the posted form, read only for a role that may do one of the verbs. Success → `then(value)` (a redirect as a rule). A domain refusal →
 * the form again with the person's words kept; anything else is thrown to the error page. The session ended
 * meanwhile → the words are kept and offered again after signing in. A form that also carries a proof of who sends it
 * (`ui/prove-again.tsx`) has it checked first.
 */
export async function submit<T>(
  args: ActionFunctionArgs,
  verb: Verb | readonly Verb[] | undefined,
  service: (context: Context, input: unknown) => Promise<T>,
  then: (value: T) => Response | Promise<Response>,
  extra: Record<string, unknown> = {},
) {
  if (args.context.visit.context === null) throw await keepWords(args);
  const context = signedIn(args, verb);
  const values = readForm(await postedForm(args.request));
  try {
    const { door, factors } = args.context.visit;
    const proved = await proveAgain(door, context, { typed: values.proof, factors });
    return await then(await service(proved, { ...values, ...extra }));
  } catch (error) {
    return refusal(error, values);
  }
}

/** The same for what everybody signed in may do with their own. */
export const submitSigned = <T>(
  args: ActionFunctionArgs,
  service: (context: Context, input: unknown) => Promise<T>,
  then: (value: T) => Response | Promise<Response>,
) => submit(args, undefined, service, then);

/** The same for people who are not signed in, or who act on their own account: the service gets a `Door`. */
export async function submitAtDoor<T>(
  args: ActionFunctionArgs,
  service: (door: Door, input: unknown) => Promise<T>,
  then: (value: T, values: Refusal["values"]) => Response | Promise<Response>,
  extra: Record<string, unknown> = {},
) {
  // Nobody sends files here: a body with files is not even read.
  if (args.request.headers.get("content-type")?.startsWith("multipart/")) throw invalid({});
  const values = readForm(await postedForm(args.request));
  try {
    return await then(await service(args.context.visit.door, { ...values, ...extra }), values);
  } catch (error) {
    return refusal(error, values);
  }
}

/** A domain refusal as data for the form; any other error is thrown on. */
export function refusal(error: unknown, typed: Refusal["values"]) {
  if (!(error instanceof DomainError) || error.kind === "NotFound" || error.kind === "Forbidden") throw error;
  const values = givenBack(typed);
  return data({ values, sentence: error.sentence, fields: error.fields } satisfies Refusal, {
    status: statusOf(error.kind),
  });
}
