import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { makePdf } from "../fake-provider/make-pdf.ts";
import { pdfOf } from "../services/signature/contract-files.ts";
import { signedInAs } from "./addresses.ts";

/** The legal day, and days around it, as the département counts them. */
export const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
export const daysAgo = (count: number): string =>
  new Date(Date.parse(today) - count * 86_400_000).toISOString().slice(0, 10);
/** As a French page writes it. */
export const written = (day: string): string =>
  new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" }).format(new Date(day));

export const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole("main")
    .getByRole("button", { name, exact: typeof name === "string" })
    .click();
export const fill = (page: Page, name: string, words: string) => page.getByRole("textbox", { name }).fill(words);
export const pdf = (name: string, ...articles: string[]) => ({
  ...{ name, mimeType: "application/pdf", buffer: pdfOf(...articles) },
});

/** The browser of somebody, with or without script. */
export async function pageOf(browser: Browser, role: "legal" | "finance", origin: string): Promise<Page> {
  const storageState = await (await signedInAs(browser, role, origin)).request.storageState();
  const context: BrowserContext = await browser.newContext({
    ...{ baseURL: origin, locale: "fr-FR", timezoneId: "Europe/Paris", storageState },
  });
  return context.newPage();
}

/** The legal room: what its first sentence says, who holds the next step, and since when. */
export async function roomSays(legal: Page, call: string, told: { lead: string | RegExp; held: string | RegExp }) {
  await legal.goto(`${call}/signature`);
  const main = legal.getByRole("main");
  await expect(main.getByText(told.lead).first()).toBeVisible();
  await expect(main.getByText(told.held).first()).toBeVisible();
  await expect(main.getByText(/depuis le [a-z]+ \d+(er)? [a-zûé]+ \d{4}/).first()).toBeVisible();
}

/** Records a fact by the room's own list of facts. */
export async function fact(legal: Page, call: string, kind: string, day: string, more: Record<string, string>) {
  await legal.goto(`${call}/signature`);
  await legal.getByRole("link", { name: "Enregistrer un fait" }).click();
  await legal.getByRole("main").getByRole("link", { name: kind, exact: true }).click();
  await expect(legal.getByRole("heading", { level: 1 })).toHaveText(kind);
  await told(legal, day, more);
}

/** Fills in a fact whose form is open. */
export async function told(legal: Page, day: string, more: Record<string, string>) {
  await legal.locator("main input[name=onDay]").fill(day);
  for (const [name, words] of Object.entries(more)) await legal.locator(`main [name=${name}]`).fill(words);
  await press(legal, "Enregistrer le fait");
  await expect(legal.getByText("Le fait est enregistré").first()).toBeVisible();
}

interface Named {
  name: string;
  quality: string;
  rank?: string;
  act?: "Approuve" | "Signe";
  substitutes?: string;
}

/** Somebody of a party, with their power. Returns the address they were named with. */
export async function name(legal: Page, call: string, party: number, one: Named): Promise<string> {
  await legal.goto(`${call}/contrat`);
  await legal
    .getByRole("link", { name: /^Ajouter un signataire pour/ })
    .nth(party)
    .click();
  const email = `${one.name.replaceAll(" ", ".")}-${call.slice(-6)}@exemple.test`.toLowerCase();
  await fill(legal, "Nom et prénom", one.name);
  await fill(legal, "Adresse électronique", email);
  await legal.getByRole("textbox", { name: "Qualité" }).fill(one.quality);
  if (one.substitutes) await legal.getByLabel("Supplée").selectOption({ label: one.substitutes });
  await legal.getByRole("radio", { name: new RegExp(`^${one.act ?? "Signe"}`) }).check();
  if (one.rank) await legal.locator("main input[name=rank]").fill(one.rank);
  await fill(legal, "Référence", "Arrêté n° 2026-41");
  await legal.getByLabel("Document du pouvoir").setInputFiles(pdf("arrete.pdf", `Arrete ${one.name}`));
  await press(legal, "Désigner cette personne");
  await expect(legal.getByText("La personne est désignée.")).toBeVisible();
  return email;
}

/** The page of a signatory's step, from the list of steps. */
export async function stepOf(legal: Page, call: string, who: string) {
  await legal.goto(`${call}/signatures`);
  await legal
    .getByRole("main")
    .getByRole("table")
    .getByRole("link", { name: new RegExp(who) })
    .first()
    .click();
  await expect(legal.getByRole("heading", { level: 1 })).toContainText(who);
}

/** A signature on paper, with its scan. */
export async function signOnPaper(legal: Page, call: string, who: string) {
  await stepOf(legal, call, who);
  await legal.getByRole("link", { name: "Signature sur papier" }).click();
  await expect(legal).toHaveURL(/acte=papier/);
  await legal.getByLabel("Jour légal").fill(today);
  const scan = { name: "scan.pdf", mimeType: "application/pdf", buffer: makePdf([["Original signe", who, call]]) };
  await legal.getByLabel("Scan de l’original signé").setInputFiles(scan);
  await legal.getByLabel("Où est gardé l’original").fill("Archives, carton 12");
  await legal.getByRole("checkbox").check();
  await press(legal, "Enregistrer la signature");
  await expect(legal.getByText("C’est enregistré.").first()).toBeVisible();
}
