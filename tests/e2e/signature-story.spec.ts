import { type Browser, expect, type Page, test } from "@playwright/test";
import { everyFace, facesOf } from "../browser.ts";
import { certificateFor } from "../fake-provider/certificates.ts";
import { signPdf } from "../fake-provider/sign-pdf.ts";
import { candidates } from "./convened-call.ts";
import { proposedCall } from "./proposed-call.ts";
import {
  daysAgo,
  fact,
  fill,
  name,
  pageOf,
  pdf,
  press,
  roomSays,
  signOnPaper,
  stepOf,
  today,
  told,
  written,
} from "./signature-acts.ts";

const [investor] = candidates;
const contractFile = pdf("contrat.pdf", "Contrat a impact social", "Article 1 : objet", "Article 2 : montant");
const yours = "Il vous revient.";

/** The vote, then what makes it enforceable; each step is told with who holds the next one. */
async function deliberate(legal: Page, call: string) {
  await roomSays(legal, call, { lead: "Aucune signature n’est possible", held: yours });
  await legal.getByRole("main").getByRole("link", { name: "Enregistrer la délibération" }).first().click();
  await fill(legal, "Numéro", "2026-118");
  await legal.getByLabel("Date du vote").fill(daysAgo(20));
  await legal.locator("main textarea[name=object]").fill("Contrat à impact social Relais familial");
  await fill(legal, "Code matière", "7.5");
  await fill(legal, "Nom de la matière", "Subventions");
  const votes = { membersInOffice: 30, present: 20, represented: 4, votesFor: 18, votesAgainst: 4, abstentions: 2 };
  for (const [field, count] of Object.entries(votes))
    await legal.locator(`main input[name=${field}]`).fill(String(count));
  await legal.locator("main textarea[name=recused]").fill("Odile Marsan");
  await legal.getByLabel("Document").setInputFiles(pdf("deliberation.pdf", "Deliberation 2026-118"));
  await press(legal, "Enregistrer la délibération");
  // The proposal was made today in the portal: dated before it, the vote asks why.
  await legal.getByLabel("Pourquoi le vote précède la proposition").fill("La proposition a été saisie après coup.");
  await legal.getByLabel("Document").setInputFiles(pdf("deliberation.pdf", "Deliberation 2026-118"));
  await press(legal, "Enregistrer la délibération");
  await expect(legal.getByText("La délibération est enregistrée ; la sélection avance.")).toBeVisible();
  await roomSays(legal, call, { lead: "Aucune signature n’est possible", held: yours });
  await fact(legal, call, "Transmission au préfet", daysAgo(18), { reference: "033-2026118-DE" });
  await roomSays(legal, call, { lead: "il faut", held: yours }).catch(() =>
    roomSays(legal, call, { lead: "Aucune signature n’est possible", held: yours }),
  );
  await fact(legal, call, "Publication", daysAgo(17), { reference: "https://exemple.test/actes/2026-118" });
  await expect(legal.getByText("État : exécutoire")).toBeVisible();
}

/** The prefect refers the act to the court, which suspends it, lifts the suspension, and rejects the referral. */
async function referred(legal: Page, call: string) {
  const court = { authority: "Tribunal administratif de Bordeaux" };
  await fact(legal, call, "Déféré préfectoral", daysAgo(12), { reference: "TA 2600118", authority: "Préfet" });
  const main = legal.getByRole("main");
  await expect(main.getByRole("heading", { name: "À surveiller" })).toBeVisible();
  await expect(main.getByText("ce déféré ne suspend pas l’acte par lui-même")).toBeVisible();
  await expect(legal.getByText("État : exécutoire")).toBeVisible();
  await fact(legal, call, "Suspension", daysAgo(10), { reference: "TA 2600118, référé", ...court });
  await roomSays(legal, call, { lead: "La procédure est suspendue", held: "Prochain acte : Lever la suspension." });
  const standing = legal.getByRole("row").filter({ hasText: "Elle n’est ni suspendue" });
  await expect(standing).toContainText("Non");
  await fact(legal, call, "Levée de la suspension", daysAgo(6), { reference: "TA 2600118, ordonnance", ...court });
  await expect(legal.getByText("État : exécutoire")).toBeVisible();
  await expect(standing).toContainText("Oui");
  await main.getByRole("link", { name: "Enregistrer sa fin" }).click();
  await expect(legal.locator("main input[name=reference]")).toHaveValue("TA 2600118");
  await told(legal, daysAgo(4), { ...court, words: "Rejet au fond." });
  await expect(main.getByRole("heading", { name: "À surveiller" })).toHaveCount(0);
  await expect(main.getByRole("table", { name: "Faits enregistrés" })).toContainText("Fin d’un déféré");
}

