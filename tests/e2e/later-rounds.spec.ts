import { expect, type Page, test } from "@playwright/test";
import { askAndInvite, finance, isAccessible, joinAndSend, openCall, pdf } from "./asked-call.ts";

/** Finance asks everybody of a call again. */
async function askAgain(staff: Page, base: string, kind: "yearly" | "checkup") {
  await staff.goto(`${base}/questionnaires/ouverture?nature=${kind}`);
  await staff.getByLabel("Dernier jour pour l’envoyer").fill("2099-12-31");
  await isAccessible(staff);
  await staff.getByRole("button", { name: "Ouvrir à ces candidats" }).click();
  await expect(staff.getByText("Le questionnaire est ouvert à ces candidats.")).toBeVisible();
}

async function send(page: Page) {
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(page.getByText("Le questionnaire est envoyé. Merci.")).toBeVisible();
}

test("a later year marks what changed, a check-up takes documents alone, and answers serve another call", async ({
  browser,
  baseURL,
}) => {
  const staff = await finance(browser, baseURL ?? "");
  const base = await openCall(staff.page, "Appel suivi");
  const { guest, page } = await askAndInvite(browser, staff.page, base, "odile.suivie@exemple.test", true);
  await page.getByRole("link", { name: "Répondre", exact: true }).click();
  await page.getByRole("link", { name: "Inclusion et surendettement" }).click();
  await page.locator("#INC-1").getByLabel("Précisions").fill("Une charte signée en 2024.");
  await page.locator("#INC-1").getByRole("radio").nth(2).check();
  await page.locator("#INC-2").getByLabel("Précisions").fill("Des délais accordés à tous.");
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await joinAndSend(page, async () => {});

  await askAgain(staff.page, base, "yearly");
  await page.goto("/");
  await page.getByRole("link", { name: "Répondre", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Questionnaire annuel");
  await isAccessible(page);
  await page.getByRole("link", { name: "Inclusion et surendettement" }).click();
  await expect(page.locator("#INC-1").getByLabel("Précisions")).toHaveValue("Une charte signée en 2024.");
  await page.locator("#INC-1").getByLabel("Précisions").fill("Une charte signée de nouveau en 2027.");
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer et voir ce qui manque" }).click();
  await page.getByRole("link", { name: "Relire et envoyer" }).click();
  await expect(page.getByText("Une réponse a changé depuis le tour précédent")).toBeVisible();
  await expect(page.getByText("Une réponse du tour précédent est confirmée sans changement.")).toBeVisible();
  await isAccessible(page);
  await send(page);
  await staff.page.goto(`${base}/questionnaires`);
  await staff.page.locator("main tbody th a").first().click();
  await expect(staff.page.getByText("modifiée depuis le tour précédent")).toHaveCount(1);
  await expect(staff.page.getByText("Une charte signée en 2024.")).toBeVisible();
  await isAccessible(staff.page);

  await askAgain(staff.page, base, "checkup");
  await page.goto("/");
  await page.getByRole("link", { name: "Répondre", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Point d’étape");
  await page.getByRole("link", { name: "Inclusion et surendettement" }).click();
  await expect(page.getByLabel("Précisions")).toHaveCount(0);
  await isAccessible(page);
  await page.locator('main a[href*="criteres/INC-1/piece"]').click();
  await page.getByLabel("Fichier").setInputFiles({ name: "bilan.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.getByLabel("Intitulé").fill("Bilan 2027");
  await page.getByRole("button", { name: "Joindre cette pièce" }).click();
  await expect(page.getByText("La pièce est jointe.")).toBeVisible();
  await page.goto(page.url().replace(/\/themes\/.*/, "/envoi"));
  await expect(page.getByText("Une pièce est remise au département.")).toBeVisible();
  await send(page);

  const saved = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /^Exporter/ })
    .first()
    .click();
  const file = (await (await saved).path()) ?? "";
  const other = await openCall(staff.page, "Appel voisin");
  const second = await askAndInvite(browser, staff.page, other, "odile.voisine@exemple.test", true);
  await second.page.getByRole("link", { name: "Répondre", exact: true }).click();
  await second.page.getByRole("link", { name: /^Reprendre/ }).click();
  await second.page.getByLabel("Fichier de réponses (JSON)").setInputFiles({
    ...{ name: "autre.json", mimeType: "application/json" },
    buffer: Buffer.from("{"),
  });
  await second.page.getByRole("button", { name: "Voir ce qui serait repris" }).click();
  await expect(second.page.locator("[aria-invalid=true]")).toBeVisible();
  await second.page.getByLabel("Fichier de réponses (JSON)").setInputFiles(file);
  await second.page.getByRole("button", { name: "Voir ce qui serait repris" }).click();
  await expect(second.page.getByRole("heading", { level: 1 })).toHaveText("Voici ce qui serait repris");
  await isAccessible(second.page);
  await second.page.getByRole("button", { name: "Reprendre ces réponses" }).click();
  await second.page.getByRole("link", { name: "Inclusion et surendettement" }).click();
  await expect(second.page.locator("#INC-2").getByLabel("Précisions")).toHaveValue("Des délais accordés à tous.");
  await Promise.all([guest.close(), second.guest.close(), staff.context.close()]);
});
