import { expect, test } from "@playwright/test";
import { askAndInvite, finance, isAccessible, joinAndSend, openCall } from "./asked-call.ts";

test.use({ actionTimeout: 15_000 });

test("asked, answered by two windows, sent, read and taken in", async ({ browser, baseURL }) => {
  const staff = await finance(browser, baseURL ?? "");
  const base = await openCall(staff.page, "Appel au questionnaire");
  const { guest, page } = await askAndInvite(browser, staff.page, base, "odile.rameau@exemple.test", true);
  await isAccessible(page);
  await page.getByRole("link", { name: "Répondre", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Questionnaire de l’appel");
  await isAccessible(page);
  await page.getByRole("link", { name: "Inclusion et surendettement" }).click();
  await expect(page.getByText("Vos réponses s’enregistrent d’elles-mêmes.")).toBeVisible();
  await isAccessible(page);

  // It saves by itself; a second window that shows the older answer replaces nothing.
  const second = await guest.newPage();
  await second.goto(page.url());
  await expect(second.getByText("Vos réponses s’enregistrent d’elles-mêmes.")).toBeVisible();
  await page.locator("#INC-1").getByLabel("Précisions").fill("Une charte signée en 2024.");
  await page.locator("#INC-1").getByRole("radio").nth(2).check();
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await second.locator("#INC-1").getByLabel("Précisions").fill("Une charte signée en 2025.");
  await expect(second.getByText("Deux rédactions de cette réponse")).toBeVisible();
  await expect(second.getByText("Une charte signée en 2024.")).toBeVisible();
  await expect(second.locator("#INC-1").getByLabel("Précisions")).toHaveValue("Une charte signée en 2025.");
  await isAccessible(second);
  await second.locator("#INC-1").getByRole("button", { name: "Garder ma rédaction" }).click();
  await expect(second.getByText("Vos réponses sont enregistrées.")).toBeVisible();
  await second.close();
  await page.reload();
  await expect(page.locator("#INC-1").getByLabel("Précisions")).toHaveValue("Une charte signée en 2025.");

  // The portal does not answer: it says so, and saves when it answers again.
  await page.route("**/brouillon", (route) => route.abort());
  await page.locator("#INC-2").getByLabel("Précisions").fill("Écrit pendant une panne.");
  await expect(
    page.getByText(/^Pas enregistré : le portal/).or(page.getByText(/^Pas enregistré : le portail/)),
  ).toBeVisible();
  await page.unroute("**/brouillon");
  await expect(page.getByText(/^Enregistré à/)).toBeVisible({ timeout: 20_000 });

  await joinAndSend(page, isAccessible);
  await page.getByRole("link", { name: "Toutes mes réponses" }).click();
  await expect(page.getByText("Une charte signée en 2025.")).toBeVisible();
  await isAccessible(page);

  await staff.page.goto(`${base}/questionnaires`);
  await staff.page.locator("main tbody th a").first().click();
  await expect(staff.page.getByText("Une charte signée en 2025.")).toBeVisible();
  await isAccessible(staff.page);
  await staff.page.getByRole("link", { name: /^Verser au registre/ }).click();
  await isAccessible(staff.page);
  await staff.page.getByRole("button", { name: "Verser cette pièce" }).click();
  await expect(staff.page.getByText(/versée au registre : pièce \d+/)).toBeVisible();
  await guest.addCookies([{ name: "tamis_langue", value: "en", url: baseURL ?? "" }]);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "My questionnaire" })).toBeVisible();
  await isAccessible(page);
  await Promise.all([guest.close(), staff.context.close()]);
});

test("the same without script", async ({ browser, baseURL }) => {
  const staff = await finance(browser, baseURL ?? "");
  const base = await openCall(staff.page, "Appel sans script");
  const { guest, page } = await askAndInvite(browser, staff.page, base, "odile.sans.script@exemple.test", false);
  await page.getByRole("link", { name: "Répondre", exact: true }).click();
  await page.getByRole("link", { name: "Inclusion et surendettement" }).click();
  const second = await guest.newPage();
  await second.goto(page.url());
  await page.locator("#INC-1").getByLabel("Précisions").fill("La première.");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByText("Vos réponses sont enregistrées.")).toBeVisible();
  await second.locator("#INC-1").getByLabel("Précisions").fill("La seconde.");
  await second.locator("#INC-2").getByLabel("Précisions").fill("Sans conflit.");
  await second.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(second.getByText("Deux rédactions de cette réponse")).toBeVisible();
  await expect(second.getByText("La première.")).toBeVisible();
  await second.locator("#INC-1").getByRole("button", { name: "Prendre la rédaction enregistrée" }).click();
  await expect(second.locator("#INC-1").getByLabel("Précisions")).toHaveValue("La première.");
  await expect(second.locator("#INC-2").getByLabel("Précisions")).toHaveValue("Sans conflit.");
  await page.reload();
  await joinAndSend(page, async () => {});
  await Promise.all([guest.close(), staff.context.close()]);
});
