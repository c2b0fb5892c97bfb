import { sql } from "drizzle-orm";
import { asMachine } from "../../db/as-viewer.ts";
import { openPost, type Post } from "../adapters/mail.ts";
import type { Job, JobResources } from "./loop.ts";

const mostInOneRun = 100;

interface Waiting extends Record<string, unknown> {
  id: string;
  recipient: string;
  subject: string;
  body: string;
}

/**
 * Sends the letters that wait. Each is taken by row lock and marked in the same transaction, so two processes
 * never send the same one; after a failure it waits 1, 2, 4 … minutes (6 hours at most). Without SMTP_URL the
 * letters stay where the demonstration's mailbox page shows them.
 */
export const sendMail: Job = {
  name: "send-mail",
  everySeconds: 5,
  async run(resources) {
    const { smtpUrl } = resources.configuration;
    if (smtpUrl === null) return 0;
    const post = openPost(smtpUrl);
    try {
      let sent = 0;
      while (sent < mostInOneRun && (await sendOne(resources, post))) sent++;
      return sent;
    } finally {
      post.close();
    }
  },
};

async function sendOne({ jobs, configuration }: JobResources, post: Post): Promise<boolean> {
  return asMachine(jobs, { role: "system", actor: "system:send-mail" }, { action: "mail.send" }, async (tx) => {
    const [mail] = await tx.execute<Waiting>(sql`
      select id, recipient, subject, body from outgoing_mail
      where sent_at is null and (attempts = 0 or created_at + interval '1 minute' * least(power(2, attempts), 360) < now())
      order by created_at, id limit 1 for update skip locked`);
    if (!mail) return false;
    try {
      await post.send({
        id: mail.id,
        from: configuration.mailFrom,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.body,
      });
    } catch (error) {
      await tx.execute(sql`update outgoing_mail set attempts = attempts + 1,
        last_error = ${String(error instanceof Error ? error.message : error).slice(0, 500)} where id = ${mail.id}`);
      return true;
    }
    // The words hold a token: in production they go once the server has them.
    const body = configuration.mode === "production" ? "" : mail.body;
    await tx.execute(sql`update outgoing_mail set sent_at = now(), attempts = attempts + 1, last_error = null,
      body = ${body} where id = ${mail.id}`);
    return true;
  });
}
