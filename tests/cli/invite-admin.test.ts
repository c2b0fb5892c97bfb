import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { testSecret } from "../cluster.ts";
import { context, testDatabase, viewer } from "../database.ts";
import { startPortal, testPassword } from "../http.ts";
import { dataFolder, freePort, startPortal as startCommand } from "./portal.ts";

const db = testDatabase();
const portal = startPortal(db);
const data = dataFolder();
afterAll(data.clear);

/** `npm run tamis -- invite-admin …` as the operator types it, on this file's own database. */
async function inviteAdmin(args: string[], more: Record<string, string> = {}) {
  const env = {
    DATABASE_URL: db.url,
    TAMIS_DATA: data.folder,
    TAMIS_SECRET: testSecret,
    TAMIS_ORIGIN: portal.origin,
    ...more,
  };
  const { code, said } = await startCommand(env, ["invite-admin", ...args], { program: "tamis.mjs" }).ended;
  expect(said).not.toMatch(/^\s+at /m);
  return { code, said, link: /https?:\/\/\S+\/invitation\/\S+/.exec(said)?.[0] ?? "" };
}
const camille = ["--email", "Camille.Roux@departement.example", "--name", "Camille Roux"];
const letters = () =>
  db.owner.execute<{ recipient: string; body: string }>(sql`select recipient, body from outgoing_mail`);

test("an unknown address, or no name, is refused in words and nobody is invited", async () => {
  const bad = await inviteAdmin(["--email", "camille(at)departement", "--name", "Camille"]);
  expect(bad).toMatchObject({ code: 2, link: "" });
  expect(bad.said).toContain("--email : Ce n’est pas une adresse électronique");
  expect(await inviteAdmin(["--email", "camille@departement.example"])).toMatchObject({ code: 2, link: "" });
  expect(await inviteAdmin([...camille, "--role", "finance"])).toMatchObject({ code: 2, link: "" });
  expect(await db.owner.execute(sql`select 1 from invitation`)).toHaveLength(0);
});

test("a database the portal has not prepared, or the secret of another portal: one sentence", async () => {
  const url = new URL(db.url);
  url.pathname = "/postgres";
  const unprepared = await inviteAdmin(camille, { DATABASE_URL: url.toString() });
  expect(unprepared.said).toContain("npm run tamis -- migrate");
  expect(unprepared.code).toBe(1);
  const other = await inviteAdmin(camille, { TAMIS_SECRET: testSecret.split("").reverse().join("") });
  expect(other.said).toContain("TAMIS_SECRET");
  expect(other.code).toBe(1);
});

test("production says what is missing: an administrator, mail, the public address", async () => {
  const env = { DATABASE_URL: db.url, TAMIS_DATA: data.folder, TAMIS_SECRET: testSecret };
  const served = startCommand({ ...env, PORT: String(await freePort()) }, ["--production"]);
  await served.until(/invite-admin --email/);
  expect(served.said()).toMatch(/SMTP_URL n'est pas réglé.*\n.*Personne n'administre encore/);
  expect(served.said()).toContain("TAMIS_ORIGIN n'est pas réglé");
  served.process.kill("SIGTERM");
  expect(await served.ended).toMatchObject({ code: 0 });
});

test("from nobody at all to an administrator who invites a finance officer", async () => {
  const first = await inviteAdmin(camille);
  expect(first.code, first.said).toBe(0);
  expect(first.link).toContain(`${portal.origin}/invitation/`);
  expect(first.said).toContain("transmettez ce lien vous-même");
  expect(first.said).not.toContain("déjà");
  expect(await letters()).toHaveLength(0);

  const again = await inviteAdmin(camille, { SMTP_URL: "smtp://127.0.0.1:9" });
  expect(again.said).toContain("L'invitation précédente est retirée");
  const [letter] = await letters();
  expect(letter).toMatchObject({ recipient: "camille.roux@departement.example" });
  expect(letter?.body).toContain(again.link);
  expect(letter?.body).toContain("L’exploitation du portail vous invite");

  const browser = portal.browser();
  const accept = (link: string) => browser.post(new URL(link).pathname, { password: testPassword });
  expect((await accept(first.link)).status).not.toBe(302);
  expect(await accept(again.link)).toMatchObject({ status: 302, location: "/" });
  const signedIn = portal.browser();
  const email = "camille.roux@departement.example";
  expect((await signedIn.post("/connexion", { email, password: testPassword })).status).toBe(302);
  const invited = { email: "finance@departement.example", name: "Dominique Faure", role: "finance" };
  expect(await signedIn.post("/administration", invited)).toMatchObject({ status: 302 });
  const [officer] = await db.owner.execute(sql`select role from invitation where email = ${invited.email}`);
  expect(officer).toEqual({ role: "finance" });
});

test("the log names the operator", async () => {
  const entries = await db.owner.execute(sql`select actor, role, action, operation from audit_entry
    where table_name = 'invitation' and actor like 'cli:%' order by id`);
  const line = { actor: "cli:invite-admin", role: "tamis_system", action: "invitation.send" };
  expect(entries).toEqual([
    { ...line, operation: "insert" },
    { ...line, operation: "update" },
    { ...line, operation: "insert" },
  ]);
});

test("beside an active administrator it still works, and says so; who administers already is refused", async () => {
  const second = await inviteAdmin(["--email", "second@departement.example", "--name", "Sacha Martin", "--json"]);
  expect(second.code, second.said).toBe(0);
  expect(JSON.parse(second.said)).toMatchObject({
    email: "second@departement.example",
    role: "admin",
    activeAdmins: 1,
    withdrawn: 0,
    mailed: false,
    link: expect.stringContaining("/invitation/"),
    expiresAt: expect.stringMatching(/^\d{4}-/),
  });
  const third = await inviteAdmin(["--email", "third@departement.example", "--name", "Lou Petit"]);
  expect(third.said).toContain("Le portail a déjà 1 compte(s) d'administration actif(s)");
  const refused = await inviteAdmin(camille);
  expect(refused).toMatchObject({ code: 1, link: "" });
  expect(refused.said).toContain("a déjà ce rôle");
  await context(db, viewer("admin")).write("person.disable", (tx) =>
    tx.execute(sql`update person set disabled_at = now()`),
  );
  expect((await inviteAdmin(camille)).said).toContain("suspendu");
});

test("a database with people of its own is never served as a demonstration", async () => {
  const env = { DATABASE_URL: db.url, TAMIS_DATA: data.folder, TAMIS_SECRET: testSecret };
  const { code, said } = await startCommand({ ...env, PORT: String(await freePort()) }).ended;
  expect(code).toBe(1);
  expect(said).toContain("npm run serve");
});
