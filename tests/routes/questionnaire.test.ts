import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { openQuestionnaires } from "../../app/services/selection/questionnaire/open-questionnaires.ts";
import { candidatesOf } from "../../db/queries/selection.ts";
import { testDatabase } from "../database.ts";
import { type Browser, startPortal } from "../http.ts";
import { type Played, playedCall } from "../services/selection/played.ts";

const db = testDatabase();
const portal = startPortal(db);
let played: Played;
let mine: string;
let theirs: string;
let respondent: Browser;
let stranger: Browser;
const inclusion = (candidacyId: string) => `/dossiers/${candidacyId}/questionnaire/themes/inclusion`;

beforeAll(async () => {
  played = await playedCall(db, "P2", "open");
  const finance = played.as("finance");
  const all = await finance.read((tx) => candidatesOf(tx, played.selectionId));
  [mine, theirs] = all.map(({ candidacyId }) => candidacyId) as [string, string];
  const open = { selectionId: played.selectionId, kind: "call", dueOn: "2026-12-15" };
  await openQuestionnaires(finance, { ...open, candidacyIds: [mine, theirs] });
  respondent = await portal.signIn("respondent", { candidacyId: mine });
  stranger = await portal.signIn("respondent", { candidacyId: theirs });
});

test("another candidate's respondent finds none of its pages, its file or its acts", async () => {
  const base = `/dossiers/${mine}/questionnaire`;
  const pages = ["", "/themes/inclusion", "/criteres/INC-1/piece", "/reponses", "/reponses.json", "/reprise", "/envoi"];
  for (const page of pages) {
    expect([page, (await respondent.get(base + page)).status]).toEqual([page, 200]);
    expect([page, (await stranger.get(base + page)).status]).toEqual([page, 404]);
  }
  const form = { "base.INC-1": "0", "words.INC-1": "volé", seen: "x" };
  for (const act of ["/themes/inclusion", "/themes/inclusion/brouillon", "/criteres/INC-1/piece", "/envoi", "/reprise"])
    expect([404, 422, 400]).toContain((await stranger.post(base + act, form)).status);
  const rows = await db.owner.execute<{ answers: number }>(sql`select count(*)::int as answers from answer`);
  expect(rows[0]?.answers).toBe(0);
});

test("a form saves; its draft tells versions and clashes; the answers leave as a file", async () => {
  const saved = await respondent.post(inclusion(mine), { "base.INC-1": "0", "words.INC-1": "Une charte." });
  expect(saved.location).toBe(`${inclusion(mine)}?etat=reponses`);
  const draft = await respondent.post(`${inclusion(mine)}/brouillon`, { "base.INC-1": "0", "words.INC-1": "Autre." });
  expect(JSON.parse(draft.html)).toMatchObject({
    clashes: { "INC-1": { words: "Une charte.", version: 1, own: true } },
  });
  const clash = await respondent.post(inclusion(mine), { "base.INC-1": "0", "words.INC-1": "Autre." });
  expect(clash.status).toBe(409);
  expect(clash.html).toContain("Deux rédactions de cette réponse");
  const file = JSON.parse((await respondent.get(`/dossiers/${mine}/questionnaire/reponses.json`)).html);
  expect(file).toMatchObject({
    format: "tamis-answers",
    version: "1",
    answers: [{ code: "INC-1", words: "Une charte." }],
  });
});

test("the session ends while somebody types: after signing in every character is there", async () => {
  const person = await portal.admit("respondent", { candidacyId: mine });
  const browser = portal.browser();
  const signIn = { email: person.email, password: "un tilleul devant la gare" };
  await browser.post("/connexion", signIn);
  await db.owner.execute(
    sql`update auth.session set expires_at = now() - interval '1 minute' where user_id = ${person.personId}`,
  );
  const typed = "Première ligne,\net une seconde : 12 % « œuvre ».";
  const draft = await browser.post(`${inclusion(mine)}/brouillon`, { "base.INC-2": "0", "words.INC-2": typed });
  expect(draft.location).toMatch(/^\/connexion/);
  const sent = await browser.post(inclusion(mine), { "base.INC-2": "0", "words.INC-2": typed });
  const back = new URL(sent.location ?? "", portal.origin).searchParams.get("retour") ?? "";
  expect(back).toMatch(/^\/reprise\//);
  await browser.post("/connexion", signIn);
  const page = (await browser.get(back)).html;
  expect(page).toContain("Première ligne,\net une seconde : 12 % « œuvre ».");
});
