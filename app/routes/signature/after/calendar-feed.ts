import type { LoaderFunctionArgs } from "@remix-run/node";
import { openCalendar } from "../../../services/notices/open-calendar.ts";

/** The calendar itself, for a program that has no session: whoever holds the address reads it, until it is revoked. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { now, today, requestId, resources, configuration } = context.visit;
  const { app, jobs } = resources;
  const body = await openCalendar(
    { app, jobs, now, today, zone: configuration.holidays, requestId },
    params.token ?? "",
  );
  return new Response(body, {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
