import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { faultsOf } from "../browser.ts";
import { signedInAs } from "./addresses.ts";

const password = "un tilleul devant la gare";
const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

async function isAccessible(page: Page) {
  expect(await faultsOf(page)).toEqual([]);
}

/** An open call of its own, with one candidate; returns the address of the selection. */
async function openCall(finance: Page, name: string): Promise<string> {
  await finance.goto("/selections/nouvelle");
  await finance.getByLabel("Nom de la sélection").fill(name);
  await finance.getByRole("button", { name: "Préparer la sélection" }).click();
  await expect(finance.getByRole("heading", { level: 1 })).toHaveText(name);
  const base = finance.url().replace(/\?.*/, "");
  await finance.goto(`${base}/candidatures/nouvelle?q=Estuaire`);
  await finance.getByRole("radio").first().check();
  await finance.locator("main form[method=post] button").click();
  await finance.waitForURL("**/candidatures/*-*");
  await finance.goto(`${base}/grille`);
  await finance.getByRole("button", { name: "Partir du catalogue" }).click();
  await expect(finance.getByText("31 critères, dont 23 notés.")).toBeVisible();
  await finance.goto(`${base}/perimetres`);
  await finance.getByRole("radio", { name: /^P2/ }).check();
  await finance.getByRole("button", { name: "Enregistrer la proposition" }).click();
  await finance.waitForURL("**/perimetres?etat=*");
  await finance.goto(`${base}/ouverture`);
  await finance.getByRole("button", { name: "Geler la grille et ouvrir l’appel" }).click();
  await expect(finance.getByText("Elle est gelée")).toBeVisible();
  return base;
}

/** The questionnaire opened for everybody, the contact invited; a browser in which they have signed in. */
async function askAndInvite(browser: Browser, finance: Page, base: string, email: string, script: boolean) {
  await finance.goto(`${base}/questionnaires`);
  await isAccessible(finance);
  await finance.getByRole("link", { name: "Ouvrir un questionnaire" }).click();
  await finance.getByLabel("Dernier jour pour l’envoyer").fill("2020-01-01");
  await finance.getByRole("button", { name: "Ouvrir à ces candidats" }).click();
  await expect(finance.getByText("Choisissez un jour à venir.").first()).toBeVisible();
  await isAccessible(finance);
  await finance.getByLabel("Dernier jour pour l’envoyer").fill("2099-12-15");
  await finance.getByRole("button", { name: "Ouvrir à ces candidats" }).click();
  await expect(finance.getByText("Le questionnaire est ouvert à ces candidats.")).toBeVisible();
  await expect(finance.getByText("0 sur", { exact: false }).first()).toBeVisible();
  await finance.getByRole("link", { name: /^Inviter/ }).click();
  await expect(finance.getByRole("heading", { level: 1 })).toContainText("Inviter le répondant");
  await finance.getByLabel("Nom").fill("Odile Rameau");
  await finance.getByLabel("Adresse e-mail").fill(email);
  await isAccessible(finance);
  await finance.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await finance.waitForURL("**/questionnaires?etat=*");
  await expect(finance.getByText("invitation en attente")).toBeVisible();

  const guest = await browser.newContext({ javaScriptEnabled: script, locale: "fr-FR", timezoneId: "Europe/Paris" });
  const page = await guest.newPage();
  await page.goto(new URL("/boite-aux-lettres", finance.url()).href);
  const letter = page.locator("main").getByText(email).first();
  await expect(letter).toBeVisible();
  const html = await page.content();
  const link = html.slice(html.indexOf(email)).match(/\/invitation\/[\w-]+/)?.[0] ?? "";
  await page.goto(new URL(link, finance.url()).href);
  await page.locator("input[type=password]").fill(password);
  await page.locator("main form button").click();
  await expect(page.getByRole("heading", { name: "Mon questionnaire" })).toBeVisible();
  return { guest, page };
}

async function joinAndSend(page: Page, scan: (page: Page) => Promise<void>) {
  await page.locator("#INC-1").getByRole("button", { name: "Joindre une pièce" }).click();
  await expect(page.getByRole("heading", { name: "Joindre une pièce" })).toBeVisible();
  await scan(page);
  await page
    .getByLabel("Fichier")
    .setInputFiles({ name: "charte.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") });
  await page.getByRole("button", { name: "Joindre cette pièce" }).click();
  await expect(page.locator("[aria-invalid=true]")).toBeVisible();
  await scan(page);
  await page.getByLabel("Fichier").setInputFiles({ name: "charte.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.getByLabel("Intitulé").fill("Charte d’inclusion");
  await page.getByRole("button", { name: "Joindre cette pièce" }).click();
  await expect(page.getByText("La pièce est jointe.")).toBeVisible();
  await expect(page.locator("#INC-1").getByText(/Empreinte SHA-256/)).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer et voir ce qui manque" }).click();
  await expect(page.getByText(/questions sont sans réponse/)).toBeVisible();
  await scan(page);
  await page.getByRole("link", { name: "Relire et envoyer" }).click();
  await expect(page.getByText("Cela ne s’annule pas", { exact: false })).toBeVisible();
  await scan(page);
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(page.getByText("Le questionnaire est envoyé. Merci.")).toBeVisible();
  await scan(page);
}

async function finance(browser: Browser, origin: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await signedInAs(browser, "finance", origin);
  return { context, page: await context.newPage() };
}

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
