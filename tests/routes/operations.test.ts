import { expect, test } from "vitest";
import { fr } from "../../app/locales/fr.ts";
import { testDatabase } from "../database.ts";
import { startPortal } from "../http.ts";
import { escaped } from "./html-forms.ts";

const db = testDatabase();
const portal = startPortal(db);

test("/health says in words what is late, and stays 200", async () => {
  await db.owner.$client`insert into outgoing_mail (key, recipient, subject, body, created_at)
    values ('late:1', 'helene@exemple.test', 'x', 'x', '2026-01-02T03:04:05Z')`;
  const { status, html } = await portal.browser().get("/health");
  const told = JSON.parse(html);
  expect(status).toBe(200);
  expect(told.late).toEqual([
    expect.objectContaining({
      fr: "des lettres attendent de partir, depuis le 2026-01-02 03:04 UTC",
      en: "letters wait to be sent, since 2026-01-02 03:04 UTC",
    }),
  ]);
  expect(html).not.toContain("helene");
});

test("an admin sees what waits and runs a job again, without script", async () => {
  const admin = await portal.signIn("admin");
  const { status, html } = await admin.get("/etat");
  expect(status).toBe(200);
  for (const shown of ["seal-audit", fr.operations.mail, fr.operations.backupUnknown])
    expect(html).toContain(escaped(shown));
  expect(html).not.toContain("helene");
  const ran = await admin.post("/etat", { job: "tidy-sign-in" });
  expect([ran.status, ran.location]).toEqual([302, "/etat?etat=relance"]);
  expect((await admin.post("/etat", { job: "nulle" })).status).toBe(404);
});
