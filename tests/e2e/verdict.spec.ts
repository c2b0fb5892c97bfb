import { expect, type Page, test } from "@playwright/test";
import { faultsOf } from "../browser.ts";

async function signIn(page: Page) {
  await page.goto("/connexion?retour=%2Fselections");
  await page.locator("input[type=email], input[name=email]").first().fill("finance@demo.tamis.example");
  await page.locator("input[type=password]").fill("tamis-demonstration");
  await page.locator("input[type=password]").press("Enter");
  await page.waitForURL("**/selections");
}

async function isAccessible(page: Page) {
  expect(await faultsOf(page)).toEqual([]);
}

async function fromBoardToDocument(page: Page) {
  await signIn(page);
  await page.getByRole("link", { name: "Relais familial 2026" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Relais familial 2026");
  await expect(
    page.getByText("Dix candidatures au périmètre P2 : cinq écartées, une indéterminée, quatre admises."),
  ).toBeVisible();
  await expect(page.getByText("Aucun périmètre n’est encore proposé au vote")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("link", { name: "Comparer les périmètres" }).click();
  const foundation = page.getByRole("row", { name: /Fondation Clairval/ });
  await expect(foundation).toContainText("Indéterminé");
  await expect(foundation).toContainText("De P2 à P4 : Fondation Clairval a une société mère qui n’est pas nommée.");
  await expect(page.getByRole("row", { name: /Banque de l’Estuaire/ })).toContainText(
    "De P2 à P4 : Sa société sœur Crédirapide vend du crédit renouvelable au grand public en France.",
  );
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.locator("nav:visible [aria-current=page]")).toHaveText(["Périmètres"]);
  await expect(page.getByRole("row", { name: /^Écartés/ })).toContainText("7 sur 10");
  await isAccessible(page);
  await page.getByRole("link", { name: "Banque de l’Estuaire" }).click();
  await expect(page.getByText("Sa société sœur Crédirapide vend du crédit renouvelable").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "Chemin de preuve" })).toContainText("Groupe Littoral");
  await isAccessible(page);
  const address = await page
    .getByRole("link", { name: /Barème des crédits renouvelables.*p\. 3/ })
    .first()
    .getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
}

test("a finance officer reads who is out and follows a proof to its document", async ({ page }) => {
  await fromBoardToDocument(page);
  await page.getByRole("link", { name: "Lettre au groupe" }).click();
  await expect(
    page.getByText("conduit à écarter la candidature « Banque de l’Estuaire ». Sa société sœur Crédirapide"),
  ).toBeVisible();
  await expect(page.getByText("seules ne le lèvent pas")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("link", { name: "Retour au verdict" }).click();
  await page.getByRole("link", { name: "P1 filiales" }).click();
  await page.waitForURL("**perimetre=P1**");
  await page.getByRole("link", { name: "Lettre au groupe" }).click();
  await expect(page.getByText("reste indéterminée")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Estuaire Affacturage" }).first()).toBeVisible();
  await isAccessible(page);
});

test("the public investor was admitted on the eve of the acquisition", async ({ page }) => {
  await signIn(page);
  await page.getByRole("link", { name: "Relais familial 2026" }).first().click();
  await page.getByRole("link", { name: "Office d’investissement de Guyenne" }).click();
  await page.getByLabel("Au périmètre").selectOption("P3");
  await page.getByRole("button", { name: "Rejouer à cette date" }).click();
  // The table tells every perimeter's reason: the scope says that this page is now read at P3.
  await expect(page.getByText("périmètre P3, influence")).toBeVisible();
  await expect(page.getByText("Sud Prêt Direct, société qu’il influence, vend").first()).toBeVisible();
  await page.getByLabel("Faits en vigueur le").fill("2026-05-31");
  await page.getByRole("button", { name: "Rejouer à cette date" }).click();
  await expect(page.getByText("Faits en vigueur le 31 mai 2026, tels que le portail les connaissait le")).toBeVisible();
  await expect(page).toHaveURL(/au=2026-05-31/);
  await expect(page.getByText(/ne vend pas, d’après les faits enregistrés|Aucun des/)).toBeVisible();
});

test.describe("in English", () => {
  test("the same pages, complete", async ({ page, context, baseURL }) => {
    await signIn(page);
    await context.addCookies([{ name: "tamis_langue", value: "en", url: baseURL ?? "" }]);
    await page.goto("/selections");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("link", { name: "Relais familial 2026" }).first().click();
    await expect(page.getByText("10 candidates at perimeter P2: 5 excluded, 1 undetermined, 4 cleared.")).toBeVisible();
    await page.getByRole("link", { name: "Banque de l’Estuaire" }).click();
    await expect(page.getByRole("heading", { name: "The proof", exact: true })).toBeVisible();
    await isAccessible(page);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("every step works the same", async ({ page }) => {
    await signIn(page);
    await page.getByRole("link", { name: "Relais familial 2026" }).first().click();
    await page.getByRole("link", { name: "Banque de l’Estuaire" }).click();
    await expect(page.getByText("Sa société sœur Crédirapide vend du crédit renouvelable").first()).toBeVisible();
    await page.getByLabel("Au périmètre").selectOption("P0");
    await page.getByRole("button", { name: "Rejouer à cette date" }).click();
    await expect(page).toHaveURL(/perimetre=P0/);
    await expect(page.getByText("Admis").first()).toBeVisible();
  });
});
