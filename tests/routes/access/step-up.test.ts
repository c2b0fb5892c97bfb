import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { fr } from "../../../app/locales/fr.ts";
import { testDatabase } from "../../database.ts";
import { startPortal, testPassword } from "../../http.ts";
import { escaped } from "../html-forms.ts";
import { enrol, freshCode, proved } from "./codes.ts";

const db = testDatabase();
const portal = startPortal(db);

const guest = (email: string) => ({ name: "Hélène <Test>", email, role: "auditor", locale: "fr" });
const asked = /<input[^>]*name="proof"/;

test("rights: asked again after five minutes, in the form itself, its words kept; the password for who has nothing else", async () => {
  const admin = await portal.signIn("admin");
  expect((await admin.get("/administration")).html).not.toMatch(asked);
  expect((await admin.post("/administration", guest("un@exemple.test"))).status).toBe(302);
  await proved(db, admin, 6);
  expect((await admin.get("/administration")).html).toMatch(asked);
  const late = await admin.post("/administration", guest("deux@exemple.test"));
  expect([late.status, late.html.includes(escaped("Hélène <Test>")), asked.test(late.html)]).toEqual([422, true, true]);
  expect(late.html).toContain(escaped(fr.errors.proofNeeded));
  const wrong = await admin.post("/administration", { ...guest("deux@exemple.test"), proof: "pas le bon" });
  expect([wrong.status, wrong.html.includes(escaped(fr.errors.passwordAgain))]).toEqual([422, true]);
  expect(wrong.html).not.toContain("pas le bon");
  const right = await admin.post("/administration", { ...guest("deux@exemple.test"), proof: testPassword });
  expect(right.status).toBe(302);
  expect((await admin.post("/administration", guest("trois@exemple.test"))).status).toBe(302);
});

test("taking a role back: the same; with a second factor only its code counts", async () => {
  const admin = await enrol(await portal.signIn("admin"));
  const { personId } = await portal.admit("legal");
  const [grant] = await db.owner.execute<{ id: string }>(sql`select id from role_grant where person_id = ${personId}`);
  const address = `/roles/${grant?.id}/retrait`;
  await proved(db, admin, 6);
  expect((await admin.get(address)).html).toMatch(asked);
  for (const proof of ["", testPassword, "123456"]) expect((await admin.post(address, { proof })).status).toBe(422);
  expect((await admin.post(address, { proof: await freshCode(db, admin) })).location).toContain("etat=role");
});

test("a proof of one browser is none of another", async () => {
  const admin = await portal.signIn("admin");
  const second = portal.browser();
  await second.post("/connexion", { email: admin.email, password: testPassword });
  await proved(db, admin, 6);
  expect((await second.post("/administration", { ...guest("quatre@exemple.test"), proof: testPassword })).status).toBe(
    302,
  );
  expect((await admin.post("/administration", guest("cinq@exemple.test"))).status).toBe(422);
});
