import type { LoaderFunctionArgs } from "@remix-run/node";
import { health } from "../../db/queries/health.ts";

/** 200 with status, version, database and migrations; 503 when the database is away. */
export async function loader({ context }: LoaderFunctionArgs) {
  const report = await health(context.visit.resources.app);
  return Response.json(report, {
    status: report.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
