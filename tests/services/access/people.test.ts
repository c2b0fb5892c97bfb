import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "../../../app/adapters/password-hash.ts";
import { roles } from "../../../app/domain/access/roles.ts";
import { startLoop } from "../../../app/jobs/loop.ts";
import { admit } from "../../../app/services/access/admit.ts";
import { disablePerson } from "../../../app/services/access/disable-person.ts";
import { enablePerson } from "../../../app/services/access/enable-person.ts";
import { invite } from "../../../app/services/access/invite.ts";
import { revokeGrant } from "../../../app/services/access/revoke-grant.ts";
import { revokeInvitation } from "../../../app/services/access/revoke-invitation.ts";
import { closeDatabase, openDatabase } from "../../../db/client.ts";
import { loginUrl } from "../../../db/migrate.ts";
import { testSecret } from "../../cluster.ts";
import { asMachine, context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const place = { origin: "https://tamis.exemple.test", timeZone: "Europe/Paris" };
const newcomer = (email: string, role: (typeof roles)[number] = "legal") =>
  asMachine(db.jobs, { role: "system", actor: "cli:test" }, { action: "test" }, (tx) =>
    admit(tx, {
      email,
      name: "X",
      locale: "fr",
      role,
      institutionId: null,
      candidacyId: null,
      expiresAt: null,
      passwordHash: "x",
    }),
  );

test("argon2id, nineteen MiB; a damaged hash opens nothing", async () => {
  const hash = await hashPassword("un tilleul devant la gare");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword({ hash, password: "un tilleul devant la gare" })).toBe(true);
  expect(await verifyPassword({ hash: "damaged", password: "x" })).toBe(false);
});

test("only the sign-in login reads the sign-in tables; no product role, no machine role", async () => {
  const auth = openDatabase(loginUrl(db.url, "auth", testSecret), { max: 1 });
  for (const table of ["user", "session", "account", "verification", "rate_limit", "kept_form"]) {
    const read = sql.raw(`select 1 from auth."${table}"`);
    await expect(auth.execute(read)).resolves.toBeDefined();
    for (const role of roles) await expect(context(db, viewer(role)).read((tx) => tx.execute(read))).rejects.toThrow();
    await expect(db.app.execute(read)).rejects.toThrow();
    for (const role of ["system", "import"] as const)
      await expect(
        asMachine(db.jobs, { role, actor: "system:test" }, { action: "t" }, (tx) => tx.execute(read)),
      ).rejects.toThrow();
  }
  for (const table of ["person", "role_grant", "invitation", "outgoing_mail", "institution"])
    await expect(auth.execute(sql.raw(`select 1 from ${table}`))).rejects.toThrow();
  await expect(auth.execute(sql`select * from tamis.viewers_of('x')`)).rejects.toThrow();
  await closeDatabase(auth);
});

test("who may invite, suspend and take back: every other role is refused", async () => {
  const personId = await newcomer("cible@exemple.test");
  const [grant] = await db.owner.execute<{ id: string }>(sql`select id from role_grant where person_id = ${personId}`);
  for (const role of roles) {
    const who = context(db, viewer(role));
    const staff = invite(who, { name: "X", email: `${role}@invite.test`, role: "legal" }, place);
    if (role === "admin") await staff;
    else await expect(staff).rejects.toMatchObject({ kind: "Forbidden" });
    if (role === "admin") continue;
    await expect(disablePerson(who, { personId })).rejects.toMatchObject({ kind: "Forbidden" });
    await expect(enablePerson(who, { personId })).rejects.toMatchObject({ kind: "Forbidden" });
    await expect(revokeGrant(who, { grantId: grant?.id })).rejects.toMatchObject({
      kind: expect.stringMatching(/Forbidden|NotFound/),
    });
  }
});

test("nobody locks themselves out; a thing done twice says so", async () => {
  const personId = await newcomer("admin@exemple.test", "admin");
  const admin = context(db, viewer("admin", { personId }));
  const [own] = await db.owner.execute<{ id: string }>(sql`select id from role_grant where person_id = ${personId}`);
  await expect(disablePerson(admin, { personId })).rejects.toMatchObject({ sentence: { key: "ownAccount" } });
  await expect(revokeGrant(admin, { grantId: own?.id })).rejects.toMatchObject({ sentence: { key: "ownAccount" } });
  const { invitationId } = await invite(admin, { name: "X", email: "deux@exemple.test", role: "auditor" }, place);
  await revokeInvitation(admin, { invitationId });
  await expect(revokeInvitation(admin, { invitationId })).rejects.toMatchObject({ kind: "Conflict" });
  const other = await newcomer("autre@exemple.test");
  await disablePerson(admin, { personId: other });
  await expect(disablePerson(admin, { personId: other })).rejects.toMatchObject({ kind: "Conflict" });
  await enablePerson(admin, { personId: other });
  await expect(enablePerson(admin, { personId: other })).rejects.toMatchObject({ kind: "Conflict" });
});

test("the invitation and its letter stand or fall together; the log keeps neither name nor e-mail nor token", async () => {
  const admin = context(db, viewer("admin"));
  await invite(admin, { name: "Zoé Secrète", email: "zoe@exemple.test", role: "legal" }, place);
  const letters = await db.owner.execute<{ body: string }>(
    sql`select body from outgoing_mail where recipient = 'zoe@exemple.test'`,
  );
  expect(letters).toHaveLength(1);
  const token = /invitation\/([\w-]+)/.exec(letters[0]?.body ?? "")?.[1] as string;
  const dump = await db.owner.execute<{
    all: string;
  }>(sql`select (select string_agg(to_jsonb(a)::text, '') from audit_entry a)
    || (select string_agg(token_hash, '') from invitation) as all`);
  for (const secret of ["Zoé", "zoe@", token]) expect(dump[0]?.all).not.toContain(secret);
});

test("the loop never runs a job twice at once, goes on after a failure, and waits for it when stopped", async () => {
  let [inside, most, runs] = [0, 0, 0];
  const failures: string[] = [];
  const job = {
    name: "slow",
    everySeconds: 0.01,
    async run() {
      inside++;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 30));
      inside--;
      if (++runs === 2) throw new Error("once");
    },
  };
  const loop = startLoop([job], {} as never, (name) => failures.push(name));
  await new Promise((resolve) => setTimeout(resolve, 200));
  await loop.stop();
  expect([most, inside, failures]).toEqual([1, 0, ["slow"]]);
  const after = runs;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect([runs, after > 2]).toEqual([after, true]);
});
