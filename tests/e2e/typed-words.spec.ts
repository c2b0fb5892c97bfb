import { expect, test } from "@playwright/test";
import { signedInAs } from "./addresses.ts";

test("what was typed and not sent is there again on return; what was sent is not", async ({ browser, baseURL }) => {
  const context = await signedInAs(browser, "finance", baseURL ?? "");
  const page = await context.newPage();
  await page.goto("/etablissements");
  await page.goto("/etablissements/nouveau");
  const name = page.getByRole("textbox", { name: "Dénomination légale" });
  const category = page.getByRole("combobox", { name: "Catégorie" });
  await name.fill("Banque du Retour");
  await category.selectOption({ index: 2 });
  const chosen = await category.inputValue();
  await page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link", { name: "Pièces" }).click();
  await page.waitForURL("**/pieces");
  await page.goBack();
  await expect(name).toHaveValue("Banque du Retour");
  await expect(category).toHaveValue(chosen);
  await page.getByRole("main").locator("form button[type=submit], form button:not([type])").last().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/nouveau"));
  await page.goBack();
  await expect(name).toHaveValue("");
  await context.close();
});
