import { tmpdir } from "node:os";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { seedDemonstration } from "../../../app/cli/seed/index.ts";
import { can, type Verb } from "../../../app/domain/access/matrix.ts";
import { roles } from "../../../app/domain/access/roles.ts";
import type { Resources } from "../../../app/http/resources.ts";
import { fr } from "../../../app/locales/fr.ts";
import { testDatabase } from "../../database.ts";
import { startPortal, testPassword } from "../../http.ts";
import { doors } from "../expectations.ts";
import { escaped, multipart, postedForms } from "../html-forms.ts";

const db = testDatabase();
const portal = startPortal(db);
const words = "Écrit à l’aube, « avant » la fin & <après>";
let institution = "";

beforeAll(async () => {
  const configuration = { timeZone: "Europe/Paris", dataFolder: tmpdir() };
  await seedDemonstration({ app: db.app, jobs: db.jobs, configuration } as unknown as Resources, () => {});
  const [row] = await db.owner.execute<{ id: string }>(sql`select id from institution limit 1`);
  institution = row?.id as string;
});

const endSessionsOf = (personId: string) =>
  db.owner.execute(sql`update auth.session set expires_at = now() - interval '1 minute' where user_id = ${personId}`);

/** Pages with a form for a role, whose only parameter is an institution. */
const pages = Object.entries(doors).flatMap(([route, [get, post]]) => {
  const role = roles.find((one) => can({ role: one }, post as Verb));
  const reachable =
    get === post && role !== undefined && (!route.includes(":") || /^etablissements\/:id\/[a-z/]+$/.test(route));
  return reachable ? [{ route, role }] : [];
});

test("there are pages enough, the one with a file among them", () => {
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.map(({ route }) => route)).toContain("etablissements/:id/pieces/nouvelle");
});

test.each(pages)("/$route: what was typed when the session ended is offered again", async ({ route, role }) => {
  const who = await portal.signIn(role, role === "investor" ? { institutionId: institution } : {});
  const url = `/${route.replace(":id", institution)}`;
  const form = postedForms((await who.get(url)).html, url).find(({ fields }) => fields.some(({ free }) => free));
  if (!form) return;
  const values = Object.fromEntries(form.fields.filter(({ free }) => free).map(({ name }) => [name, words]));
  await endSessionsOf(who.personId);
  const { body, type } = multipart(values, "statuts.pdf");
  const sent = form.files ? await who.send(form.action, body, type) : await who.post(form.action, values);
  const back = new URL(sent.location as string, portal.origin).searchParams.get("retour") as string;
  expect(back).toMatch(/^\/reprise\//);
  const signed = await who.post("/connexion", { email: who.email, password: testPassword, back });
  expect(signed.location).toBe(back);
  const { html } = await who.get(back);
  expect(html.split(escaped(words)).length - 1).toBeGreaterThanOrEqual(Object.keys(values).length);
  const [again] = postedForms(html, back);
  expect(again?.action).toBe(form.action);
  // Sent from there, words that are refused come back in the form itself.
  const refused = await who.post(form.action, values);
  if (refused.status === 422) expect(refused.html).toContain(escaped(words));
  else expect([302, 409, 412]).toContain(refused.status);
});

test("a piece sent again without its file asks for it, every word kept", async () => {
  const who = await portal.signIn("finance");
  const url = `/etablissements/${institution}/pieces/nouvelle`;
  const answer = await who.post(url, { kind: "other", strength: "declared", title: words, quote: words });
  expect([answer.status, answer.html.includes(escaped(fr.errors.fileOrAddress))]).toEqual([422, true]);
  expect(answer.html.split(escaped(words)).length - 1).toBe(2);
});
