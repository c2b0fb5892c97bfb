import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { fr } from "../../../app/locales/fr.ts";
import { testDatabase } from "../../database.ts";
import { startPortal, testPassword } from "../../http.ts";
import { enrol, freshCode, withPassword } from "./codes.ts";

const db = testDatabase();
const portal = startPortal(db);

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

test("network addresses are shown as people write them", async () => {
  const who = await portal.signIn("legal");
  const shown = async (address: string) => {
    await db.owner.execute(sql`update auth.session set ip_address = ${address} where user_id = ${who.personId}`);
    return (await who.get("/compte")).html;
  };
  expect((await who.get("/compte")).html).toMatch(/>(::1|127\.0\.0\.1)</);
  expect(await shown("0000:0000:0000:0000:0000:ffff:c000:0221")).toContain(">192.0.2.33<");
  expect(await shown("2001:0db8:0000:0000:0000:0000:0000:0007")).toContain(">2001:db8::7<");
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
});

test.each(["no cookie at all", "signed out elsewhere"])(
  "%s: the sign-in page itself carries the words",
  async (how) => {
    const who = await portal.signIn("admin");
    const cookies = new Map(who.cookies);
    await who.post("/deconnexion");
    if (how === "signed out elsewhere") for (const [name, value] of cookies) who.cookies.set(name, value);
    const typed = {
      name: "Hélène « Test » <b>",
      email: "helene@exemple.test",
      role: "legal",
      password: "secret words",
    };
    const sent = await who.post("/administration", typed, { referer: `${portal.origin}/administration` });
    expect([sent.status, sent.html.includes(fr.access.signIn.kept)]).toEqual([401, true]);
    expect(sent.html).not.toContain("secret words");
    const kept = /<textarea name="kept"[^>]*>([^<]*)</.exec(sent.html)?.[1] as string;
    const json = kept
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    const wrong = await who.post("/connexion", { email: who.email, password: "not this one", kept: json });
    expect([wrong.status, wrong.html.includes(kept)]).toEqual([422, true]);
    const signed = await who.post("/connexion", { email: who.email, password: testPassword, kept: json });
    expect(signed.location).toMatch(/^\/reprise\//);
    expect((await who.get(signed.location as string)).html).toContain("Hélène « Test » &lt;b&gt;");
    const forged = { path: "https://exemple.test/", page: "//exemple.test", values: {} };
    const refused = await who.post("/connexion", {
      email: who.email,
      password: testPassword,
      kept: JSON.stringify(forged),
    });
    expect(refused.location).toBe("/");
  },
);

const age = (personId: string, opened: string, seen: string) =>
  db.owner.execute(sql`update auth.session set created_at = now() - ${opened}::interval, updated_at = now() - ${seen}::interval,
    expires_at = now() - ${seen}::interval + interval '2 hours' where user_id = ${personId}`);
const minutesLeft = async (personId: string) => {
  const [row] = await db.owner.execute<{ left: string }>(
    sql`select round(extract(epoch from expires_at - now()) / 60) as left from auth.session where user_id = ${personId}`,
  );
  return Number(row?.left);
};

test("a session in use goes on, two hours at a time and twelve in all; unused for two it has ended", async () => {
  const who = await portal.signIn("legal");
  expect(await minutesLeft(who.personId)).toBe(120);
  await age(who.personId, "3 hours", "90 minutes");
  expect((await who.get("/compte")).status).toBe(200);
  expect(await minutesLeft(who.personId)).toBe(120);
  await age(who.personId, "11 hours 30 minutes", "2 minutes");
  expect((await who.get("/compte")).status).toBe(200);
  expect(await minutesLeft(who.personId)).toBe(30);
  await age(who.personId, "3 hours", "2 hours 1 minute");
  expect((await who.get("/compte")).location).toContain("/connexion");
});

test("what was typed when the session ended comes back after the code too", async () => {
  const who = await enrol(await portal.signIn("admin"));
  await age(who.personId, "13 hours", "3 hours");
  const typed = { name: "Brouillon d’un soir", email: "brouillon@exemple.test", role: "legal" };
  const sent = await who.post("/administration", typed);
  const back = new URL(sent.location as string, portal.origin).searchParams.get("retour") as string;
  const { answer } = await withPassword(portal, who, who, back);
  expect(answer.location).toBe(`/connexion/code?retour=${encodeURIComponent(back)}`);
  expect((await who.get(answer.location as string)).html).toContain(`value="${back}"`);
  const entered = await who.post("/connexion/code", { code: await freshCode(db, who), back });
  expect(entered.location).toBe(back);
  expect((await who.get(back)).html).toContain("Brouillon d’un soir");
});

test("a browser not seen before is told by mail, once; the first of an account, or the same again, is not", async () => {
  const who = await portal.signIn("legal");
  const letters = () =>
    db.owner.execute<{ subject: string; body: string }>(
      sql`select subject, body from outgoing_mail where recipient = ${who.email} order by id`,
    );
  expect(who.cookies.get("tamis_appareil")).toMatch(/^[\w-]{43}$/);
  expect(await letters()).toEqual([]);
  const agent = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
  const second = portal.browser();
  const signIn = (browser: typeof second) =>
    browser.post("/connexion", { email: who.email, password: testPassword }, agent);
  const told = await signIn(second);
  expect(told.headers.getSetCookie().join()).toMatch(/tamis_appareil=[^;]+;[^,]*HttpOnly/);
  await signIn(second);
  await signIn(who);
  const [letter, ...more] = await letters();
  expect([letter?.subject, more.length]).toEqual([fr.factors.letters.deviceSubject, 0]);
  expect(letter?.body).toContain("Firefox, Linux");
  expect(letter?.body).toContain(`${portal.origin}/compte`);
  // Another person on that browser: theirs is told to nobody, and nobody else's mark opens a door.
  const other = await portal.admit("finance");
  await second.post("/connexion", { email: other.email, password: testPassword });
  expect(await letters()).toHaveLength(1);
  const forged = portal.browser();
  forged.cookies.set("tamis_appareil", "x".repeat(43));
  await signIn(forged);
  expect(await letters()).toHaveLength(2);
});