/** The contract, its final version, three parties and who signs for each; returns the investor's address. */
async function prepare(legal: Page, call: string): Promise<string> {
  const contract = `${call}/contrat`;
  await legal.goto(`${contract}/modification`);
  await fill(legal, "Intitulé", "Contrat à impact social Relais familial");
  await legal.getByRole("radio", { name: "Subvention" }).check();
  await fill(legal, "D’où vient cette qualification", "Note juridique du 3 décembre.");
  await press(legal, "Enregistrer");
  await expect(legal.getByText("C’est enregistré.")).toBeVisible();
  await legal.goto(`${contract}/versions/nouvelle`);
  await legal.getByLabel("Fichier").setInputFiles(contractFile);
  await fill(legal, "Ce qui a changé", "Texte voté.");
  await press(legal, "Déposer cette version");
  await expect(legal.getByText("La version est déposée.")).toBeVisible();
  for (const capacity of ["payeur", "opérateur", "investisseur"]) {
    await legal.goto(`${contract}/parties/nouvelle`);
    const button = legal.getByRole("button", { name: new RegExp(`comme ${capacity}$`) });
    await (capacity === "investisseur" ? button.filter({ hasText: investor }) : button).click();
    await expect(legal.getByText("La partie est ajoutée")).toBeVisible();
  }
  await name(legal, call, 0, { name: "Carl Viaud", quality: "directeur général des services", act: "Approuve" });
  await name(legal, call, 0, { name: "Aline Roux", quality: "présidente du conseil départemental", rank: "2" });
  await name(legal, call, 0, { name: "Dora Blin", quality: "vice-présidente", rank: "2", substitutes: "Aline Roux" });
  await name(legal, call, 1, { name: "Omar Petit", quality: "président de l’association" });
  const email = await name(legal, call, 2, { name: "Ines Galland", quality: "directrice générale" });
  await legal.goto(`${contract}/versions/1/finale`);
  await press(legal, "Arrêter cette version");
  await expect(legal.getByText(/La version 1 est arrêtée/)).toBeVisible();
  return email;
}

/** The gate all green today: the signature is opened from its own page. */
async function openSigning(legal: Page, call: string) {
  await roomSays(legal, call, { lead: "La signature est possible aujourd’hui.", held: yours });
  const rows = legal.getByRole("table", { name: "Conditions d’une signature aujourd’hui" }).locator("tbody tr");
  await expect(rows).toHaveCount(10);
  for (const row of await rows.all()) await expect(row).toContainText("Oui");
  await legal.getByRole("main").getByRole("link", { name: "Ouvrir la signature" }).click();
  await press(legal, "Ouvrir la signature");
  await expect(legal.getByText("État : en signature")).toBeVisible();
}

/** The investor's own browser, by the letter of their invitation. */
async function invited(browser: Browser, origin: string, call: string, email: string): Promise<Page> {
  const finance = await pageOf(browser, "finance", origin);
  await finance.goto(`${call}/contrat`);
  await finance.getByRole("link", { name: "Inviter Ines Galland à signer sur le portail" }).click();
  await press(finance, "Envoyer l’invitation");
  await expect(finance).toHaveURL(/etat=(envoyee|en-attente)/);
  await finance.goto("/boite-aux-lettres");
  const html = await finance.content();
  const link = /\/invitation\/[\w-]+/.exec(html.slice(html.indexOf(email)))?.[0] ?? "";
  const context = await browser.newContext({ baseURL: origin, locale: "fr-FR", timezoneId: "Europe/Paris" });
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("input[type=password]").fill("un tilleul devant la gare");
  await page.locator("main form button").click();
  await expect(page.locator("input[type=password]")).toHaveCount(0);
  return page;
}

