import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { SMTPServer } from "smtp-server";
import { fr } from "../../app/locales/fr.ts";
import { dataFolder, freePort, type Portal, startPortal } from "../cli/portal.ts";

// A portal in production on an empty database: nobody, no institution, no programme; letters go to a real mail server.
const data = dataFolder();
const letters: { to: string; link: string }[] = [];
const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onData(stream, session, done) {
    let text = "";
    stream.on("data", (chunk) => {
      text += chunk;
    });
    stream.on("end", () => {
      // Letters are quoted-printable: lines may be cut anywhere, and = is told by its number.
      const plain = text.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
      const link = /https?:\/\/\S+\/invitation\/[\w-]+/.exec(plain)?.[0] ?? "";
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), link });
      done();
    });
  },
});
const secret = randomBytes(32).toString("hex");
const password = "un tilleul devant la gare";
let portal: Portal;
let env: Record<string, string>;

test.beforeAll(async () => {
  await new Promise<void>((resolve) => mail.listen(0, "127.0.0.1", resolve));
  const port = String(await freePort());
  env = {
    ...{ PORT: port, TAMIS_ORIGIN: `http://localhost:${port}`, TAMIS_DATA: data.folder, TAMIS_SECRET: secret },
    SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
  };
  portal = startPortal(env, ["--production"]);
  await portal.until(/invite-admin --email/);
});
test.afterAll(async () => {
  portal.process.kill("SIGTERM");
  await portal.ended;
  await new Promise<void>((resolve) => mail.close(() => resolve()));
  await data.clear();
});

const save = (page: Page) => page.locator("main form[method=post] button").last().click();
const isDone = (page: Page) => expect(page).toHaveURL(/[?&]etat=/);
const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).fill(value);
};

/** Somebody who follows the link of their letter and chooses a password. */
async function arrives(browser: Browser, email: string): Promise<Page> {
  await expect.poll(() => letters.find(({ to }) => to === email)?.link, { timeout: 30_000 }).toBeTruthy();
  const context = await browser.newContext({ baseURL: env.TAMIS_ORIGIN, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto(letters.find(({ to }) => to === email)?.link ?? "");
  await page.locator("input[type=password]").fill(password);
  await page.locator("main form button").click();
  await expect(page.locator("input[type=password]")).toHaveCount(0);
  return page;
}

async function institution(finance: Page, name: string): Promise<string> {
  await finance.goto("/etablissements/nouveau");
  await fill(finance, { name });
  await save(finance);
  await expect(finance.getByRole("heading", { level: 1 })).toHaveText(name);
  return new URL(finance.url()).pathname;
}

test("from an empty production database to a verdict and its document, by letters and forms alone", async ({
  browser,
}) => {
  const asked = ["invite-admin", "--email", "camille@departement.test", "--name", "Camille Roux"];
  const invited = await startPortal(env, asked, { program: "tamis.mjs" }).ended;
  expect(invited.code, invited.said).toBe(0);
  const admin = await arrives(browser, "camille@departement.test");
  await admin.goto("/administration");
  await fill(admin, { name: "Hélène Garros", email: "helene@departement.test" });
  await admin.locator("main select[name=role]").selectOption("finance");
  await admin.getByRole("main").getByRole("button", { name: fr.access.invitations.send }).click();
  await isDone(admin);
  const finance = await arrives(browser, "helene@departement.test");

  // A bank and its subsidiary, which sells revolving credit, on a price list.
  const lender = await institution(finance, "Crédit Express Garonnais");
  const bank = await institution(finance, "Banque des Deux Rives");
  await finance.goto(`${bank}/liens/nouveau?q=Garonnais`);
  await finance.locator("main input[name=other]").first().check();
  await finance.locator("main input[name=way][value=down]").check();
  await fill(finance, { share: "100" });
  await save(finance);
  await isDone(finance);
  await finance.goto(`${lender}/pieces/nouvelle`);
  await finance.locator("main input[type=file]").setInputFiles({
    ...{ name: "bareme.pdf", mimeType: "application/pdf" },
    buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
  });
  await fill(finance, { title: "Barème des crédits renouvelables", datedOn: "2026-10-01", page: "2" });
  await finance.locator("main select[name=kind]").selectOption("price_list");
  await finance.locator("main select[name=strength]").selectOption("documented");
  await save(finance);
  await isDone(finance);
  await finance.goto(`${lender}/activites/nouvelle`);
  await finance.locator("main input[name=stance][value=affirmation]").check();
  await finance.locator('main input[name="products[]"][value=revolving]').check();
  await finance.locator("main select[name=evidenceId]").selectOption({ index: 1 });
  await save(finance);
  await isDone(finance);

  // A programme, a selection, a candidate.
  await finance.goto("/projets/nouveau");
  await fill(finance, {
    ...{ name: "Relais des familles", purpose: "Prévenir les ruptures.", population: "Familles suivies" },
    ...{ territories: "33", budget: "900 000" },
  });
  await finance.locator('main input[name="audiences[]"]').first().check();
  await save(finance);
  await finance.waitForURL(/\/projets\/[0-9a-f-]{36}/, { timeout: 15_000 });
  await finance.goto("/selections/nouvelle");
  await finance.locator("main select[name=programmeId]").selectOption({ label: "Relais des familles" });
  await fill(finance, { name: "Appel 2027" });
  await save(finance);
  await expect(finance.getByRole("heading", { level: 1 })).toHaveText("Appel 2027");
  const selection = new URL(finance.url()).pathname;
  await finance.goto(`${selection}/candidatures/nouvelle?q=Deux+Rives`);
  await finance.getByRole("radio").first().check();
  await save(finance);
  await finance.waitForURL(/candidatures\/[0-9a-f-]{36}/);

  // Who is out, at which perimeter, and why, down to the document.
  await finance.goto(`${selection}/perimetres`);
  await expect(finance.getByRole("row", { name: /Banque des Deux Rives/ })).toContainText(
    "Crédit Express Garonnais vend du crédit renouvelable",
  );
  await finance.getByRole("link", { name: "Banque des Deux Rives" }).click();
  await expect(finance.getByText("Crédit Express Garonnais vend du crédit renouvelable").first()).toBeVisible();
  const address = await finance
    .getByRole("link", { name: /Barème des crédits renouvelables.*p\. 2/ })
    .first()
    .getAttribute("href");
  const document = await finance.request.get(address ?? "");
  expect((await document.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
