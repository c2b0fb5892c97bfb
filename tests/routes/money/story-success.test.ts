import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { facesOf, seenAs } from "../../browser.ts";
import { testDatabase } from "../../database.ts";
import { startPortal } from "../../http.ts";
import { frozenByHand, measuredByHand, press, type RelaisStory, relaisStory, told } from "./relais-story.ts";

const db = testDatabase();
const portal = startPortal(db);
let story: RelaisStory;
beforeAll(async () => {
  story = await relaisStory(db, portal);
});
afterAll(() => story?.browser.close());

/** Both languages and schemes, on a narrow screen: nothing scrolls sideways, nothing is out of reach. */
async function scan(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    const seen = seenAs(page, address);
    expect(
      await facesOf(
        page,
        [
          ["fr", "light", 320],
          ["en", "dark", 320],
        ],
        seen,
      ),
      address,
    ).toEqual([]);
  }
}

test("56 of 68: from the form of the terms to a notice of capital and premium, every figure open to its sources", async () => {
  const { finance, legal, evaluator, base } = story;
  await frozenByHand(story);
  await measuredByHand(story, "56", "2023 ; 40 ; 34\n2024 ; 28 ; 22");
  await finance.goto(`${base}/resultats`);
  await finance.getByRole("link", { name: "Placements évités" }).click();
  await told(finance, "non montré");
  expect(await finance.getByRole("main").textContent()).not.toMatch(/\b(34|22)\b/);
  await finance.goto(`${base}/echeances`);
  await told(finance, /3\s078\s258,90\s€ sont dus à cette date/);
  await finance
    .getByText(/^2\s700\s000,00\s€, le 26 novembre 2026/)
    .first()
    .click();
  await told(finance, /Capital\s: 100/);
  await finance.getByRole("link", { name: "Émettre un décompte" }).click();
  await told(finance, /6 lignes/);
  await press(finance, "Émettre le décompte");
  await told(finance, "Le décompte est émis.");
  const balance = await db.owner.execute<{ cents: string }>(
    "select cents::text from account_balance where account = 'payable'",
  );
  expect(balance[0]?.cents).toBe("307825890");
  const result = (await db.owner.execute<{ id: string }>("select id from result"))[0]?.id;
  await scan(finance, [
    `${base}/conditions`,
    `${base}/conditions/modification`,
    `${base}/conditions/json`,
    `${base}/indicateurs`,
    `${base}/indicateurs/nouveau`,
    `${base}/resultats`,
    `${base}/resultats/${result}`,
    `${base}/echeances`,
    `${base}/decomptes/1`,
    `${base}/decomptes/nouveau?remplace=1`,
  ]);
  await scan(evaluator, ["/mesures", `${base}/resultats/${result}`, `${base}/resultats/nouveau`]);
  await scan(legal, [`${base}/conditions`]);
}, 600_000);
