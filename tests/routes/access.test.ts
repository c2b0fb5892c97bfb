import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { demonstrationPassword } from "../../app/domain/access/demonstration.ts";
import { en } from "../../app/locales/en.ts";
import { fr } from "../../app/locales/fr.ts";
import { testDatabase } from "../database.ts";
import { startPortal, testPassword } from "../http.ts";

const db = testDatabase();
const portal = startPortal(db);
const production = startPortal(db, { mode: "production", origin: "https://tamis.exemple.test" });

/** Letters to somebody, oldest first. */
const lettersTo = async (email: string) =>
  db.owner.execute<{ body: string; subject: string }>(
    sql`select subject, body from outgoing_mail where recipient = ${email} order by created_at`,
  );
const linkIn = (body: string) => new URL(/https?:\/\/\S+/.exec(body)?.[0] ?? "http://none");

describe("signing in", () => {
  test("opens a session whose cookie scripts cannot read; the account page answers", async () => {
    const who = await portal.admit("finance");
    const browser = portal.browser();
    const answer = await browser.post("/connexion", {
      email: who.email.toUpperCase(),
      password: testPassword,
      back: "/compte",
    });
    expect([answer.status, answer.location]).toEqual([302, "/compte"]);
    expect(answer.headers.getSetCookie().join()).toMatch(/tamis\.session_token=[^;]+;.*HttpOnly.*SameSite=Lax/i);
    expect((await browser.get("/compte")).html).toContain(who.email);
  });

  test("unknown e-mail, wrong password and suspended account read the same, in both languages", async () => {
    const { email } = await portal.admit("legal");
    const suspended = await portal.admit("legal");
    await db.owner.execute(sql`select set_config('tamis.actor', 'cli:test', false)`);
    const admin = await portal.signIn("admin");
    expect((await admin.post(`/administration/personnes/${suspended.personId}/suspension`)).status).toBe(302);
    for (const [language, text] of [
      ["fr", fr],
      ["en", en],
    ] as const) {
      for (const attempt of [
        { email: "personne@exemple.test", password: testPassword },
        { email, password: "autre chose que le bon" },
        { email: suspended.email, password: testPassword },
        { email: "pas une adresse", password: "x" },
      ]) {
        const { status, html } = await portal.browser().post("/connexion", attempt, { "accept-language": language });
        expect(status).toBe(422);
        expect(html).toContain(text.errors.signInRefused);
        expect(html).not.toContain(attempt.password.length > 5 ? attempt.password : "\0");
      }
    }
  });

  test("takes about as long for an unknown e-mail as for a wrong password", async () => {
    const { email } = await portal.admit("legal");
    const median = async (address: () => string) => {
      const times: number[] = [];
      for (let i = 0; i < 7; i++) {
        const began = performance.now();
        await portal.browser().post("/connexion", { email: address(), password: "autre chose que le bon" });
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[3] as number;
    };
    const [known, unknown] = [await median(() => email), await median(() => `${Math.random()}@exemple.test`)];
    expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.5);
  });

  test("is refused after ten tries at one address book entry, known or not, also in parallel; others go on", async () => {
    const { email } = await portal.admit("legal");
    for (const address of [email, "inconnu@exemple.test"]) {
      const tries = Array.from({ length: 16 }, () =>
        portal.browser().post("/connexion", { email: address, password: "autre chose que le bon" }),
      );
      const statuses = (await Promise.all(tries)).map((a) => a.status);
      expect(statuses.filter((s) => s === 422)).toHaveLength(10);
      expect(statuses.filter((s) => s === 429)).toHaveLength(6);
    }
    const last = await portal.browser().post("/connexion", { email, password: testPassword });
    expect(last.status).toBe(429);
    expect(last.html).toContain("Trop d’essais");
    await portal.signIn("finance");
  });

  test("never leaves the portal afterwards", async () => {
    const { email } = await portal.admit("legal");
    for (const back of [
      "//voleur.test",
      "https://voleur.test",
      "/\\voleur.test",
      "javascript:alert(1)",
      "/\t/voleur.test",
    ])
      expect((await portal.browser().post("/connexion", { email, password: testPassword, back })).location).toBe("/");
  });

  test("a form from another site does nothing", async () => {
    const who = await portal.signIn("finance");
    const foreign: Record<string, string>[] = [
      { origin: "https://voleur.test" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of foreign) expect((await who.post("/deconnexion", {}, headers)).status).toBe(403);
    expect((await who.get("/compte")).status).toBe(200);
  });

  test("production: cookies are Secure, no one-click account, no mailbox, no demonstration password", async () => {
    const { email, personId } = await production.admit("finance");
    const browser = production.browser();
    const { headers, status } = await browser.post("/connexion", { email, password: testPassword });
    expect(status).toBe(302);
    expect(headers.getSetCookie().join()).toMatch(/__Secure-tamis\.session_token=[^;]+;.*Secure/);
    expect((await production.browser().get("/connexion")).html).not.toContain("/connexion/demonstration");
    expect((await production.browser().post("/connexion/demonstration", { personId })).status).toBe(404);
    expect((await production.browser().get("/boite-aux-lettres")).status).toBe(404);
    const refused = await production.browser().post("/connexion", { email, password: demonstrationPassword });
    expect(refused.status).toBe(422);
  });
});

describe("sessions", () => {
  test("a changed cookie, a foreign signature or a bare token are nobody", async () => {
    const who = await portal.signIn("finance");
    const cookie = who.cookies.get("tamis.session_token") as string;
    const [token, signature] = decodeURIComponent(cookie).split(".") as [string, string];
    for (const forged of [
      `${token}x.${signature}`,
      `${token}.${signature.replace(/^./, (c) => (c === "A" ? "B" : "A"))}`,
      token,
      `${token}.`,
      ".",
      "%E0%A4%A",
    ]) {
      const browser = portal.browser();
      browser.cookies.set("tamis.session_token", forged === "%E0%A4%A" ? forged : encodeURIComponent(forged));
      expect((await browser.get("/compte")).location).toContain("/connexion");
    }
  });

  test("one's own other session can be closed, somebody else's cannot", async () => {
    const [me, other] = [await portal.signIn("legal"), await portal.signIn("legal")];
    const second = portal.browser();
    await second.post("/connexion", { email: me.email, password: testPassword });
    const sessions = await db.owner.execute<{ id: string; user_id: string }>(
      sql`select id, user_id from auth.session where user_id in (${me.personId}, ${other.personId}) order by created_at desc`,
    );
    const of = (person: string) => sessions.find((s) => s.user_id === person)?.id as string;
    expect((await me.post("/compte/sessions", { sessionId: of(other.personId) })).status).toBe(404);
    expect((await me.post("/compte/sessions", { sessionId: of(me.personId) })).location).toBe("/compte?etat=fermee");
    expect((await second.get("/compte")).location).toContain("/connexion");
    expect((await me.get("/compte")).status).toBe(200);
    expect((await other.get("/compte")).status).toBe(200);
  });

  test("end at once when the account is suspended, the role taken back, or the person signs out", async () => {
    const admin = await portal.signIn("admin");
    const [suspended, stripped, leaving] = [
      await portal.signIn("legal"),
      await portal.signIn("legal"),
      await portal.signIn("legal"),
    ];
    await admin.post(`/administration/personnes/${suspended.personId}/suspension`);
    const [grant] = await db.owner.execute<{ id: string }>(
      sql`select id from role_grant where person_id = ${stripped.personId}`,
    );
    await admin.post(`/roles/${grant?.id}/retrait`);
    const copy = portal.browser();
    for (const [name, value] of leaving.cookies) copy.cookies.set(name, value);
    await leaving.post("/deconnexion");
    for (const gone of [suspended, stripped, leaving, copy])
      expect((await gone.get("/compte")).location).toContain("/connexion");
    const back = await portal.browser().post("/connexion", { email: stripped.email, password: testPassword });
    expect(back.html).toContain(fr.errors.noRoleLeft);
    expect((await admin.post(`/administration/personnes/${suspended.personId}/retablissement`)).status).toBe(302);
    expect((await portal.browser().post("/connexion", { email: suspended.email, password: testPassword })).status).toBe(
      302,
    );
  });

  test("an expired role gives nothing", async () => {
    const who = await portal.signIn("legal");
    await db.owner.transaction(async (tx) => {
      await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
      await tx.execute(
        sql`update role_grant set granted_at = now() - interval '1 hour', expires_at = now() - interval '1 second' where person_id = ${who.personId}`,
      );
    });
    expect((await who.get("/compte")).location).toContain("/connexion");
  });

  test("the role acted in is chosen among one's own only", async () => {
    const who = await portal.signIn("legal");
    await portal.admit("auditor", { email: who.email });
    expect((await who.get("/administration")).status).toBe(403);
    expect((await who.post("/role", { role: "admin" })).status).toBe(422);
    expect((await who.post("/role", { role: "auditor" })).status).toBe(302);
    expect((await who.get("/administration")).status).toBe(200);
    who.cookies.set("tamis_role", "admin");
    expect((await who.post("/administration", { name: "X", email: "x@exemple.test", role: "admin" })).status).toBe(403);
  });

  test("what was typed when the session ended comes back to its author, and to nobody else", async () => {
    const who = await portal.signIn("admin");
    await db.owner.execute(
      sql`update auth.session set expires_at = now() - interval '1 minute' where user_id = ${who.personId}`,
    );
    const typed = { name: "Hélène « Test » <b>", email: "helene@exemple.test", role: "legal" };
    const sent = await who.post("/administration", typed, { referer: `${portal.origin}/administration?page=1` });
    expect(sent.status).toBe(302);
    const back = new URL(sent.location as string, portal.origin).searchParams.get("retour") as string;
    expect(back).toMatch(/^\/reprise\//);
    expect((await who.get(sent.location as string)).html).toContain(fr.access.signIn.kept);
    const stranger = await portal.signIn("admin");
    expect((await stranger.get(back)).status).toBe(404);
    const signed = await who.post("/connexion", { email: who.email, password: testPassword, back });
    expect(signed.location).toBe(back);
    const page = (await who.get(back)).html;
    expect(page).toContain("Hélène « Test » &lt;b&gt;");
    expect(page).toContain('action="/administration"');
    expect((await who.post("/administration", typed)).location).toBe("/administration?etat=envoyee");
    const nobody = await portal.browser().post("/administration", typed);
    expect(nobody.location).toBe("/connexion?etat=fin&retour=%2Fadministration");
  });
});

describe("invitations and passwords, without script", () => {
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
    expect((await portal.browser().post(path, { password: testPassword })).html).toContain(
      en.access.invitation.unusable,
    );
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
      expect((await portal.browser().get(link.pathname)).html).toContain(fr.access.invitation.unusable);
      expect((await portal.browser().post(link.pathname, { password: testPassword })).status).toBe(412);
    }
    expect((await finance.post("/invitations", { name: "X", email: "x1@exemple.test", role: "admin" })).status).toBe(
      403,
    );
    expect(
      (await admin.post("/administration", { name: "X", email: "x2@exemple.test", role: "investor" })).status,
    ).toBe(403);
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
    expect(done.location).toBe("/compte?etat=change");
    expect((await who.get("/compte")).status).toBe(200);
    expect((await second.get("/compte")).location).toContain("/connexion");
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
    const changed = await portal.admit("finance");
    const refused = await portal.browser().post("/connexion/demonstration", { personId: changed.personId });
    expect([refused.status, refused.html.includes(fr.errors.signInRefused)]).toEqual([422, true]);
    expect((await portal.browser().get("/boite-aux-lettres")).html).toContain("nouvelle@exemple.test");
  });
});
