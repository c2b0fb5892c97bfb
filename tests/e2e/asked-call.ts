import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { faultsOf } from "../browser.ts";
import { signedInAs } from "./addresses.ts";

const password = "un tilleul devant la gare";
/** The least a PDF holds. */
export const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

export async function isAccessible(page: Page) {
  expect(await faultsOf(page)).toEqual([]);
}

/** An open call of its own, with one candidate; returns the address of the selection. */
export async function openCall(finance: Page, name: string): Promise<string> {
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
export async function askAndInvite(browser: Browser, finance: Page, base: string, email: string, script: boolean) {
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
  await finance.getByLabel("Adresse électronique").fill(email);
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

export async function joinAndSend(page: Page, scan: (page: Page) => Promise<void>) {
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

export async function finance(browser: Browser, origin: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await signedInAs(browser, "finance", origin);
  return { context, page: await context.newPage() };
}
