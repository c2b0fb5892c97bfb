import { sql } from "drizzle-orm";
import { z } from "zod";
import { asMachine } from "../../../db/as-viewer.ts";
import type { Database } from "../../../db/client.ts";
import { notFound } from "../../domain/errors.ts";
import type { Work } from "../../domain/operations/lateness.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object({ job: z.string() });

/**
 * Runs a job now, in this process. Letters that a mail server refused are tried without waiting for their next turn. Twice
 * changes nothing more: every job does its work once, however often it runs.
 */
export async function runAgain(
  context: Context,
  input: unknown,
  { jobs, work }: { jobs: Database; work: Work | undefined },
): Promise<void> {
  must(context, "operations.repair");
  const { job } = parse(schema, input);
  if (!work?.states().some(({ name }) => name === job)) throw notFound();
  const portal = { role: "system", actor: "system:run-again" } as const;
  if (job === "send-mail")
    await asMachine(jobs, portal, { action: "mail.retry" }, (tx) =>
      tx.execute(sql`update outgoing_mail set attempts = 0 where sent_at is null and attempts > 0`),
    );
  await work.now(job);
}
