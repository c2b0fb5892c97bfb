import type { Page } from "@playwright/test";
import { expect } from "vitest";
import { pageWith } from "../../browser.ts";
import type { Portal } from "../../http.ts";
import { press, type RelaisStory, told } from "./relais-story.ts";

const iban = "FR76 3000 6000 0112 3456 7890 189";
const promised = ["1 350 000", "900 000", "450 000"];
const frenchDay = (day: string) => day.split("-").reverse().join("/");
const plain = (words: string) => words.replace(/[^\d,]/g, "");

/** Finance records what each investor promised, plans two tranches, calls them as they were called, and has them paid. */
export async function fundedByHand(story: RelaisStory): Promise<void> {
  const { finance, base, world } = story;
  for (const [i, amount] of promised.entries()) {
    await finance.goto(`${base}/engagements/nouveau`);
    await finance.getByLabel("Investisseur du contrat").selectOption({ label: world.investors[i]?.name ?? "" });
    await finance.getByLabel("Montant").fill(amount);
    await finance.getByLabel("Engagé le").fill("2022-10-03");
    await press(finance, "Enregistrer l’engagement");
    await told(finance, "L’engagement est enregistré.");
  }
  for (const [label, share, noticed] of [
    ["Ouverture des six logements", "60", "2022-10-10"],
    ["Deuxième cohorte", "40", "2023-10-09"],
  ] as const) {
    await finance.goto(`${base}/tranches/nouvelle`);
    await finance.getByLabel("Intitulé").fill(label);
    await finance.getByLabel("Jour prévu de l’avis").fill(noticed);
    await finance.getByLabel("Part des engagements (%)").fill(share);
    await press(finance, "Enregistrer le plan");
    await told(finance, "Rien ne s’oppose aujourd’hui");
  }
  await calledByHand(story, { number: 1, noticed: "2022-10-10", payBy: "2022-11-02" });
  await calledByHand(story, { number: 2, noticed: "2023-10-09", payBy: "2023-11-02" });
  await finance.goto(base);
  await told(finance, /2.700.000.€ sont appelés et 2.700.000.€ versés/);
}

interface Called {
  number: number;
  noticed: string;
  payBy: string;
}

async function calledByHand({ finance, base }: RelaisStory, { number, noticed, payBy }: Called): Promise<void> {
  await finance.goto(`${base}/appels/nouveau`);
  await finance.getByLabel("Tranche").selectOption(String(number));
  await finance.getByLabel("Jour de l’avis").fill(noticed);
  await finance.getByLabel("À verser au plus tard le").fill(payBy);
  await press(finance, "Voir la répartition");
  await told(finance, "l’appel est repris tel qu’il a eu lieu");
  await press(finance, "Émettre l’appel");
  await told(finance, "L’appel est émis.");
  const rows = await finance.getByRole("main").locator("tbody tr").allTextContents();
  const paid = rows.flatMap((row) => {
    const reference = /AF-[0-9A-F]{6}-\d\d-\d\d/.exec(row)?.[0];
    const amount = /(\d[\d\s\u202f\u00a0]*,\d\d)/.exec(row)?.[1];
    return reference && amount ? [{ words: `VIR ${reference}`, amount: plain(amount) }] : [];
  });
  expect(paid, rows.join(" | ")).toHaveLength(promised.length);
  await statementByHand({ finance, base }, { on: payBy, rows: paid, name: `versements-${number}` });
}

interface Rows {
  on: string;
  rows: { words: string; amount: string }[];
  name: string;
}

/** The bank's statement of a day comes in, and each of its lines is taken for what it is proposed for. */
async function statementByHand(
  { finance, base }: Pick<RelaisStory, "finance" | "base">,
  { on, rows, name }: Rows,
): Promise<void> {
  let balance = 5_000_000_00n;
  const lines = rows.map(({ words, amount }, i) => {
    balance += BigInt(amount.replace(",", ""));
    const digits = String(balance).replace(/(\d\d)$/, ",$1");
    return `${frenchDay(on)};${frenchDay(on)};${words};${name}-${i};${amount};${digits}`;
  });
  const buffer = Buffer.from(`Date;Date de valeur;Libellé;Référence;Montant;Solde\n${lines.join("\n")}\n`);
  await finance.goto(`${base}/releves/nouveau`);
  const file = { name: `${name}.csv`, mimeType: "text/csv", buffer };
  await finance.getByLabel("Relevé (XML ou CSV)").setInputFiles(file);
  await finance.getByLabel("Compte (IBAN), pour un CSV").fill(iban);
  await press(finance, "Importer");
  await told(finance, "Le relevé est importé");
  const statement = new URL(finance.url()).pathname;
  for (const _ of rows) {
    await finance.goto(statement);
    await finance.getByRole("main").getByRole("link", { name: "Affecter" }).first().click();
    await press(finance, "Accepter la proposition");
    await told(finance, "La ligne est affectée.");
  }
  await finance.goto(statement);
  await told(finance, "dont 0 à affecter");
}

/** Everything that a notice tells as due is ordered, capital and return of each investor in one order. */
export async function orderedByHand({ finance, base }: RelaisStory): Promise<{ words: string; amount: string }[]> {
  const rows: { words: string; amount: string }[] = [];
  for (;;) {
    await finance.goto(`${base}/ordres/nouveau`);
    await finance.getByRole("heading", { name: "Enregistrer un ordre de paiement" }).waitFor();
    const due = finance.getByRole("radio").first();
    if ((await due.count()) === 0) break;
    const left =
      (await finance
        .getByText(/restent à ordonner/)
        .first()
        .textContent()) ?? "";
    const [capital = "", gain = ""] = [...left.matchAll(/\d[\d\s\u202f\u00a0]*,\d\d/g)].map(([one]) => plain(one));
    const reference = `MANDAT 2026-${rows.length + 1}`;
    await due.check();
    await finance.getByLabel("Capital à payer").fill(capital);
    await finance.getByLabel("Rendement à payer").fill(gain);
    await finance.getByLabel("Ordonné le").fill("2026-11-26");
    await finance.getByLabel("Référence du mandat").fill(reference);
    await press(finance, "Enregistrer l’ordre");
    await told(finance, "Un ordre n’est pas un paiement");
    const total = BigInt(capital.replace(",", "")) + BigInt(gain.replace(",", ""));
    rows.push({ words: `VIR ${reference}`, amount: `-${String(total).replace(/(\d\d)$/, ",$1")}` });
  }
  return rows;
}

/** The accountant has paid: the statement proves it. */
export async function executedByStatement(story: RelaisStory, rows: Rows["rows"]): Promise<void> {
  await statementByHand(story, { on: "2026-11-27", rows, name: "paiements" });
  await story.finance.goto(`${story.base}/ordres`);
  await told(story.finance, "Tous les ordres sont exécutés ou annulés.");
  await story.finance.goto(`${story.base}/rapprochement`);
  expect(await story.finance.getByRole("main").locator("tbody").first().textContent()).toMatch(/0,00/);
}

/** A person of the first investor, in a browser of their own. */
export async function investorOf({ browser, world }: RelaisStory, portal: Portal, of = 0): Promise<Page> {
  const person = await portal.signIn("investor", { institutionId: world.investors[of]?.institutionId ?? "" });
  return pageWith(browser, portal.origin, person.cookies);
}

/** A figure of a position with its note, as it stands under its name. */
export async function figureOf(page: Page, term: string): Promise<string> {
  const words = await page.locator("dl > div").filter({ hasText: term }).first().locator("dd").allTextContents();
  return words.join("").replace(/[\u202f\u00a0]/g, " ");
}
