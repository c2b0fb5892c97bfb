import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { faultsOf } from "../browser.ts";
import { signedInAs } from "./addresses.ts";
import { acceptRespondent, type PlayedCall, replyCall } from "./played-call.ts";

test.describe.configure({ mode: "serial" });

const words = {
  fr: {
    open: "Lire et répondre",
    answer: "Envoyer la réponse",
    lead: "Sa société sœur Crédirapide vend du crédit renouvelable au grand public en France.",
    replied: "Votre réponse est envoyée et jointe au dossier.",
    refused: "Indiquez une valeur.",
  },
  en: {
    open: "Read and answer",
    answer: "Send the answer",
    lead: "Its sister company Crédirapide sells",
    replied: "Your answer is sent and joined to the file.",
    refused: "Enter a value.",
  },
} as const;
type Language = keyof typeof words;

let scans = true;
async function isAccessible(page: Page) {
  if (!scans) return;
  expect(await faultsOf(page)).toEqual([]);
}

interface Cast {
  finance: Page;
  respondent: Page;
  call: PlayedCall;
}

/** A selection in its right of reply, the finance officer and the candidate's respondent, each in a browser. */
async function cast(browser: Browser, origin: string, language: Language, script: boolean): Promise<Cast> {
  const signed = await signedInAs(browser, "finance", origin);
  const call = await replyCall(signed.request, origin, `Appel du ${language} ${script}`, "Banque de l’Estuaire");
  const guest = await signedInAs(browser, "nobody", origin);
  await acceptRespondent(signed.request, guest.request, { origin, call });
  const open = async (from: BrowserContext, tongue: Language) => {
    const context = await browser.newContext({
      ...{ baseURL: origin, locale: "fr-FR", timezoneId: "Europe/Paris", javaScriptEnabled: script },
      storageState: await from.storageState(),
    });
    await context.addCookies([{ name: "tamis_langue", value: tongue, url: origin }]);
    return context.newPage();
  };
  return { finance: await open(signed, "fr"), respondent: await open(guest, language), call };
}

async function fromFindingToVerdict({ finance, respondent, call }: Cast, language: Language) {
  const text = words[language];
  // Nothing is recorded before the candidate could answer.
  await finance.goto(`${call.file}/verdict`);
  await expect(finance.getByText("Envoyez d’abord le constat")).toBeVisible();
  await expect(finance.getByRole("button", { name: "Enregistrer le verdict" })).toHaveCount(0);
  await isAccessible(finance);
  await finance
    .getByRole("navigation", { name: "Dossier de la candidature" })
    .getByRole("link", { name: "Constat" })
    .click();
  await expect(finance.getByText("Une personne le reçoit par courriel")).toBeVisible();
  await isAccessible(finance);
  await finance.getByRole("button", { name: "Envoyer ce constat au candidat" }).click();
  await expect(finance.getByText("Le constat est envoyé.")).toBeVisible();
  await expect(finance.getByText("Aucune réponse pour l’instant.")).toBeVisible();
  await finance.goto(`${call.file}/verdict`);
  await expect(finance.getByText("le délai n’est pas passé")).toBeVisible();

  await respondent.goto("/");
  await isAccessible(respondent);
  await respondent.getByRole("link", { name: text.open }).click();
  await expect(respondent.getByText(text.lead).first()).toBeVisible();
  await isAccessible(respondent);
  await respondent
    .locator("[name=words]")
    .evaluate((one) => one.removeAttribute("required"))
    .catch(() => {});
  await respondent.getByRole("textbox").first().fill("   ");
  await respondent.getByRole("button", { name: text.answer }).click();
  await expect(respondent.getByText(text.refused).first()).toBeVisible();
  await isAccessible(respondent);
  await respondent.getByRole("textbox").first().fill("Crédirapide a été cédée en octobre.");
  await respondent.locator("input[type=file]").setInputFiles({
    ...{ name: "cession.pdf", mimeType: "application/pdf" },
    buffer: Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  });
  await respondent.locator("input[name=complete]").check();
  await respondent.getByRole("button", { name: text.answer }).click();
  await expect(respondent.getByText(text.replied)).toBeVisible();
  await isAccessible(respondent);

  await finance.goto(`${call.file}/constat`);
  await expect(finance.getByText("Crédirapide a été cédée en octobre.")).toBeVisible();
  const piece = await finance.getByRole("link", { name: "cession.pdf" }).getAttribute("href");
  const answer = await finance.request.get(piece ?? "");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await finance.goto(`${call.file}/verdict`);
  await isAccessible(finance);
  await finance.getByRole("button", { name: "Enregistrer le verdict" }).click();
  await expect(finance.getByText("Le verdict est enregistré.")).toBeVisible();
  await finance.goto(call.selection);
  const board = finance.getByRole("table", { name: "Candidatures et verdicts" });
  await expect(board.getByRole("row", { name: /Banque de l’Estuaire/ })).toContainText("verdict enregistré");
  await expect(finance.getByRole("region", { name: "Procédure" }).getByRole("listitem").last()).toHaveText(
    "Personne ne siège au comité : nommez ses membres d’abord.",
  );
  await isAccessible(finance);
}

/** Another candidate's respondent is told that neither the finding nor its file exists. */
async function isHiddenFrom(browser: Browser, origin: string, { call, finance }: Cast) {
  await finance.goto(`${call.file}/constat`);
  const piece = await finance.getByRole("link", { name: "cession.pdf" }).getAttribute("href");
  const stranger = (await signedInAs(browser, "respondent", origin)).request;
  for (const path of [`${call.own}/constats/1`, piece ?? "", `${call.file}/constat`])
    expect([path, (await stranger.get(path)).status()]).toEqual([path, 404]);
}

for (const language of ["fr", "en"] as const)
  test(`an excluded candidate answers its finding, then its verdict is recorded (${language})`, async ({
    browser,
    baseURL,
  }) => {
    const people = await cast(browser, baseURL ?? "", language, true);
    await fromFindingToVerdict(people, language);
    if (language === "fr") await isHiddenFrom(browser, baseURL ?? "", people);
  });

test("the same without JavaScript", async ({ browser, baseURL }) => {
  scans = false;
  await fromFindingToVerdict(await cast(browser, baseURL ?? "", "fr", false), "fr");
});
