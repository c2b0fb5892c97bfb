import { type Browser, expect, type Page, test } from "@playwright/test";
import { everyFace, facesOf } from "../browser.ts";
import { docxOf, pdfOf } from "../services/signature/contract-files.ts";
import { signedInAs } from "./addresses.ts";
import { candidates, convenedCall } from "./convened-call.ts";

const [investor] = candidates;
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true }).click();
const fill = (page: Page, name: string, words: string) => page.getByRole("textbox", { name }).fill(words);

async function prepare(legal: Page, contract: string) {
  await legal.goto(contract);
  await expect(legal.getByText("Aucun contrat n’est préparé")).toBeVisible();
  await follow(legal, "Préparer le contrat");
  await fill(legal, "Intitulé", "Contrat à impact social Relais familial");
  await legal.getByRole("radio", { name: "Subvention" }).check();
  await fill(legal, "D’où vient cette qualification", "Note juridique du 3 décembre 2026.");
  await press(legal, "Enregistrer");
  await expect(legal.getByText("C’est enregistré.")).toBeVisible();
}

async function addVersion(legal: Page, contract: string, file: { name: string; buffer: Buffer }, note: string) {
  await legal.goto(`${contract}/versions/nouvelle`);
  await legal.getByLabel("Fichier").setInputFiles({ ...file, mimeType: "application/octet-stream" });
  await fill(legal, "Ce qui a changé", note);
  await press(legal, "Déposer cette version");
}

async function discuss(legal: Page, finance: Page, contract: string) {
  await addVersion(legal, contract, { name: "projet.pdf", buffer: Buffer.from("<html>") }, "Projet transmis.");
  await expect(legal.getByRole("main").getByText("ce fichier n’en est pas un").first()).toBeVisible();
  await expect(legal.getByRole("textbox", { name: "Ce qui a changé" })).toHaveValue("Projet transmis.");
  const first = await docxOf("Article 1", "Le payeur verse 100 000 euros avant le terme.", "Article 2");
  await addVersion(legal, contract, { name: "projet.docx", buffer: first }, "Projet transmis.");
  await expect(legal.getByText("La version est déposée.")).toBeVisible();
  await finance.goto(`${contract}/versions/1`);
  await fill(finance, "Article ou page", "article 1");
  await fill(finance, "Observation", "Le montant voté est de 120 000 euros.");
  await press(finance, "Ajouter");
  await expect(finance.getByText("L’observation est enregistrée.")).toBeVisible();
  const second = pdfOf("Article 1", "Le payeur verse 120 000 euros avant le terme.", "Article 2");
  await addVersion(legal, contract, { name: "contrat.pdf", buffer: second }, "Montant voté.");
  await follow(legal, "Voir ce qui change depuis la version 1");
  await expect(legal.getByText("1 passage change de la version 1 à la version 2.")).toBeVisible();
  await expect(legal.locator("del")).toContainText("100");
  await expect(legal.locator("ins")).toContainText("120");
  await legal.goto(`${contract}/versions/1`);
  await legal.getByRole("button", { name: "Marquer comme réglée" }).click();
  await expect(legal.getByText(/réglée par/)).toBeVisible();
}

async function bind(legal: Page, contract: string) {
  for (const capacity of ["payeur", "opérateur", "investisseur"]) {
    await legal.goto(`${contract}/parties/nouvelle`);
    const button = legal.getByRole("button", { name: new RegExp(`comme ${capacity}$`) });
    await (capacity === "investisseur" ? button.filter({ hasText: investor }) : button).click();
    await expect(legal.getByText("La partie est ajoutée")).toBeVisible();
  }
}

interface Named {
  name: string;
  quality: string;
  act?: "Approuve" | "Signe";
  substitutes?: string;
}

