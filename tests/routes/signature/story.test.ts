import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { everyFace, facesOf, launchChromium, pageOf } from "../../browser.ts";
import { testDatabase } from "../../database.ts";
import { certificateFor } from "../../fake-provider/certificates.ts";
import { makePdf } from "../../fake-provider/make-pdf.ts";
import { signPdf } from "../../fake-provider/sign-pdf.ts";
import { startPortal } from "../../http.ts";
import { ownContext } from "../../services/signature/own-context.ts";
import { type SignatoryName, type SigningWorld, signingWorld } from "../../services/signature/signing-world.ts";

const db = testDatabase();
const dataFolder = path.join(tmpdir(), `tamis-story-${randomUUID()}`);
mkdirSync(dataFolder, { recursive: true });
const portal = startPortal(db, { dataFolder });
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
let world: SigningWorld;
let browser: Browser;
beforeAll(async () => {
  world = await signingWorld(db, { final: "2026-11-20", enforceable: "2026-11-23", began: "2026-11-24" }, dataFolder);
  await ownContext(db, world, "investor");
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const open = (email: string) => pageOf(browser, portal.origin, email);
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });
const told = async (page: Page, words: string | RegExp) => {
  await page.getByText(words).first().waitFor({ timeout: 15_000 });
};
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const base = () => `/selections/${world.selectionId}`;

async function signOnPaper(legal: Page, signatoryId: string): Promise<void> {
  await legal.goto(`${base()}/signatures/${signatoryId}?acte=papier`);
  await legal.getByLabel("Jour légal").fill(today);
  await legal.getByLabel("Scan de l’original signé").setInputFiles(pdf("scan.pdf", makePdf([[signatoryId]])));
  await legal.getByLabel("Où est gardé l’original").fill("Archives, carton 12");
  await legal.getByRole("checkbox").check();
  await press(legal, "Enregistrer la signature");
}

async function replace(legal: Page, who: SignatoryName, name: string): Promise<string> {
  await legal.goto(`${base()}/contrat/signataires/${world.ids[who]}/retrait`);
  await legal.getByRole("main").getByRole("textbox").fill("A refusé de signer.");
  await legal.getByRole("main").getByRole("button").click();
  await told(legal, "La personne est retirée");
  const [party] = await db.owner.execute<{ id: string }>(
    `select party_id as id from signatory where id = '${world.ids[who]}'`,
  );
  await legal.goto(`${base()}/contrat/parties/${party?.id}/signataires/nouveau`);
  await legal.getByRole("textbox", { name: "Nom et prénom" }).fill(name);
  await legal.getByRole("textbox", { name: "Adresse électronique" }).fill(`${randomUUID()}@exemple.test`);
  await legal.getByRole("textbox", { name: "Qualité" }).fill("trésorière");
  await legal.getByRole("radio", { name: /^Signe/ }).check();
  await legal.getByRole("textbox", { name: "Référence" }).fill("Statuts, article 9");
  await legal.getByLabel("Document du pouvoir").setInputFiles(pdf("statuts.pdf", makePdf([["Statuts"]])));
  await press(legal, "Désigner cette personne");
  await told(legal, "La personne est désignée.");
  const [made] = await db.owner.execute<{ id: string }>(`select id from signatory where name = '${name}'`);
  return made?.id ?? "";
}

/** Both languages and schemes, on a narrow screen: nothing scrolls sideways, nothing is out of reach. */
async function scan(page: Page, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    expect(await facesOf(page, everyFace), address).toEqual([]);
  }
}

test("three parties, a substitute, a refusal replaced by somebody else, until all have signed", async () => {
  const legal = await open("juridique@demo.tamis.example");
  await legal.goto(`${base()}/signatures`);
  await told(legal, "Chloé Garnier tient la prochaine approbation");
  await signOnPaper(legal, world.ids.investor);
  await told(legal, /Ce n’est pas encore le tour de ce signataire/);
  await legal.goto(`${base()}/signatures/${world.ids.approver}`);
  await legal.getByLabel("Jour légal").fill(today);
  await legal.getByLabel("Où est gardé l’accord").fill("Courriel du jour");
  await legal.getByRole("checkbox").check();
  await press(legal, "Enregistrer l’approbation");
  await told(legal, "Tiennent ensemble la prochaine étape");
  // The operator refuses; the investor signs on their own page meanwhile.
  await legal.goto(`${base()}/signatures/${world.ids.operator}?acte=refus`);
  await legal.getByLabel("Jour légal").fill(today);
  await legal.getByLabel("Motif du refus").fill("Le calendrier ne convient pas.");
  await press(legal, "Enregistrer le refus");
  await told(legal, "Omar Diallo a refusé");
  const investor = await open("investor@exemple.test");
  await investor.goto("/");
  await investor.getByRole("link", { name: "Ouvrir le contrat" }).click();
  await told(investor, "C’est à vous de signer.");
  const signer = await certificateFor("Inès Roche");
  const file = pdf("contrat-signe.pdf", await signPdf(world.contract, { signer, at: new Date() }));
  await investor.getByLabel("PDF signé").setInputFiles(pdf("autre.pdf", makePdf([["Autre"]])));
  await investor.getByRole("checkbox").check();
  await press(investor, "Renvoyer le contrat signé");
  await told(investor, "ne porte aucune signature");
  await investor.getByLabel("PDF signé").setInputFiles(file);
  await press(investor, "Renvoyer le contrat signé");
  await told(investor, "Vous avez signé ce contrat.");
  await told(investor, "Non tranché : à vérifier par une personne");
  const treasurer = await replace(legal, "operator", "Odile Brun");
  await legal.goto(`${base()}/signatures`);
  await told(legal, "Odile Brun tient la prochaine signature");
  await signOnPaper(legal, treasurer);
  await told(legal, "Paul Mercier tient la prochaine signature");
  await signOnPaper(legal, world.ids.deputy);
  await told(legal, "Toutes les signatures sont recueillies.");
  expect(await world.state()).toBe("signed");
  const people = [world.ids.investor, world.ids.operator].map((id) => `${base()}/signatures/${id}`);
  await scan(legal, [`${base()}/signatures`, ...people]);
  await scan(investor, [`/dossiers/${world.candidacyId}/signature`]);
});
