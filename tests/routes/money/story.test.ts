import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { facesOf, launchChromium, pageOf, seenAs } from "../../browser.ts";
import { testDatabase } from "../../database.ts";
import { startPortal } from "../../http.ts";
import { type RunningContract, runningContract } from "../../services/funding/running-contract.ts";

const db = testDatabase();
const portal = startPortal(db, { dataFolder: mkdtempSync(path.join(tmpdir(), "tamis-money-story-")) });
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
const french = today.split("-").reverse().join("/");
let deal: RunningContract;
let browser: Browser;
beforeAll(async () => {
  deal = await runningContract(db);
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const open = (email: string) => pageOf(browser, portal.origin, email);
const told = async (page: Page, words: string | RegExp) => {
  await page.getByText(words).first().waitFor({ timeout: 20_000 });
};
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("link", { name }).first().click();

/** Every width, language and scheme: nothing scrolls sideways, nothing is out of reach. */
async function scan(page: Page, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    const seen = seenAs(page, address);
    expect(
      await facesOf(
        page,
        [
          ["fr", "light", 1440],
          ["fr", "light", 768],
          ["en", "dark", 320],
        ],
        seen,
      ),
      address,
    ).toEqual([]);
  }
}

test("from what was promised to what was received, in the browser", async () => {
  const page = await open("finance@demo.tamis.example");
  const base = `/contrats/${deal.contractId}`;
  await page.goto("/contrats");
  await follow(page, "Contrat Relais familial");
  await told(page, "Aucun engagement n’est enregistré : commencez");
  for (const [i, amount] of ["150 000", "100 000"].entries()) {
    await page.goto(`${base}/engagements/nouveau`);
    await page.getByLabel("Investisseur du contrat").selectOption({ label: deal.investors[i]?.name ?? "" });
    await page.getByLabel("Montant").fill(`-${amount}`);
    await page.getByLabel("Engagé le").fill(today);
    await press(page, "Enregistrer l’engagement");
    await told(page, "Écrivez un montant positif en euros");
    await page.getByLabel("Montant").fill(amount);
    await press(page, "Enregistrer l’engagement");
    await told(page, "L’engagement est enregistré.");
  }
  await page.goto(`${base}/tranches/nouvelle`);
  await page.getByLabel("Intitulé").fill("Lancement");
  await page.getByLabel("Jour prévu de l’avis").fill(today);
  await page.getByLabel("Part des engagements (%)").fill("40");
  await press(page, "Enregistrer le plan");
  await told(page, "Rien ne s’oppose aujourd’hui");
  await follow(page, "Appeler cette tranche");
  await press(page, "Voir la répartition");
  await told(page, "60 000,00");
  await press(page, "Émettre l’appel");
  await told(page, "L’appel est émis.");
  await follow(page, deal.investors[0]?.name ?? "");
  await follow(page, "Enregistrer un versement");
  await page.getByLabel("Montant").fill("60000,01");
  await page.getByLabel("Référence du versement").fill("VIR 1");
  await press(page, "Enregistrer un versement");
  await told(page, "Ce montant dépasse ce qu’il reste à verser de cette part.");
  await page.getByLabel("Montant").fill("60000");
  await press(page, "Enregistrer un versement");
  await told(page, "Le versement est enregistré.");
  const part = new URL(page.url()).pathname;

  const [other] = await deal.sql("select reference from call_part order by reference desc limit 1");
  const rows = [
    `${french};${french};VIR ${other?.reference};B1;40000,00;40000,00`,
    `${french};${french};FRAIS;B2;-12,50;39987,50`,
  ];
  const buffer = Buffer.from(`Date;Date de valeur;Libellé;Référence;Montant;Solde\n${rows.join("\n")}\n`);
  const load = async () => {
    await page.goto(`${base}/releves/nouveau`);
    await page.getByLabel("Relevé (XML ou CSV)").setInputFiles({ name: "releve.csv", mimeType: "text/csv", buffer });
    await page.getByLabel("Compte (IBAN), pour un CSV").fill("FR76 3000 6000 0112 3456 7890 189");
    await press(page, "Importer");
  };
  await load();
  await told(page, "Le relevé est importé");
  const statement = new URL(page.url()).pathname;
  await told(page, "La référence et le montant concordent.");
  await load();
  await told(page, "Ce fichier est déjà importé");
  await page.goto(statement);
  await follow(page, "Affecter");
  const line = new URL(page.url()).pathname;
  await press(page, "Accepter la proposition");
  await told(page, "La ligne est affectée.");
  await page.goto(base);
  await told(page, /100.000.€ sont appelés et 100.000.€ versés/);
  const [entry] = await deal.sql("select id from journal_entry where kind = 'receive' order by recorded_at limit 1");
  await scan(page, [
    "/contrats",
    ...["", "/engagements/nouveau", "/tranches/nouvelle", "/tranches/1", "/tranches/1/conditions/nouvelle"].map(
      (one) => base + one,
    ),
    `${base}/appels/nouveau?tranche=&amount=1000&noticedOn=${today}&payBy=2027-06-01`,
    ...["/appels/1", "/mouvements", `/mouvements/${entry?.id}`, `/mouvements/${entry?.id}/annulation`].map(
      (one) => base + one,
    ),
    ...["/releves", "/releves/nouveau", "/ordres", "/ordres/nouveau", "/rapprochement"].map((one) => base + one),
    ...[part, statement, line],
  ]);
}, 600_000);
