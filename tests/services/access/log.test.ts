import { Writable } from "node:stream";
import { sql } from "drizzle-orm";
import pino from "pino";
import { expect, test } from "vitest";
import { statusOfError } from "../../../app/http/failures.ts";
import { errorTold } from "../../../app/http/log.ts";
import { person } from "../../../db/schema/index.ts";
import { asMachine, testDatabase } from "../../database.ts";

const db = testDatabase();
const secrets = ["helene.vidal@exemple.test", "Hélène Vidal", "s3cr3t-t0k3n-of-thirty-characters-x"];
const machine = { role: "system", actor: "system:sign-in" } as const;

/** What a statement that fails leaves in the log. */
async function logged(work: Parameters<typeof asMachine>[3]): Promise<string> {
  const error = await asMachine(db.jobs, machine, { action: "test" }, work).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(statusOfError(error)).toBe(500);
  // Each of them does repeat what was typed, or the test would prove nothing.
  expect(secrets.some((secret) => deeply(error).includes(secret))).toBe(true);
  let told = "";
  const sink = new Writable({
    write(chunk, _, done) {
      told += chunk;
      done();
    },
  });
  pino({ serializers: { err: errorTold } }, sink).error(
    { requestId: "r-1", personId: "p-1", err: error },
    "request failed",
  );
  return told;
}
const deeply = (error: unknown): string =>
  error instanceof Error
    ? JSON.stringify([error.message, error.stack, Object.values(error).map(String)]) + deeply(error.cause)
    : "";

test("a fault of the database leaves its code and its place in the log, and no e-mail, name or token", async () => {
  const [email = "", name = "", token = ""] = secrets;
  const add = { email, name, locale: "fr" } as const;
  const twice = await logged(async (tx) => {
    await tx.insert(person).values(add);
    await tx.insert(person).values(add);
  });
  expect(twice).toContain('"code":"23505"');
  expect(twice).toContain("person person_email");
  const typed = await logged((tx) => tx.execute(sql`select ${email}::uuid, ${name}, ${token}`));
  expect(typed).toContain('"code":"22P02"');
  const shaped = await logged((tx) =>
    tx.execute(sql`insert into role_grant (person_id, role) values (gen_random_uuid(), ${token})`),
  );
  const own = await logged(() =>
    Promise.reject(new Error(`no mailbox ${email}, link /invitation/${token} for ${name}`.replace(name, "x"))),
  );
  expect(own).toContain("no mailbox …@…");
  for (const told of [twice, typed, shaped, own]) {
    expect(told).toContain('"requestId":"r-1"');
    expect(told).toMatch(/at .*log\.test\.ts/);
    for (const secret of secrets) expect(told).not.toContain(secret);
  }
});
