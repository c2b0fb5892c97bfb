import type { Browser, Page } from "@playwright/test";
import { expect } from "vitest";
import { launchChromium, pageOf } from "../../browser.ts";
import type { TestDatabase } from "../../database.ts";
import { type RunningContract, runningContract } from "../../services/funding/running-contract.ts";
import { relaisForm } from "../../services/repayment/relais.ts";

/** People of the demonstration before the contract, each in a browser of their own. */
export interface RelaisStory {
  world: RunningContract;
  base: string;
  finance: Page;
  legal: Page;
  evaluator: Page;
  browser: Browser;
}

/** What the page says beside what was looked for: a failure is read without a browser. */
const orPage = (page: Page) => async (fault: Error) => {
  throw new Error(`${fault.message}\n${page.url()}\n${await page.getByRole("main").textContent()}`);
};
export const told = (page: Page, words: string | RegExp) =>
  page.getByText(words).first().waitFor({ timeout: 20_000 }).catch(orPage(page));
export const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).click({ timeout: 20_000 }).catch(orPage(page));

/** A signed contract with three investors, of which no money is recorded yet. */
export async function relaisStory(db: TestDatabase, portal: { origin: string }): Promise<RelaisStory> {
  const world = await runningContract(db);
  const browser = await launchChromium();
  const open = (name: string) => pageOf(browser, portal.origin, `${name}@demo.tamis.example`);
  return {
    ...{ world, browser, base: `/contrats/${world.contractId}` },
    ...{ finance: await open("finance"), legal: await open("juridique"), evaluator: await open("evaluateur") },
  };
}

/** Finance defines what is measured and writes the terms by their form; legal freezes them. */
export async function frozenByHand({ finance, legal, base }: RelaisStory): Promise<void> {
  await finance.goto(`${base}/indicateurs/nouveau`);
  for (const [label, words] of [
    ["Code", "placements"],
    ["Nom", "Placements évités"],
    ["Définition", "Ni le juge ni le département ne jugent un placement nécessaire."],
    ["Population", "68 familles"],
    ["Source des données", "Jugements et décisions"],
    ["Qui signe le résultat", "juge des enfants, département"],
  ] as const)
    await finance.getByRole("textbox", { name: label }).first().fill(words);
  await press(finance, "Enregistrer l’indicateur");
  await told(finance, "L’indicateur est enregistré.");
  await finance.goto(`${base}/conditions/modification`);
  await fillTerms(finance, { ...relaisForm, "outcomes.0.payOn": "2022-01-01" });
  await press(finance, "Enregistrer le brouillon");
  await told(finance, "L’ordre n’est pas croissant.");
  await finance.locator(`[name="outcomes.0.payOn"]`).fill("2026-11-02");
  await press(finance, "Enregistrer le brouillon");
  await told(finance, "Le brouillon est enregistré.");
  await told(finance, /Seuil|56/);
  await legal.goto(`${base}/conditions/gel`);
  await press(legal, "Geler");
  await told(legal, "La version est gelée.");
}

async function fillTerms(page: Page, form: Record<string, string>): Promise<void> {
  for (const [name, words] of Object.entries(form)) {
    const field = page.locator(`[name="${name}"], [name="${name}[]"]`).first();
    const kind = await field.evaluate((one) => `${one.tagName} ${(one as HTMLInputElement).type}`);
    if (kind.startsWith("SELECT")) await field.selectOption(words);
    else if (kind.endsWith("checkbox")) await field.check();
    else await field.fill(words);
  }
}

/** The evaluator is refused what cannot be, then records what it measured; both functions sign. */
export async function measuredByHand(story: RelaisStory, count: string, cohorts: string): Promise<void> {
  const { evaluator, finance, base } = story;
  await evaluator.goto("/mesures");
  await evaluator.getByRole("link", { name: "Contrat Relais familial" }).click();
  await evaluator.getByRole("link", { name: "Enregistrer un résultat" }).click();
  await evaluator.getByRole("textbox", { name: "Atteints" }).fill("69");
  await evaluator.getByRole("textbox", { name: "Population" }).fill("68");
  await evaluator.getByLabel("Jour du constat").fill("2026-11-03");
  await evaluator.getByRole("textbox", { name: "Méthode" }).fill("Jugements lus un à un.");
  await evaluator.getByRole("textbox", { name: "Par cohorte" }).fill(cohorts);
  await press(evaluator, "Enregistrer le résultat");
  await told(evaluator, "Le résultat dépasse la population.");
  await evaluator.getByRole("textbox", { name: "Atteints" }).fill(count);
  await press(evaluator, "Enregistrer le résultat");
  await told(evaluator, "Le résultat est enregistré.");
  await told(evaluator, "Vous voyez tous les nombres");
  const path = new URL(evaluator.url()).pathname;
  for (const who of ["juge des enfants", "département"]) {
    await finance.goto(`${path}/signatures`);
    await finance.getByLabel("Qui a signé").selectOption(who);
    await finance.getByLabel("Jour de la signature").fill("2026-11-03");
    await finance.getByRole("textbox", { name: "Constat signé" }).fill("Ordonnance du 3 novembre.");
    const buffer = Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    await finance
      .getByLabel("Page signée (PDF)")
      .setInputFiles({ name: "page.pdf", mimeType: "application/pdf", buffer });
    await press(finance, "Enregistrer la signature");
    await told(finance, "La signature est enregistrée.");
  }
  await told(finance, "définitif depuis le 26 novembre 2026");
  await finance.goto(`${base}/resultats`);
  expect(await finance.getByRole("main").textContent()).toContain(`${count} sur 68`);
}
