import type { ActionFunctionArgs } from "@remix-run/node";
import { notFound } from "../../../domain/errors.ts";
import { portalOf } from "../../../http/portal.ts";
import { receiveMessage, takeUpMessages } from "../../../services/signature/signing/provider-messages.ts";

/** Nothing to see here: a provider tells, nobody reads. */
export function loader(): never {
  throw notFound();
}

/** What a provider of signatures tells, without a session: known by its signature, kept, then taken up. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const portal = portalOf(args);
  const { request, params } = args;
  const body = Buffer.from(await request.arrayBuffer());
  const headers = Object.fromEntries(request.headers.entries());
  if (!(await receiveMessage(portal, { provider: params.provider ?? "", headers, body }))) throw notFound();
  // What cannot be taken up now is kept: the job does it.
  await takeUpMessages(portal).catch(() => {});
  return new Response(null, { status: 204 });
}