/** Approved, refused, replaced, signed on the portal, signed on paper, signed by the substitute: in that order. */
async function sign(legal: Page, own: Page, call: string) {
  const since = written(today);
  const holds = (who: string) => `${who} tient la prochaine signature depuis le ${since}`;
  await roomSays(legal, call, {
    lead: "La signature est possible",
    held: `Carl Viaud tient la prochaine approbation depuis le ${since}`,
  });
  await stepOf(legal, call, "Carl Viaud");
  await legal.getByLabel("Jour légal").fill(daysAgo(1));
  await legal.getByLabel("Où est gardé l’accord").fill("Courriel du jour");
  await legal.getByRole("checkbox").check();
  await press(legal, "Enregistrer l’approbation");
  await expect(legal.getByText("Ce jour précède celui où la version a été arrêtée").first()).toBeVisible();
  await legal.getByLabel("Jour légal").fill(today);
  await legal.getByRole("checkbox").check();
  await press(legal, "Enregistrer l’approbation");
  await expect(legal.getByText("C’est enregistré.").first()).toBeVisible();
  await roomSays(legal, call, { lead: "possible", held: `Tiennent ensemble la prochaine étape, depuis le ${since}` });
  await stepOf(legal, call, "Omar Petit");
  await legal.getByRole("link", { name: "Refus", exact: true }).click();
  await expect(legal.getByLabel("Motif du refus")).toBeVisible();
  await legal.getByLabel("Jour légal").fill(today);
  await legal.getByLabel("Motif du refus").fill("Le calendrier ne convient pas.");
  await press(legal, "Enregistrer le refus");
  await expect(legal.getByText("Le refus est enregistré.")).toBeVisible();
  await roomSays(legal, call, { lead: "Omar Petit a refusé", held: holds("Ines Galland") });
  await own.goto("/");
  await own.getByRole("link", { name: "Ouvrir le contrat" }).click();
  await expect(own.getByText("C’est à vous de signer.").first()).toBeVisible();
  const signer = await certificateFor("Ines Galland");
  const buffer = await signPdf(contractFile.buffer, { signer, at: new Date() });
  await own.getByLabel("PDF signé").setInputFiles({ name: "signe.pdf", mimeType: "application/pdf", buffer });
  await own.getByRole("checkbox").check();
  await press(own, "Renvoyer le contrat signé");
  await expect(own.getByText("Vous avez signé ce contrat.").first()).toBeVisible();
  await legal.goto(`${call}/contrat`);
  await legal.getByRole("link", { name: /^Retirer Omar Petit/ }).click();
  await legal.getByRole("main").getByRole("textbox").fill("A refusé de signer.");
  await legal.getByRole("main").getByRole("button").click();
  await expect(legal.getByText("La personne est retirée").first()).toBeVisible();
  await name(legal, call, 1, { name: "Odile Brun", quality: "trésorière de l’association" });
  await roomSays(legal, call, { lead: "possible", held: holds("Odile Brun") });
  await signOnPaper(legal, call, "Odile Brun");
  await roomSays(legal, call, { lead: "possible", held: holds("Aline Roux") });
  await signOnPaper(legal, call, "Dora Blin");
  await roomSays(legal, call, { lead: "Le contrat est signé par tous", held: yours });
}

/** Each party is told with its proof, then the contract enters into force. */
async function tell(legal: Page, call: string) {
  for (const n of [1, 2, 3]) {
    await legal.goto(`${call}/signature`);
    await legal.getByRole("link", { name: "Notifications aux parties" }).click();
    await legal.locator("main select[name=method]").selectOption("registered_letter");
    await fill(legal, "Référence", `1A 204 000 ${n}`);
    await legal.locator("main input[type=file]").setInputFiles(pdf("avis.pdf", `Avis de reception ${n}`));
    await press(legal, "Enregistrer la notification");
    await expect(legal.getByText("La notification est enregistrée.")).toBeVisible();
  }
  await expect(legal.getByText("Toutes les parties ont reçu le contrat signé.")).toBeVisible();
  await roomSays(legal, call, { lead: "Le contrat est signé par tous", held: yours });
  await legal.getByRole("main").getByRole("link", { name: "Constater l’entrée en vigueur" }).click();
  await press(legal, "Constater l’entrée en vigueur");
  await expect(legal).toHaveURL(/etat=etape/);
  await roomSays(legal, call, { lead: "Le contrat est en vigueur.", held: "Prochain acte" });
}

/** The rooms of a whole file, a fact among them: both languages, both schemes, on a narrow screen. */
async function scan(legal: Page, call: string) {
  await legal.goto(`${call}/signature`);
  const one = await legal.locator('main a[href*="/faits/"]:not([href*="nouveau"])').first().getAttribute("href");
  const rooms = ["signature", "deliberation", "faits/nouveau", "contrat", "signatures", "notifications", "documents"];
  for (const address of [one ?? "", ...rooms.map((room) => `${call}/${room}`)]) {
    await legal.goto(address);
    expect(await facesOf(legal, everyFace), address).toEqual([]);
  }
}

test("from the proposal to a contract in force: three parties, a referral rejected, a refusal, a substitute", async ({
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const { selection: call } = await proposedCall(browser, origin, "Du vote au contrat en vigueur");
  const legal = await pageOf(browser, "legal", origin);
  await deliberate(legal, call);
  await referred(legal, call);
  const email = await prepare(legal, call);
  await openSigning(legal, call);
  const own = await invited(browser, origin, call, email);
  await sign(legal, own, call);
  await tell(legal, call);
  await legal.goto(`${call}/documents`);
  await legal.locator("main select[name=kind]").selectOption("certificate");
  await legal.locator("main form[method=post] button").last().click();
  await expect(legal).toHaveURL(/[?&]etat=/);
  const file = await legal.locator('main a[href^="/documents/"]').first().getAttribute("href");
  const answer = await legal.request.get(file ?? "");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  // The file that its signatories hold, and nothing of it may be added any more.
  expect((await legal.goto(`${call}/contrat/modification`))?.status()).toBe(412);
  await scan(legal, call);
});