async function name(legal: Page, contract: string, party: number, one: Named) {
  await legal.goto(contract);
  await legal
    .getByRole("link", { name: /^Ajouter un signataire pour/ })
    .nth(party)
    .click();
  await fill(legal, "Nom et prénom", one.name);
  await fill(
    legal,
    "Adresse électronique",
    `${one.name.split(" ")[0]}-${contract.slice(15, 23)}@exemple.test`.toLowerCase(),
  );
  await legal.getByRole("textbox", { name: "Qualité" }).fill(one.quality);
  if (one.substitutes) await legal.getByLabel("Supplée").selectOption({ label: one.substitutes });
  await legal.getByRole("radio", { name: new RegExp(`^${one.act ?? "Signe"}`) }).check();
  await fill(legal, "Référence", "Délibération 2026-118, article 3");
  if (one.act !== "Approuve") {
    await press(legal, "Désigner cette personne");
    await expect(legal.getByRole("main").getByText("Joignez le document du pouvoir").first()).toBeVisible();
    const power = { name: "arrete.pdf", mimeType: "application/pdf", buffer: pdfOf("Arrêté") };
    await legal.getByLabel("Document du pouvoir").setInputFiles(power);
  }
  await press(legal, "Désigner cette personne");
  await expect(legal.getByText("La personne est désignée.")).toBeVisible();
}

async function finalise(legal: Page, contract: string) {
  await legal.goto(`${contract}/versions/2`);
  await follow(legal, "Arrêter cette version");
  await expect(legal.getByText("Le fichier « contrat.pdf » devient celui que chacun signe.")).toBeVisible();
  await press(legal, "Arrêter cette version");
  await expect(legal.getByText("La version 2 est arrêtée : c’est ce fichier que chacun signe.")).toBeVisible();
  await legal.goto(`${contract}/versions/nouvelle`);
  await expect(legal.getByText("chaque approbation et chaque signature recommence")).toBeVisible();
}

/** Every page of the contract, both languages, both schemes, wide and narrow. */
async function scanAll(page: Page, contract: string) {
  await page.goto(contract);
  const links = await page.locator("main a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  const one = (part: string) => links.filter((to) => to.endsWith(part)).slice(0, 1);
  const parts = ["modification", "versions/1", "versions/2", "versions/2/finale", "versions/nouvelle"];
  const pages = [contract, ...[...parts, "difference", "parties/nouvelle"].map((part) => `${contract}/${part}`)];
  for (const address of [...pages, ...["/retrait", "/signataires/nouveau"].flatMap(one)]) {
    await page.goto(address);
    expect(await facesOf(page, everyFace), address).toEqual([]);
  }
}

async function story(browser: Browser, origin: string, script: boolean) {
  const call = await convenedCall(browser, origin, `Contrat ${script ? "avec" : "sans"} script`);
  const contract = `${call.selection}/contrat`;
  const open = async (role: "legal" | "finance") => {
    const context = await browser.newContext({
      ...{ baseURL: origin, locale: "fr-FR", timezoneId: "Europe/Paris", javaScriptEnabled: script },
      storageState: await (await signedInAs(browser, role, origin)).request.storageState(),
    });
    return context.newPage();
  };
  const [legal, finance] = [await open("legal"), await open("finance")];
  await prepare(legal, contract);
  await discuss(legal, finance, contract);
  await bind(legal, contract);
  await name(legal, contract, 0, { name: "Carl Viaud", quality: "directeur général des services", act: "Approuve" });
  await name(legal, contract, 0, { name: "Aline Roux", quality: "présidente du conseil départemental" });
  await name(legal, contract, 0, { name: "Dora Blin", quality: "vice-présidente", substitutes: "Aline Roux" });
  await name(legal, contract, 1, { name: "Omar Petit", quality: "président de l’association" });
  await name(legal, contract, 2, { name: "Ines Galland", quality: "directrice générale" });
  await expect(legal.getByText(/^1\. Approbation\s: Carl Viaud/)).toBeVisible();
  await expect(
    legal.getByText(/^2\. Signature\s: Aline Roux .*, suppléant Dora Blin et, en même temps, /),
  ).toBeVisible();
  await finance.goto(contract);
  await follow(finance, "Inviter Ines Galland à signer sur le portail");
  await press(finance, "Envoyer l’invitation");
  await expect(finance).toHaveURL(/etat=(envoyee|en-attente)/);
  await expect(finance.getByText("invitation envoyée", { exact: true })).toBeVisible();
  await finalise(legal, contract);
  if (script) await scanAll(legal, contract);
}

test("from no contract to a final version: three parties, an approver, a substitute", async ({ browser, baseURL }) => {
  await story(browser, baseURL ?? "", true);
});

test("the same without JavaScript", async ({ browser, baseURL }) => {
  await story(browser, baseURL ?? "", false);
});
