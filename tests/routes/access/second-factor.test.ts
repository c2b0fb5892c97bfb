import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { codeAt } from "../../../app/adapters/one-time-code.ts";
import { fr } from "../../../app/locales/fr.ts";
import { limits } from "../../../app/services/access/limit.ts";
import { testDatabase } from "../../database.ts";
import { startPortal, testPassword } from "../../http.ts";
import { escaped } from "../html-forms.ts";
import { codesTold, enrol, freshCode, page, proved, withPassword } from "./codes.ts";

const db = testDatabase();
const portal = startPortal(db);
const strict = startPortal(db, { secondFactorRoles: ["legal"] });

const told = (html: string, words: string) => html.includes(escaped(words));

test("once set up, the password alone opens nothing; a code opens, and works once, also at two places at once", async () => {
  const who = await enrol(await portal.signIn("finance"));
  expect(who.key).toMatch(/^[A-Z2-7]{32}$/);
  expect(who.recovery).toHaveLength(10);
  const { browser, answer } = await withPassword(portal, who);
  expect(answer.location).toBe("/connexion/code?retour=%2Fcompte");
  for (const path of ["/compte", "/etablissements", page])
    expect((await browser.get(path)).location).toContain("/connexion");
  expect((await browser.post("/compte/second-facteur", { act: "begin" })).location).toContain("/connexion");
  expect((await browser.get("/connexion/code?retour=%2Fcompte")).status).toBe(200);
  // The code that confirmed the application has had its use.
  const used = await browser.post("/connexion/code", { code: codeAt(who.key, Date.now()), back: "/compte" });
  expect([used.status, told(used.html, fr.errors.codeWrong)]).toEqual([422, true]);
  const code = await freshCode(db, who);
  const others = [browser, (await withPassword(portal, who)).browser, (await withPassword(portal, who)).browser];
  const answers = await Promise.all(others.map((one) => one.post("/connexion/code", { code, back: "/compte" })));
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 422, 422]);
  const [entered] = answers.flatMap(({ status }, i) => (status === 302 ? [others[i]] : []));
  expect((await entered?.get("/compte"))?.html).toContain(who.email);
});

test("a code of somebody else, of another time, or no code at all does not open", async () => {
  const [who, other] = [await enrol(await portal.signIn("finance")), await enrol(await portal.signIn("finance"))];
  const { browser } = await withPassword(portal, who);
  await freshCode(db, who);
  for (const code of [
    codeAt(other.key, Date.now()),
    codeAt(who.key, Date.now() - 90_000),
    codeAt(who.key, Date.now() + 90_000),
    other.recovery[0] as string,
    "",
    "000000000000",
  ])
    expect((await browser.post("/connexion/code", { code })).status).toBe(422);
  // Spaces as applications show them; a neighbouring half minute, since clocks differ.
  const near = codeAt(who.key, Date.now() + 25_000).replace(/^.../, "$& ");
  expect((await browser.post("/connexion/code", { code: near })).location).toBe("/");
});

test("ten minutes after the password, or without any, the code is not even looked at", async () => {
  const who = await enrol(await portal.signIn("finance"));
  const { browser } = await withPassword(portal, who);
  await db.owner.execute(
    sql`update auth.session set created_at = now() - interval '11 minutes' where user_id = ${who.personId} and factor_due`,
  );
  const code = await freshCode(db, who);
  for (const one of [browser, portal.browser()]) {
    const late = await one.post("/connexion/code", { code });
    expect([late.status, told(late.html, fr.errors.signInAgain)]).toEqual([412, true]);
    expect((await one.get("/connexion/code")).location).toContain("/connexion?retour=");
  }
});

test("recovery codes: each once, of a hash only, and void once there are new ones", async () => {
  const who = await enrol(await portal.signIn("finance"));
  const [first = "", second = "", third = ""] = who.recovery;
  const stored = JSON.stringify(
    await db.owner.execute(sql`select * from auth.recovery_code r, auth.totp t where t.user_id = r.user_id`),
  );
  for (const secret of [first, first.replaceAll("-", ""), who.key]) expect(stored).not.toContain(secret);
  const spend = async (code: string) => {
    const { browser } = await withPassword(portal, who);
    return (await browser.post("/connexion/code", { code })).status;
  };
  expect(await spend(first.toUpperCase().replaceAll("-", " "))).toBe(302);
  expect(await spend(first)).toBe(422);
  expect((await who.get(page)).html).toContain(escaped(fr.factors.codesLeft(9)));
  const renewed = await who.post(page, { act: "codes" });
  expect(renewed.html).not.toContain(second);
  expect(codesTold((await who.get(page)).html)).toEqual([]);
  expect(await spend(second)).toBe(422);
  const [again = ""] = codesTold(renewed.html);
  expect(await spend(again)).toBe(302);
  expect(third).not.toBe(again);
});

