import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { faultsOf } from "../browser.ts";
import { entities, haveCases, lei, real, zipOf } from "../services/imports/golden-copy.ts";
import { signedInAs } from "./addresses.ts";

// Last of all stories (see playwright.config.ts): it adds to the register and to the demonstration's selection.
test.describe.configure({ timeout: 120_000 });

/** The real rows, and two lines that no import may take: the wrong check digits of a LEI, an open quote. */
function realFiles() {
  const rows = readFileSync(real("groups-lei2.csv"), "utf8").trimEnd();
  const wrong = (rows.split(/\r?\n/)[1] ?? "").replace("2138001KPMR6PD83HC08", "2138001KPMR6PD83HC09");
  const torn = '"2138001KPMR6PD83HC08","un guillemet jamais fermé';
  return {
    lines: rows.split(/\r?\n/).length,
    entities: { name: "20261123-gleif-goldencopy-lei2-golden-copy-groupes.csv", rows: `${rows}\n${wrong}\n${torn}\n` },
    relationships: {
      name: "20261123-gleif-goldencopy-rr-golden-copy-groupes.csv",
      rows: readFileSync(real("groups-rr.csv"), "utf8"),
    },
    exceptions: {
      name: "20261123-gleif-goldencopy-repex-golden-copy-groupes.csv",
      rows: readFileSync(real("groups-repex.csv"), "utf8"),
    },
  };
}

async function isWhole(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await faultsOf(page)).toEqual([]);
}

const state = (page: Page) => page.getByRole("definition").first();

for (const [width, bank] of [
  [1440, "COMMERZBANK Aktiengesellschaft"],
  [320, "COMMERZBANK HOLDINGS (UK) LIMITED"],
] as const) {
  test(`real GLEIF rows through the screen, then one of the banks before the selection, ${width} px`, async ({
    browser,
    baseURL,
  }) => {
    test.skip(!haveCases(), "skipped: reference cases not present");
    const context = await signedInAs(browser, "finance", baseURL ?? "");
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    const files = realFiles();
    await page.goto("/imports/nouveau");
    await isWhole(page);
    const csv = ({ name, rows }: { name: string; rows: string }) => ({
      name,
      mimeType: "text/csv",
      buffer: Buffer.from(rows),
    });
    await page.getByLabel(/^Établissements/).setInputFiles(csv(files.entities));
    await page.getByLabel(/^Relations/).setInputFiles(csv(files.relationships));
    await page.getByLabel(/^Exceptions/).setInputFiles(csv(files.exceptions));
    await page.getByRole("button", { name: "Lancer l’import" }).click();
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("progressbar")).toBeVisible();
    await isWhole(page);
    await expect(state(page)).toHaveText("Terminé", { timeout: 60_000 });
    await expect(page.getByText("Fichier des établissements : 95 lignes lues, 2 écartées.")).toBeVisible();
    await expect(page.getByText(/^Établissements : 94 (créés|déjà à jour)/)).toBeVisible();
    const left = page.getByRole("table").getByRole("row");
    await expect(left.filter({ hasText: "LEI faux" })).toContainText(String(files.lines + 1));
    await expect(left.filter({ hasText: "guillemets mal fermés" })).toContainText("écartée");
    await isWhole(page);

    await page.goto("/imports");
    await expect(page.getByText(files.exceptions.name).first()).toBeVisible();
    await isWhole(page);

    await page.goto("/selections");
    await page.getByRole("link", { name: "Relais familial 2026" }).first().click();
    await page.getByRole("link", { name: "Ajouter une candidature" }).click();
    await page.getByRole("searchbox", { name: "Nom, LEI ou SIREN" }).fill(bank);
    await page.getByRole("searchbox", { name: "Nom, LEI ou SIREN" }).press("Enter");
    await page.getByRole("radio", { name: bank }).check();
    await page.getByRole("button", { name: "Ajouter à la sélection" }).click();
    await page.waitForURL(/\/candidatures\/[0-9a-f-]{36}/);
    // What the register tells is who owns whom, never who lends: nobody is cleared by silence.
    await expect(page.getByRole("heading", { level: 1 })).toContainText(bank);
    await expect(page.getByText("Indéterminé").first()).toBeVisible();
    await isWhole(page);
    await context.close();
  });
}

test("an import is stopped from the screen before it is over", async ({ browser, baseURL }) => {
  const context = await signedInAs(browser, "finance", baseURL ?? "");
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 900 });
  const rows = Array.from({ length: 60_000 }, (_, i) => ({
    LEI: lei(`STOP${i}`),
    "Entity.LegalName": "Maison d’essai",
  }));
  const buffer = zipOf({ "lei2.csv": Buffer.from(entities(rows)) });
  await page.goto("/imports/nouveau");
  await page.getByLabel(/^Établissements/).setInputFiles({ name: "lei2.zip", mimeType: "application/zip", buffer });
  await page.getByRole("button", { name: "Lancer l’import" }).click();
  await page.getByRole("button", { name: "Arrêter l’import" }).click();
  await expect(state(page)).toHaveText("Arrêté", { timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Arrêter l’import" })).toHaveCount(0);
  await isWhole(page);
  await context.close();
});
