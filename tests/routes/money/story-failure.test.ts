import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../database.ts";
import { startPortal } from "../../http.ts";
import { frozenByHand, measuredByHand, type RelaisStory, relaisStory, told } from "./relais-story.ts";

const db = testDatabase();
const portal = startPortal(db);
let story: RelaisStory;
beforeAll(async () => {
  story = await relaisStory(db, portal);
});
afterAll(() => story?.browser.close());

test("55 of 68: the stake is lost, the page says that nothing is due and offers no notice", async () => {
  const { finance, base } = story;
  await frozenByHand(story);
  await measuredByHand(story, "55", "2023 ; 40 ; 33\n2024 ; 28 ; 22");
  await finance.goto(`${base}/echeances`);
  await told(finance, "Rien n’est dû à cette date.");
  await told(finance, "Aucun paiement n’est plus possible.");
  expect(await finance.getByRole("link", { name: "Émettre un décompte" }).count()).toBe(0);
  await finance.goto(`${base}/decomptes/nouveau`);
  await told(finance, "il n’y a rien à annoncer");
});
