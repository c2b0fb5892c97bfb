import { expect, test } from "@playwright/test";
import { signedInAs } from "./addresses.ts";

test("an auditor finds who signed in, whose role it is, and reads on", async ({ browser, baseURL }) => {
  const context = await signedInAs(browser, "auditor", baseURL ?? "");
  const page = await context.newPage();
  await page.goto("/journal?acte=sign-in", { waitUntil: "networkidle" });
  await expect(page.getByText("Basile Auclair : connexion").first()).toBeVisible();
  await page.goto("/journal", { waitUntil: "networkidle" });
  await page.getByLabel("Objet", { exact: true }).selectOption("role_grant");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/objet=role_grant/);
  await expect(page.getByText(/un rôle : Basile Auclair, Contrôle/).first()).toBeVisible();
  await page.setViewportSize({ width: 320, height: 900 });
  await page.getByText("Avant et après").first().click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole("link", { name: "Effacer les filtres" }).click();
  await expect(page).not.toHaveURL(/objet=/);
  const newest = await page.locator("ol > li[id^=ecriture]").first().getAttribute("id");
  await page.getByRole("link", { name: "Écritures plus anciennes" }).click();
  await expect(page).toHaveURL(/avant=\d+/);
  await expect(page.locator(`#${newest}`)).toHaveCount(0);
  await page.getByRole("link", { name: "Revenir aux plus récentes" }).click();
  await expect(page.locator(`#${newest}`)).toBeVisible();
  await context.close();
});
