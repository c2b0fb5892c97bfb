import type { LoaderFunctionArgs } from "@remix-run/node";
import { health } from "../../db/queries/health.ts";
import { lateThings } from "../domain/operations/lateness.ts";
import { latenessWords } from "../locales/lateness-words.ts";
import { readWorkload } from "../services/operations/read-workload.ts";

/**
 * 200 with status, version, database, migrations and what is late in words, with since when; 503 when the database is away. What
 * is late does not change the status: the portal answers, somebody should look.
 */
export async function loader({ context }: LoaderFunctionArgs) {
  const { resources, now, today } = context.visit;
  const report = await health(resources.app);
  const isHere = report.status === "ok";
  const load = isHere ? await readWorkload(resources.jobs, today).catch(() => null) : null;
  const late = lateThings(resources.work?.states() ?? [], load, now).map((one) => ({
    ...one,
    fr: latenessWords(one, "fr"),
    en: latenessWords(one, "en"),
  }));
  return Response.json({ ...report, late }, { status: isHere ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
