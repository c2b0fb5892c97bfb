import { afterAll, beforeAll, expect, test } from "vitest";
import { everyFace, facesOf, seenAs } from "../../browser.ts";
import { testDatabase } from "../../database.ts";
import { startPortal } from "../../http.ts";
import { figureOf, fundedByHand, investorOf } from "./money-story.ts";
import { frozenByHand, measuredByHand, press, type RelaisStory, relaisStory, told } from "./relais-story.ts";

const db = testDatabase();
const portal = startPortal(db);
let story: RelaisStory;
beforeAll(async () => {
  story = await relaisStory(db, portal);
});
afterAll(() => story?.browser.close());

test("55 of 68: from the first call to the loss of the stake, contested and upheld, on the screens alone", async () => {
  const { finance, legal, base, world } = story;
  await fundedByHand(story);
  await frozenByHand(story);
  await measuredByHand(story, "55", "2023 ; 40 ; 33\n2024 ; 28 ; 22");
  const investor = await investorOf(story, portal);
  const position = `/ma-position/${world.contractId}`;
  const [result] = await world.sql("select id from result");
  const page = `${base}/resultats/${result?.id}`;
  await investor.goto(page);
  const [saved] = await Promise.all([
    investor.waitForEvent("download"),
    investor.getByRole("link", { name: "page.pdf" }).first().click(),
  ]);
  expect(saved.suggestedFilename()).toBe("page.pdf");
  await investor.goto(`${page}/contestation`);
  await told(investor, "Le délai de contestation est passé");
  // Its letter came in time: finance tells it with its day.
  await finance.goto(`${page}/contestation`);
  await finance.getByRole("textbox", { name: "Raisons" }).fill("Courrier reçu : une famille serait comptée deux fois.");
  await press(finance, "Contester");
  await told(finance, "Le délai de contestation est passé");
  await finance.getByLabel("Jour de la contestation").fill("2026-11-12");
  await press(finance, "Contester");
  await told(finance, "La contestation est enregistrée.");
  await finance.goto(`${base}/echeances`);
  await told(finance, "Rien n’est dû à cette date.");
  await legal.goto(`${page}/maintien`);
  await legal.getByLabel("Jour de la décision").fill("2026-11-27");
  await legal.getByRole("textbox", { name: "Motifs" }).fill("Les dossiers relus : aucune famille comptée deux fois.");
  await press(legal, "Maintenir");
  await told(legal, "Le résultat est maintenu.");
  await finance.goto(`${base}/echeances`);
  await told(finance, "Rien n’est dû à cette date.");
  await told(finance, "Aucun paiement n’est plus possible.");
  expect(await finance.getByRole("link", { name: "Émettre un décompte" }).count()).toBe(0);
  await finance.goto(`${base}/decomptes/nouveau`);
  await told(finance, "il n’y a rien à annoncer");
  await finance.goto(`${base}/ordres/nouveau`);
  await told(finance, "Rien n’est dû qui ne soit déjà ordonné.");
  await investor.goto(position);
  await told(investor, "Placements évités : 55 sur 68, résultat définitif ; le seuil de 56 n’est pas atteint.");
  await told(investor, "Votre capital, 1 350 000 €, est perdu.");
  expect(await figureOf(investor, "Versé, non remboursé")).toBe("1 350 000 €perdu : le résultat est définitif");
  expect(await figureOf(investor, "Peut encore revenir")).toBe("0 €plus rien n’est attendu");
  await told(investor, "aucun taux");
  expect(await facesOf(investor, everyFace, seenAs(investor, "lost"))).toEqual([]);
});
