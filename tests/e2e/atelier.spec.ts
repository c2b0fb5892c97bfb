import { expect, type Page, test } from "@playwright/test";
import { faultsOf } from "../browser.ts";

/** Refused styles or scripts, and errors of the page: none is expected anywhere. */
function listen(page: Page): string[] {
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) seen.push(message.text());
  });
  return seen;
}

for (const locale of ["fr-FR", "en-GB"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 768, 320]) {
      test(`the workshop, ${locale}, ${colorScheme}, ${width} px`, async ({ browser, baseURL }) => {
        const context = await browser.newContext({ baseURL, locale, colorScheme, viewport: { width, height: 900 } });
        const page = await context.newPage();
        const seen = listen(page);
        await page.goto("/atelier", { waitUntil: "networkidle" });
        await expect(page.locator("html")).toHaveAttribute("lang", locale.slice(0, 2));
        expect(await faultsOf(page)).toEqual([]);
        expect(seen).toEqual([]);
        await context.close();
      });
    }
  }
}

test("a refused form keeps the words, tells each reason and takes focus", async ({ page }) => {
  await page.goto("/atelier", { waitUntil: "networkidle" });
  const siren = page.getByLabel("SIREN", { exact: true });
  await siren.fill("12");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(siren).toHaveValue("12");
  await expect(siren).toHaveAttribute("aria-invalid", "true");
  await summary.getByRole("link").first().click();
  await expect(siren).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
});

test("the same without script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto("/atelier");
  await page.getByLabel("SIREN", { exact: true }).fill("12");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("SIREN", { exact: true })).toHaveValue("12");
  await context.close();
});

test("an address that is not there answers 404 in the reader's language", async ({ page }) => {
  const seen = listen(page);
  const answer = await page.goto("/nulle-part", { waitUntil: "networkidle" });
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page introuvable");
  expect(await faultsOf(page)).toEqual([]);
  expect(seen).toEqual([]);
});
