import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../database.ts";
import { startPortal } from "../../http.ts";
import { frozenByHand, measuredByHand, press, type RelaisStory, relaisStory, told } from "./relais-story.ts";

const db = testDatabase();
const portal = startPortal(db);
let story: RelaisStory;
beforeAll(async () => {
  story = await relaisStory(db, portal);
}, 240_000);
afterAll(() => story?.browser.close());

/** Both languages and schemes, on a narrow screen: nothing scrolls sideways, nothing is out of reach. */
async function scan(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses)
    for (const [language, colorScheme] of [
      ["fr", "light"],
      ["en", "dark"],
    ] as const) {
      await page.context().addCookies([{ name: "tamis_langue", value: language, url: portal.origin }]);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(address);
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)]).toEqual([
        address,
        false,
      ]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [address, id, nodes[0]?.html])).toEqual([]);
      if (process.env.SHOTS)
        for (const width of [1440, 768, 320]) {
          await page.setViewportSize({ width, height: 900 });
          const name =
            address
              .split("/")
              .slice(3)
              .join("-")
              .replace(/[^a-z-]/g, "")
              .slice(0, 40) || "mesures";
          await page.screenshot({ path: `${process.env.SHOTS}/${name}-${language}-${width}.png`, fullPage: true });
        }
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
