import { expect, type Page, test } from "@playwright/test";
import { faultsOf } from "../browser.ts";

let scans = true;

async function signIn(page: Page) {
  await page.goto("/connexion?retour=%2Fselections");
  await page.locator("input[type=email], input[name=email]").first().fill("finance@demo.tamis.example");
  await page.locator("input[type=password]").fill("tamis-demonstration");
  await page.locator("input[type=password]").press("Enter");
  await page.waitForURL("**/selections");
}

/** The scan is a script of its own: the story without JavaScript leaves it to the others. */
async function isAccessible(page: Page) {
  if (!scans) return;
  expect(await faultsOf(page)).toEqual([]);
}

/** A selection of its own for each story: an opened call cannot be prepared again. */
async function prepare(page: Page, name: string) {
  await signIn(page);
  await page.goto("/selections/nouvelle");
  await page.getByLabel("Nom de la sélection").fill(name);
  await page.getByRole("button", { name: "Préparer la sélection" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.getByRole("link", { name: "Grille de critères" }).last().click();
  await page.getByRole("button", { name: "Partir du catalogue" }).click();
  await expect(page.getByText("31 critères, dont 23 notés.")).toBeVisible();
}

async function fromCatalogueToOpenCall(page: Page) {
  const grid = page.url();
  await isAccessible(page);
  await page.getByRole("link", { name: /Comment le candidat applique-t-il la charte/ }).click();
  await expect(
    page.getByText("La note est la plus haute marche dont toutes les conditions sont remplies."),
  ).toBeVisible();
  await isAccessible(page);
  await page.getByRole("link", { name: "Modifier", exact: true }).click();
  await page.getByLabel("Question, en français").fill("Quelle suite le candidat donne-t-il à la charte ?");
  await page.getByLabel("Note 3, en anglais").fill(" ");
  await page.getByRole("button", { name: "Enregistrer le critère" }).click();
  await expect(
    page.getByText("Un critère noté dit chaque note, de 0 à 4, dans les deux langues.").first(),
  ).toBeVisible();
  await isAccessible(page);
  await expect(page.getByLabel("Question, en français")).toHaveValue(
    "Quelle suite le candidat donne-t-il à la charte ?",
  );
  await page.getByLabel("Note 3, en anglais").fill("An internal procedure and 80% trained.");
  await page.getByRole("button", { name: "Enregistrer le critère" }).click();
  await expect(page.getByRole("link", { name: "Quelle suite le candidat donne-t-il à la charte ?" })).toBeVisible();

  await page.getByRole("link", { name: "Changer les poids" }).click();
  await page.getByLabel(/^INC-1/).fill("cinq");
  await page.getByRole("button", { name: "Enregistrer les poids" }).click();
  await expect(page.getByText("Écrivez un nombre entier de points, de 0 à 100.").first()).toBeVisible();
  await isAccessible(page);
  await page.getByLabel(/^INC-1/).fill("2");
  await page.getByRole("button", { name: "Enregistrer les poids" }).click();
  await page.getByRole("link", { name: "Les poids font 97 au lieu de 100 : il manque 3 points." }).waitFor();
  await isAccessible(page);

  await page.getByRole("link", { name: "Ouvrir l’appel" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("L’appel ne peut pas encore s’ouvrir");
  await expect(page.getByRole("button", { name: "Geler la grille et ouvrir l’appel" })).toHaveCount(0);
  await isAccessible(page);
  await page.getByRole("link", { name: /Les poids font 97/ }).click();
  await page.getByLabel(/^INC-1/).fill("5");
  await page.getByRole("button", { name: "Enregistrer les poids" }).click();
  await page.getByRole("link", { name: "Aucun périmètre d’exclusion n’est proposé." }).click();
  await page.getByRole("radio", { name: /^P2/ }).check();
  await page.getByRole("button", { name: "Enregistrer la proposition" }).click();
  await page.waitForURL("**/perimetres?etat=*");

  await page.goto(grid);
  await expect(page.getByText("Rien n’empêche de geler cette grille")).toBeVisible();
  await page.getByRole("button", { name: "Commencer la version 2" }).click();
  await expect(page.getByText("Version 2, en projet")).toBeVisible();
  await page
    .getByRole("link", { name: "LOC-1" })
    .or(page.getByRole("link", { name: /Qu’a financé le candidat/ }))
    .click();
  await page.getByRole("link", { name: "Retirer", exact: true }).click();
  await expect(page.getByText("Ses 4 points s’en vont avec lui : les poids feront 96 sur 100.")).toBeVisible();
  await isAccessible(page);
  await page.getByRole("link", { name: "Annuler" }).click();
  await page.goto(`${grid}/poids`);
  await page.getByLabel(/^INC-1/).fill("4");
  await page.getByLabel(/^INC-2/).fill("7");
  await page.getByRole("button", { name: "Enregistrer les poids" }).click();
  await page.getByRole("link", { name: "Comparer à la précédente" }).click();
  await expect(page.getByText("De la version 1 à la version 2, 2 choses changent.")).toBeVisible();
  await expect(page.getByText("INC-1 : le poids passe de « 5 » à « 4 ».")).toBeVisible();
  await isAccessible(page);

  await page.goto(`${grid}/simulation`);
  await page.getByLabel(/^CLI-1/).fill("60");
  await page.getByRole("button", { name: "Voir les rangs" }).click();
  await page.waitForURL("**/simulation?*");
  await expect(page.getByRole("row", { name: /Dossier inventé B/ })).toContainText("gagne");
  await expect(page.getByRole("row", { name: /Dossier inventé F/ })).toContainText("hors classement");
  await expect(page.getByText(/Un seul poids suffit/)).toBeVisible();
  await isAccessible(page);

  await page.goto(grid);
  await page.getByRole("link", { name: "Ouvrir l’appel" }).click();
  await expect(page.getByText("Cet acte ne se défait pas")).toBeVisible();
  await isAccessible(page);
  const told = await page.getByText("L’empreinte inscrite au journal est").textContent();
  const hash = /[0-9a-f]{64}/.exec(told ?? "")?.[0] ?? "none";
  await page.getByRole("button", { name: "Geler la grille et ouvrir l’appel" }).click();
  await expect(page.getByText("Elle est gelée")).toBeVisible();
  await expect(page.getByText(hash)).toBeVisible();
  await expect(page.getByRole("link", { name: "Changer les poids" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Commencer la version/ })).toHaveCount(0);
  await isAccessible(page);
  expect((await page.goto(`${grid}/simulation`))?.status()).toBe(412);
  await expect(page.getByText("La simulation n’existe qu’avant l’ouverture de l’appel.")).toBeVisible();
  await page.goto(grid.replace(/\/grille$/, ""));
  await expect(page.getByText("Sélection : appel ouvert")).toBeVisible();
  await page.goto(grid.replace(/\/grille$/, "/perimetres"));
  await expect(page.getByRole("button", { name: "Enregistrer la proposition" })).toHaveCount(0);
}

test("from the catalogue to an open call", async ({ page }) => {
  await prepare(page, "Appel de la grille");
  await fromCatalogueToOpenCall(page);
});

test("the total follows what is typed; a second person's change is shown, not overwritten", async ({
  page,
  context,
}) => {
  await prepare(page, "Appel à deux");
  const grid = page.url();
  await page.goto(`${grid}/poids`);
  await page.getByLabel(/^INC-1/).fill("8");
  await expect(page.getByText("Total : 103 sur 100 : il y a 3 points de trop.")).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${grid}/poids`);
  await other.getByLabel(/^CLI-1/).fill("3");
  await other.getByRole("button", { name: "Enregistrer les poids" }).click();
  await other.waitForURL("**/grille");
  await page.getByRole("button", { name: "Enregistrer les poids" }).click();
  await expect(page.getByText("Quelqu’un a changé la grille ou la règle entre-temps.").first()).toBeVisible();
  await expect(page.getByLabel(/^INC-1/)).toHaveValue("8");
  await expect(page.getByText("enregistré : 3")).toBeVisible();
  await isAccessible(page);
  await page.getByLabel(/^CLI-1/).fill("3");
  await page.getByRole("button", { name: "Enregistrer les poids" }).click();
  await page.waitForURL("**/grille");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Grille de critères");
  await expect(page.getByText("Total : 100 points sur 100.")).toBeVisible();
});

test("the same pages in English, narrow and dark", async ({ page, context, baseURL }) => {
  await prepare(page, "Appel en anglais");
  const grid = page.url();
  await context.addCookies([{ name: "tamis_langue", value: "en", url: baseURL ?? "" }]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 320, height: 800 });
  const parts = ["", "/criteres/INC-1", "/criteres/EXC-1", "/criteres/INC-1/modification", "/criteres/nouveau"];
  for (const part of [...parts, "/criteres/INC-1/retrait", "/poids", "/simulation", "/difference", "/../ouverture"]) {
    await page.goto(`${grid}${part}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await isAccessible(page);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.beforeAll(() => {
    scans = false;
  });
  test("every act of the grid works the same", async ({ page }) => {
    await prepare(page, "Appel sans script");
    await fromCatalogueToOpenCall(page);
  });
});
