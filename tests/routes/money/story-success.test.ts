import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { facesOf, seenAs } from "../../browser.ts";
import { testDatabase } from "../../database.ts";
import { startPortal } from "../../http.ts";
import { executedByStatement, figureOf, fundedByHand, investorOf, orderedByHand } from "./money-story.ts";
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

test("56 of 68: from the first call to the final repayment, on the screens alone", async () => {
  const { finance, legal, evaluator, base, world } = story;
  await fundedByHand(story);
  await frozenByHand(story);
  await measuredByHand(story, "56", "2023 ; 40 ; 34\n2024 ; 28 ; 22");
  const investor = await investorOf(story, portal);
  const position = `/ma-position/${world.contractId}`;
  await investor.goto(`${position}?au=2026-11-10`);
  await told(investor, /Certifié, contestable jusqu’au 25 novembre 2026/);
  await told(investor, "1 350 000 € versés sur 1 350 000 € engagés.");
  await finance.goto(`${base}/resultats`);
  await finance.getByRole("link", { name: "Placements évités" }).click();
  await told(finance, "non montré");
  expect(await finance.getByRole("main").textContent()).not.toMatch(/\b(34|22)\b/);
  await finance.goto(`${base}/echeances`);
  await told(finance, /3\s040\s458,90\s€ sont dus à cette date/);
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
  expect(balance[0]?.cents).toBe("304045890");
  const orders = await orderedByHand(story);
  expect(orders).toHaveLength(3);
  await investor.goto(position);
  await told(investor, "Dû, à payer");
  await executedByStatement(story, orders);
  // Half of 2.7 M and half of 340,458.90 of premium: nothing is left outside, nothing to come.
  await investor.goto(position);
  await told(investor, "1 350 000 € versés sur 1 350 000 € engagés. 1 520 229,45 € remboursés. Tout est payé");
  await told(investor, "le seuil de 56 est atteint");
  expect(await figureOf(investor, "Versé, non remboursé")).toBe("0 €");
  expect(await figureOf(investor, "Peut encore revenir")).toBe("0 €plus rien n’est attendu");
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
  await scan(finance, [base, `${base}/ordres`, `${base}/ordres/1`, `${base}/rapprochement`, `${base}/indigo`]);
  await scan(investor, [position, `${position}/chiffres/rembourse`, `${position}/chiffres/rendement`]);
  await scan(legal, [`${base}/conditions`]);
}, 600_000);
