import { expect, test } from "vitest";
import { en } from "../../../app/locales/en.ts";
import { fr } from "../../../app/locales/fr.ts";
import { testDatabase } from "../../database.ts";
import { startPortal } from "../../http.ts";
import { escaped } from "../html-forms.ts";

const db = testDatabase();
const portal = startPortal(db, { mode: "production" });

test("in production without a mail server nothing is said to be sent: the letter waits", async () => {
  const admin = await portal.signIn("admin");
  const wanted = { name: "Agent Nouveau", email: "agent@exemple.test", role: "legal", locale: "fr" };
  const { location } = await admin.post("/administration", wanted);
  expect(location).toBe("/administration?etat=en-attente");
  const page = await admin.get(location as string);
  expect(page.html).toContain(escaped(fr.access.invitations.waits));
  expect(page.html).not.toContain(escaped(fr.access.invitations.sent));
  const stranger = portal.browser();
  const asked = await stranger.post("/mot-de-passe", { email: wanted.email });
  expect(asked.location).toBe("/mot-de-passe?etat=sans-courrier");
  const told = await stranger.get(asked.location as string, { "accept-language": "en" });
  expect(told.html).toContain(escaped(en.access.reset.waits));
});
