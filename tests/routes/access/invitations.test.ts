import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { demonstrationPassword } from "../../../app/domain/access/demonstration.ts";
import { en } from "../../../app/locales/en.ts";
import { fr } from "../../../app/locales/fr.ts";
import { testDatabase } from "../../database.ts";
import { startPortal, testPassword } from "../../http.ts";

const db = testDatabase();
const portal = startPortal(db);

/** Letters to somebody, oldest first. */
const lettersTo = async (email: string) =>
  db.owner.execute<{ body: string; subject: string }>(
    sql`select subject, body from outgoing_mail where recipient = ${email} order by created_at`,
  );
const linkIn = (body: string) => new URL(/https?:\/\/\S+/.exec(body)?.[0] ?? "http://none");

test("invited, accepted once, signed in; weak passwords refused in words; the link dies with its use", async () => {
  const admin = await portal.signIn("admin");
  const email = "nouvelle@exemple.test";
  const wanted = { name: "Nouvelle Personne", email, role: "legal", locale: "en" };
  expect((await admin.post("/administration", wanted)).location).toBe("/administration?etat=envoyee");
  const again = await admin.post("/administration", wanted);
  expect([again.status, again.html.includes(fr.errors.invitationWaiting)]).toEqual([409, true]);
  const [letter] = await lettersTo(email);
  expect(letter?.subject).toBe(en.access.letters.invitationSubject);
  const link = linkIn(letter?.body ?? "");
  const path = link.pathname + link.search;
  const guest = portal.browser();
  expect((await guest.get(path)).html).toContain("Legal office");
  for (const [password, text] of [
    ["court", "at least 12"],
    ["motdepasse123", en.errors.passwordCommon],
    ["Azerty123456!", en.errors.passwordCommon],
    ["x".repeat(129), "at most 128"],
  ])
    expect((await guest.post(path, { password: password as string })).html).toContain(text);
  const both = await Promise.all([
    guest.post(path, { password: testPassword }),
    portal.browser().post(path, { password: testPassword }),
  ]);
  expect(both.map((a) => a.status).sort()).toEqual([302, 412]);
  expect((await portal.browser().post(path, { password: testPassword })).html).toContain(en.access.invitation.unusable);
  expect((await portal.browser().post("/connexion", { email, password: testPassword })).status).toBe(302);
});

test("a withdrawn or expired invitation opens nothing; finance cannot invite staff, admin no outsider", async () => {
  const [admin, finance] = [await portal.signIn("admin"), await portal.signIn("finance")];
  for (const [state, email] of [
    ["revoked_at = now()", "retire@exemple.test"],
    ["created_at = now() - interval '1 hour', expires_at = now() - interval '1 second'", "tard@exemple.test"],
  ] as const) {
    await admin.post("/administration", { name: "X", email, role: "legal" });
    const link = linkIn((await lettersTo(email))[0]?.body ?? "");
    await db.owner.transaction(async (tx) => {
      await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
      await tx.execute(sql`update invitation set ${sql.raw(state)} where email = ${email}`);
    });
    const page = await portal.browser().get(link.pathname);
    expect([page.status, page.html.includes(fr.access.invitation.unusable)]).toEqual([404, true]);
    expect((await portal.browser().post(link.pathname, { password: testPassword })).status).toBe(412);
  }
  expect((await finance.post("/invitations", { name: "X", email: "x1@exemple.test", role: "admin" })).status).toBe(403);
  expect((await admin.post("/administration", { name: "X", email: "x2@exemple.test", role: "investor" })).status).toBe(
    403,
  );
  const untied = await finance.post("/invitations", { name: "X", email: "x3@exemple.test", role: "respondent" });
  expect([untied.status, untied.html.includes(fr.errors.fileNeeded)]).toEqual([422, true]);
});

