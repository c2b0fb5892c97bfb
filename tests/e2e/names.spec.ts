import { type Browser, expect, type Page, test } from "@playwright/test";
import { demonstrationPassword } from "../../app/domain/access/demonstration.ts";
import { faultsOf } from "../browser.ts";
import { signedInAs } from "./addresses.ts";

async function isAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  }
}

async function withoutScript(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false, locale: "fr-FR" });
  const form = { email: "finance@demo.tamis.example", password: demonstrationPassword };
  await context.request.post("/connexion", { form, headers: { origin } });
  return context.newPage();
}

/** Fills the form of a new institution, and sends it. */
async function record(page: Page, name: string) {
  await page.goto("/etablissements/nouveau");
  await page.getByLabel("Dénomination légale").fill(name);
  await page.getByLabel("Pays").selectOption("FR");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
}

test("a mistyped name finds; a near record is shown before a second one; two are merged, and apart again", async ({
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const context = await signedInAs(browser, "finance", origin);
  const page = await context.newPage();
  await record(page, "Crédit Verdelain SA");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Crédit Verdelain SA");

  await page.goto("/recherche?q=credit+verdelian");
  await expect(page.getByRole("link", { name: "Crédit Verdelain SA" })).toBeVisible();
  await page.goto("/etablissements");
  const asked = page.getByRole("dialog").getByRole("combobox");
  // Pressed before the page's script has come up, the keys do nothing: a person presses again.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(asked).toBeVisible({ timeout: 2000 });
  }).toPass();
  await asked.fill("verdelian");
  await expect(page.getByRole("option", { name: /Crédit Verdelain SA/ })).toBeVisible();
  await page.keyboard.press("Escape");

  await record(page, "CREDIT VERDELAIN");
  await expect(page.getByRole("heading", { name: "Des fiches proches existent déjà" })).toBeVisible();
  await expect(page.getByText("Rien n’est encore enregistré")).toBeVisible();
  await expect(page.getByLabel("Dénomination légale")).toHaveValue("CREDIT VERDELAIN");
  await isAccessible(page);

  const plain = await withoutScript(browser, origin);
  await record(plain, "CREDIT VERDELAIN");
  await expect(plain.getByRole("link", { name: "Crédit Verdelain SA" })).toBeVisible();
  await plain.getByRole("button", { name: "Enregistrer quand même" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("CREDIT VERDELAIN");

  await page.goto("/etablissements");
  await page.getByRole("link", { name: "Doublons possibles" }).click();
  const row = page.getByRole("row").filter({ hasText: "CREDIT VERDELAIN" });
  await expect(row).toContainText("probable");
  await expect(row).toContainText("forme juridique donnée d’un seul côté");
  await isAccessible(page);
  await row.getByRole("link", { name: /^Fusionner/ }).click();
  await expect(page.getByText("La fusion peut être défaite à tout moment")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(page.getByLabel("Pourquoi c’est le même établissement")).toBeFocused();
  await page.getByLabel("Pourquoi c’est le même établissement").fill("même extrait du registre");
  await page.getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(page.getByText("Les deux fiches sont fusionnées.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Fiches fusionnées dans celle-ci" })).toBeVisible();
  await isAccessible(page);

  await plain.goto("/etablissements?q=verdelain");
  await expect(plain.locator("tbody tr")).toHaveCount(1);
  await page.getByRole("link", { name: /Défaire la fusion/ }).click();
  await isAccessible(page);
  await page.getByLabel("Pourquoi ce sont deux établissements").fill("deux sociétés, vérifié");
  await page.getByRole("button", { name: "Défaire la fusion" }).click();
  await expect(page.getByText("les deux fiches sont de nouveau distinctes")).toBeVisible();
  await plain.goto("/etablissements?q=verdelain");
  await expect(plain.locator("tbody tr")).toHaveCount(2);
});

test("a parent and its subsidiary are told not to be one, in English too; others see no duplicates", async ({
  browser,
  baseURL,
}) => {
  const context = await signedInAs(browser, "finance", baseURL ?? "");
  await context.request.post("/langue", { form: { locale: "en", to: "/" }, headers: { origin: baseURL ?? "" } });
  const page = await context.newPage();
  await page.goto("/etablissements?q=Estuaire");
  const parent = (await page.locator("tbody a").first().getAttribute("href")) ?? "";
  await page.goto(`${parent}/fusion?q=estuaire`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await isAccessible(page);
  const auditor = await (await signedInAs(browser, "auditor", baseURL ?? "")).newPage();
  expect((await auditor.goto("/etablissements/doublons"))?.status()).toBe(403);
  expect((await auditor.goto(`${parent}/fusion`))?.status()).toBe(403);
});
