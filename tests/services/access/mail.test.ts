import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sendMail } from "../../../app/jobs/send-mail.ts";
import { writeMail } from "../../../app/services/access/write-mail.ts";
import { asMachine, testDatabase } from "../../database.ts";

const db = testDatabase();
const received: { to: string[]; text: string }[] = [];
let refusing = false;
let server: SMTPServer;
let smtpUrl: string;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        if (refusing) return done(new Error("mailbox full"));
        received.push({ to: session.envelope.rcptTo.map((r) => r.address), text: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => {
  received.length = 0;
  refusing = false;
});

const resources = (mode: "demonstration" | "production", url: string | null = smtpUrl) =>
  ({
    configuration: { mode, smtpUrl: url, mailFrom: "Tamis <tamis@exemple.test>" },
    jobs: db.jobs,
  }) as Parameters<typeof sendMail.run>[0];
const write = (key: string, body = "Bonjour Hélène,\nvotre lien : https://tamis.exemple.test/x\n") =>
  asMachine(db.jobs, { role: "system", actor: "system:test" }, { action: "test" }, (tx) =>
    writeMail(tx, { key, recipient: "helene@exemple.test", subject: "Été à Libourne", body }),
  );
const mail = async (key: string) => {
  const [row] = await db.owner.execute<{
    sent_at: string | null;
    attempts: number;
    last_error: string | null;
    body: string;
  }>(sql`select sent_at, attempts, last_error, body from outgoing_mail where key = ${key}`);
  return row;
};

test("letters leave once, however many processes send; in production their words are wiped", async () => {
  for (let i = 0; i < 6; i++) await write(`many:${i}`);
  await Promise.all(Array.from({ length: 4 }, () => sendMail.run(resources("production"))));
  await sendMail.run(resources("production"));
  expect(received).toHaveLength(6);
  expect(received[0]?.to).toEqual(["helene@exemple.test"]);
  expect(received[0]?.text).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(await mail("many:0")).toMatchObject({ attempts: 1, last_error: null, body: "" });
});

test("a letter that is refused waits, says why, and leaves later; it holds up no other", async () => {
  await write("refused");
  refusing = true;
  await sendMail.run(resources("production"));
  expect(await mail("refused")).toMatchObject({
    sent_at: null,
    attempts: 1,
    last_error: expect.stringContaining("mailbox full"),
  });
  refusing = false;
  await write("after");
  await sendMail.run(resources("production"));
  expect((await mail("after"))?.sent_at).not.toBeNull();
  expect((await mail("refused"))?.sent_at).toBeNull();
  await db.owner.execute(
    sql`update outgoing_mail set created_at = now() - interval '10 minutes' where key = 'refused'`,
  );
  await sendMail.run(resources("demonstration"));
  expect(await mail("refused")).toMatchObject({ attempts: 2, last_error: null });
  expect((await mail("refused"))?.body).toContain("Bonjour Hélène");
});

test("without a server letters stay; a server that is away loses nothing; one event, one letter", async () => {
  await write("stays");
  await sendMail.run(resources("demonstration", null));
  expect(await mail("stays")).toMatchObject({ sent_at: null, attempts: 0 });
  await sendMail.run(resources("production", "smtp://127.0.0.1:1"));
  expect(await mail("stays")).toMatchObject({ sent_at: null, attempts: 1 });
  await expect(write("stays")).rejects.toThrow();
});

test("a recipient cannot smuggle headers or other recipients in", async () => {
  await asMachine(db.jobs, { role: "system", actor: "system:test" }, { action: "test" }, (tx) =>
    writeMail(tx, { key: "smuggled", recipient: "a@exemple.test", subject: "X\r\nBcc: b@exemple.test", body: "." }),
  );
  await sendMail.run(resources("production"));
  expect(received.at(-1)?.to).toEqual(["a@exemple.test"]);
  expect(received.at(-1)?.text).not.toMatch(/^Bcc:/m);
});
