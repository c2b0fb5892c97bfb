import { type ActionFunctionArgs, unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import { type KeptForm, keepForm, longestForm } from "../services/access/kept-form.ts";
import { sessionToken } from "./cookies.ts";
import { doneAt } from "./done.ts";
import type { Failure } from "./failures.ts";
import { givenBack, isMultipart, postedForm, readForm } from "./form-fields.ts";
import { wayBack } from "./way-back.ts";

const longestField = 64 * 1024;

/**
 * The answer to a form sent after its session ended: the sign-in page, and then the page that gives the words
 * back (`/reprise/:id`). Of a session that ended by time they are kept here; where there is none any more the
 * sign-in page itself carries them, so that nothing of a stranger's is stored. Secrets and files are not kept.
 */
export async function keepWords({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { door, configuration } = context.visit;
  const token = sessionToken(request.headers.get("cookie"), configuration);
  const page = pageOf(request);
  const away = (state: "fin" | "conserve", back: string) =>
    doneAt(`/connexion?retour=${encodeURIComponent(back)}`, state);
  // A body that is no form, or was cut on its way, holds no words to keep.
  const form = await wordsOf(request).catch(() => new FormData());
  const values = givenBack(readForm(form));
  const { pathname, search } = new URL(request.url);
  const words: KeptForm = { path: pathname + search, page, values };
  const id = token === null ? null : await keepForm(door, token, words);
  if (id !== null) return away("conserve", `/reprise/${id}`);
  if (Object.keys(values).length === 0 || JSON.stringify(words).length > longestForm) return away("fin", page);
  const told: Failure = { requestId: context.visit.requestId, sentence: null, words };
  return Response.json(told, { status: 401, headers: { "Cache-Control": "no-store" } });
}

/** The typed fields; files are read and dropped. */
async function wordsOf(request: Request): Promise<FormData> {
  if (!isMultipart(request)) return postedForm(request);
  return parseMultipart(request, async ({ filename, data }) => {
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const part of data) {
      bytes += part.byteLength;
      if (filename === undefined && bytes <= longestField) parts.push(part);
    }
    return filename === undefined ? Buffer.concat(parts).toString("utf8") : null;
  });
}

/** The page the form stood on: our own pages send it whole as the referrer. */
function pageOf(request: Request): string {
  const from = request.headers.get("referer");
  const here = new URL(request.url);
  if (!from || !URL.canParse(from)) return wayBack(here.pathname);
  const url = new URL(from);
  return wayBack(url.host === here.host ? url.pathname + url.search : here.pathname);
}