test("codes are guessed ten times from one place, twenty from anywhere; then the right one does not open either", async () => {
  const who = await enrol(await portal.signIn("finance"));
  const { browser } = await withPassword(portal, who);
  const statuses: number[] = [];
  for (let n = 0; n < limits.factor.pair; n++)
    statuses.push((await browser.post("/connexion/code", { code: `00000${n}` })).status);
  expect(new Set(statuses)).toEqual(new Set([422]));
  const last = await browser.post("/connexion/code", { code: await freshCode(db, who) });
  expect([last.status, last.html.includes("Trop d’essais")]).toEqual([429, true]);
  expect(limits.factor.email).toBe(20);
});

test("removing asks for a code, however fresh the last proof; afterwards the password alone opens again", async () => {
  const who = await enrol(await portal.signIn("finance"));
  const removal = `${page}/retrait`;
  expect((await who.get(removal)).html).toContain("<h1");
  for (const code of ["", testPassword, "123456"]) expect((await who.post(removal, { code })).status).toBe(422);
  expect((await who.post(removal, { code: await freshCode(db, who) })).location).toBe(`${page}?etat=facteur-retire`);
  expect((await withPassword(portal, who)).answer.location).toBe("/compte");
  expect((await who.get(removal)).location).toBe(page);
  expect((await who.post(removal, { code: codeAt(who.key, Date.now()) })).location).toBe(page);
});

test("a second application is refused, and beginning or new codes want a fresh proof", async () => {
  const who = await portal.signIn("finance");
  await proved(db, who, 6);
  const begun = await who.post(page, { act: "begin" });
  expect([begun.status, told(begun.html, fr.errors.proofNeeded)]).toEqual([422, true]);
  expect(begun.html).toMatch(/<input[^>]*name="proof"/);
  expect((await who.post(page, { act: "begin", proof: "pas le bon" })).status).toBe(422);
  expect((await who.post(page, { act: "begin", proof: testPassword })).status).toBe(302);
  const holder = await enrol(who);
  expect((await who.post(page, { act: "begin" })).status).toBe(409);
  await proved(db, who, 6);
  expect((await who.post(page, { act: "codes" })).status).toBe(422);
  expect((await who.post(page, { act: "codes", proof: testPassword })).status).toBe(422);
  expect((await who.post(page, { act: "codes", proof: await freshCode(db, holder) })).status).toBe(200);
});

test("changing the password keeps the session, without making its proof any fresher", async () => {
  const who = await enrol(await portal.signIn("finance"));
  await proved(db, who, 6);
  const other = "une autre phrase bien longue";
  const changed = await who.post("/compte/mot-de-passe", { currentPassword: testPassword, password: other });
  expect(changed.location).toBe("/compte?etat=mot-de-passe");
  expect((await who.get("/compte")).status).toBe(200);
  expect((await who.post(page, { act: "codes" })).status).toBe(422);
});

test("a role may require it: nothing but one's account opens before", async () => {
  const who = await strict.signIn("legal");
  for (const path of ["/", "/selections", "/avis", "/recherche.json?q=a"])
    expect((await who.get(path)).location).toBe(page);
  expect((await who.get("/compte")).status).toBe(200);
  expect((await who.get(page)).html).toContain(escaped(fr.factors.mustEnrol(fr.access.roles.legal)));
  await enrol(who);
  expect((await who.get("/selections")).status).toBe(200);
  expect((await (await strict.signIn("finance")).get("/selections")).status).toBe(200);
});

test("everything lost: the administration lets the person begin again, and a letter tells them", async () => {
  const who = await enrol(await portal.signIn("finance"));
  const admin = await portal.signIn("admin");
  const address = `/administration/personnes/${who.personId}/second-facteur`;
  await proved(db, admin, 6);
  expect((await admin.post(address)).status).toBe(422);
  expect((await admin.post(`/administration/personnes/${admin.personId}/second-facteur`)).status).toBe(412);
  expect((await admin.post(address, { proof: testPassword })).location).toBe("/administration?etat=facteur-oublie");
  expect((await who.get("/compte")).location).toContain("/connexion");
  expect((await withPassword(portal, who)).answer.location).toBe("/compte");
  const letters = await db.owner.execute<{ subject: string }>(
    sql`select subject from outgoing_mail where recipient = ${who.email}`,
  );
  expect(letters.map(({ subject }) => subject)).toContain(fr.factors.letters.forgottenSubject);
});