test("a reset letter goes only to a live account, works once, and closes every session", async () => {
  const who = await portal.signIn("finance");
  const ask = (email: string) => portal.browser().post("/mot-de-passe", { email });
  expect((await ask(who.email)).location).toBe((await ask("personne2@exemple.test")).location);
  expect(await lettersTo("personne2@exemple.test")).toHaveLength(0);
  const [letter] = await lettersTo(who.email);
  const { pathname } = linkIn(letter?.body ?? "");
  const stored = await db.owner.execute<{ identifier: string }>(sql`select identifier from auth.verification`);
  expect(stored.map((row) => row.identifier).join()).not.toContain(pathname.split("/").at(-1));
  expect((await portal.browser().post(pathname, { password: "azertyuiop12" })).html).toContain(
    fr.errors.passwordCommon,
  );
  const fresh = "trois merles sur un fil";
  expect((await portal.browser().post(pathname, { password: fresh })).location).toBe("/connexion?etat=change");
  expect((await portal.browser().post(pathname, { password: fresh })).html).toContain(fr.errors.resetUnusable);
  const used = await portal.browser().get(pathname);
  expect([used.status, used.html.includes(fr.access.reset.again)]).toEqual([404, true]);
  expect((await who.get("/compte")).location).toContain("/connexion");
  expect((await portal.browser().post("/connexion", { email: who.email, password: testPassword })).status).toBe(422);
  expect((await portal.browser().post("/connexion", { email: who.email, password: fresh })).status).toBe(302);
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await ask(who.email)).status);
  expect(statuses).toEqual([302, 302, 429, 429]);
});

test("changing one's password asks the current one and closes the other sessions", async () => {
  const who = await portal.signIn("finance");
  const second = portal.browser();
  await second.post("/connexion", { email: who.email, password: testPassword });
  const fresh = "quatre merles sur un fil";
  const wrong = await who.post("/compte/mot-de-passe", { currentPassword: "pas le bon du tout", password: fresh });
  expect([wrong.status, wrong.html.includes(fr.errors.passwordWrong)]).toEqual([422, true]);
  const done = await who.post("/compte/mot-de-passe", { currentPassword: testPassword, password: fresh });
  expect(done.location).toBe("/compte?etat=mot-de-passe");
  expect((await who.get("/compte")).status).toBe(200);
  expect((await second.get("/compte")).location).toContain("/connexion");
});

test("a link nobody was sent, or used already, is not found, and its page says what to do", async () => {
  for (const [path, next, title] of [
    ["/invitation/inconnue", "/connexion", fr.access.invitation.unusable],
    ["/mot-de-passe/inconnu", "/mot-de-passe", fr.access.reset.setTitle],
  ] as const) {
    const { status, html } = await portal.browser().get(path);
    expect(status).toBe(404);
    expect(html).toContain(title);
    expect(html.slice(html.indexOf("<main"))).toContain(`href="${next}"`);
  }
});

test("nobody can sign up, nor reach the library's own addresses", async () => {
  for (const path of ["/auth/sign-up/email", "/api/auth/sign-up/email", "/auth/get-session"])
    expect([404, 405]).toContain(
      (await portal.browser().post(path, { email: "a@b.test", password: testPassword, name: "A" })).status,
    );
});

test("the language is chosen without an account, and kept with one", async () => {
  const browser = portal.browser();
  expect((await browser.post("/langue", { langue: "en", retour: "/mot-de-passe" })).location).toBe("/mot-de-passe");
  expect((await browser.get("/mot-de-passe")).html).toContain('lang="en"');
  const who = await portal.signIn("legal");
  await who.post("/langue", { langue: "en" });
  const [row] = await db.owner.execute<{ locale: string }>(sql`select locale from person where id = ${who.personId}`);
  expect(row?.locale).toBe("en");
});

test("the demonstration opens a session in one click and shows its letters", async () => {
  const { personId } = await portal.admit("finance", { password: demonstrationPassword });
  const browser = portal.browser();
  expect((await browser.get("/connexion")).html).toContain(personId);
  expect((await browser.post("/connexion/demonstration", { personId, back: "/compte" })).location).toBe("/compte");
  expect((await browser.get("/compte")).status).toBe(200);
  const changed = await portal.admit("finance", { password: "une phrase choisie par elle seule" });
  const refused = await portal.browser().post("/connexion/demonstration", { personId: changed.personId });
  expect([refused.status, refused.html.includes(fr.errors.signInRefused)]).toEqual([422, true]);
  expect((await portal.browser().get("/boite-aux-lettres")).html).toContain("nouvelle@exemple.test");
});
