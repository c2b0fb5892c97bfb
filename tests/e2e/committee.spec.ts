import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { faultsOf } from "../browser.ts";
import { signedInAs } from "./addresses.ts";
import { type ConvenedCall, candidates, convenedCall } from "./convened-call.ts";

const words = {
  fr: {
    ...{ none: "Je n’ai aucun intérêt à déclarer", declare: "Déclarer", declared: "les dossiers vous sont ouverts" },
    ...{ leave: "Me déporter", reason: "Motif", left: "Le déport est enregistré.", save: "Enregistrer le brouillon" },
    ...{
      handIn: "Enregistrer et remettre la fiche",
      saved: /Brouillon enregistré à/,
      twice: "Deux rédactions de cette note",
    },
    ...{
      mine: "Garder ma rédaction",
      itself: "Votre fiche s’enregistre d’elle-même.",
      submit: "Remettre la fiche",
      noReason: "une note sans motif ne peut pas être défendue",
      call: "Convoquer",
    },
    ...{ roll: "Enregistrer l’appel", put: "Mettre aux voix", ranking: "Proposer le classement", vote: "Voter" },
    ...{
      for: "Pour",
      close: "Clore la séance",
      minutes: "Procès-verbal de la séance 1",
      note: "Enregistrer le compte rendu",
    },
    ...{ said: "Ce qui s’est dit", first: "vient en tête", awaits: "un écart reste à discuter", adopted: "adoptée" },
  },
  en: {
    ...{ none: "I have no interest to declare", declare: "Declare", declared: "the files are open to you" },
    ...{ leave: "Leave this file", reason: "Reason", left: "The recusal is recorded.", save: "Save the draft" },
    ...{ handIn: "Save and submit the sheet", saved: /Draft saved at/, twice: "Two wordings of this score" },
    ...{
      mine: "Keep my wording",
      itself: "Your sheet saves itself.",
      submit: "Submit the sheet",
      noReason: "a score without a reason cannot be defended",
      call: "Call",
    },
    ...{ roll: "Save the roll", put: "Put to the vote", ranking: "Propose the ranking", vote: "Vote" },
    ...{ for: "For", close: "Close the meeting", minutes: "Minutes of meeting 1", note: "Save the note" },
    ...{ said: "What was said", first: "comes first", awaits: "a spread is still to be discussed", adopted: "carried" },
  },
} as const;
type Language = keyof typeof words;

let scans = true;
async function isAccessible(page: Page) {
  if (!scans) return;
  expect(await faultsOf(page)).toEqual([]);
}

const [kept, , left] = candidates;
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** A whole sheet by its form, and its submission. */
async function submitWhole(
  call: ConvenedCall,
  asked: APIRequestContext,
  file: string,
  score: (code: string) => number,
) {
  const fields = call.codes.flatMap((code) => [
    [`score.${code}`, String(score(code))],
    [`reason.${code}`, "Au vu des réponses."],
  ]);
  await call.post(asked, `${file}/notation`, Object.fromEntries(fields));
  await call.post(asked, `${file}/notation/remise`, {});
}

async function declareAndLeave(member: Page, leaver: Page, call: ConvenedCall, language: Language) {
  const text = words[language];
  for (const page of [member, leaver]) {
    await page.goto(call.selection);
    for (const name of candidates) await expect(page.getByText(name)).toHaveCount(0);
    await page.goto(`${call.selection}/comite`);
    await isAccessible(page);
    await page.goto(`${call.selection}/comite/interets`);
    await page.getByRole("radio", { name: text.none }).check();
    await isAccessible(page);
    await press(page, text.declare);
    await expect(page.getByText(text.declared)).toBeVisible();
    await expect(page.getByRole("link", { name: left, exact: true })).toBeVisible();
  }
  await leaver.goto(`${call.files[left]}/deport`);
  await isAccessible(leaver);
  await leaver.getByRole("textbox", { name: text.reason }).fill("Mon frère y travaille.");
  await press(leaver, text.leave);
  await expect(leaver.getByText(text.left)).toBeVisible();
  await expect(leaver.getByText(left)).toHaveCount(0);
  expect((await leaver.goto(`${call.files[left]}`))?.status()).toBe(404);
}

async function score(member: Page, call: ConvenedCall, { language, script }: { language: Language; script: boolean }) {
  const text = words[language];
  const file = call.files[kept] as string;
  const [first] = call.codes as [string];
  await member.goto(`${file}/notation`);
  await member.locator(`input[name="score.${first}"][value="3"]`).check();
  await press(member, text.save);
  await expect(member.getByRole("main").getByText(text.noReason).first()).toBeVisible();
  await expect(member.locator(`input[name="score.${first}"][value="3"]`)).toBeChecked();
  await isAccessible(member);
  for (const code of call.codes) {
    await member.locator(`input[name="score.${code}"][value="3"]`).check();
    await member.locator(`textarea[name="reason.${code}"]`).fill("Une charte publiée et suivie.");
  }
  if (script) {
    await expect(member.getByText(text.saved)).toBeVisible();
    await inTwoWindows(member, first, text);
  }
  await press(member, text.handIn);
  await expect(member).toHaveURL(/notation\/remise/);
  await isAccessible(member);
  await press(member, text.submit);
  await expect(member).toHaveURL(/etat=remise/);
}

/** The sheet saved itself: another window shows it, changes a line, and the first one is told before anything is lost. */
async function inTwoWindows(member: Page, code: string, text: (typeof words)[Language]) {
  const twin = await member.context().newPage();
  await twin.goto(member.url());
  const reason = (page: Page) => page.locator(`textarea[name="reason.${code}"]`);
  await expect(reason(twin)).toHaveValue("Une charte publiée et suivie.");
  await expect(twin.getByText(text.itself)).toBeVisible();
  await reason(twin).fill("Une charte, sans suivi.");
  await expect(twin.getByText(text.saved)).toBeVisible();
  await twin.close();
  await reason(member).fill("Une charte suivie chaque année.");
  await expect(member.getByText(text.twice)).toBeVisible();
  await expect(member.getByText("Une charte, sans suivi.")).toBeVisible();
  await isAccessible(member);
  await press(member, text.mine);
  await expect(member).toHaveURL(/etat=brouillon/);
  await expect(reason(member)).toHaveValue("Une charte suivie chaque année.");
}

async function others(call: ConvenedCall) {
  const [chair, second, third] = call.members as [APIRequestContext, APIRequestContext, APIRequestContext];
  const files = candidates.map((name) => call.files[name] as string) as [string, string, string];
  await submitWhole(call, second, files[0], (code) => (code === call.codes[0] ? 0 : 3));
  await submitWhole(call, third, files[0], () => 3);
  for (const asked of [chair, second, third]) await submitWhole(call, asked, files[1], () => 2);
  for (const asked of [chair, second]) await submitWhole(call, asked, files[2], () => 1);
}

async function discussAndRank(finance: Page, call: ConvenedCall, language: Language) {
  const text = words[language];
  await finance.goto(`${call.selection}/classement`);
  await expect(finance.getByText(text.awaits)).toBeVisible();
  await isAccessible(finance);
  await finance.goto(`${call.files[kept]}/notes`);
  await isAccessible(finance);
  await finance.goto(`${call.files[kept]}/notes/${call.codes[0]}/discussion`);
  await isAccessible(finance);
  await finance
    .getByRole("textbox", { name: text.said })
    .fill("La charte est lue de deux façons ; chacun maintient sa note.");
  await press(finance, text.note);
  await expect(finance).toHaveURL(/etat=discute/);
  await finance.goto(`${call.selection}/classement`);
  await expect(finance.getByText(text.first)).toBeVisible();
  await isAccessible(finance);
}

async function meet(finance: Page, member: Page, call: ConvenedCall, language: Language) {
  const text = words[language];
  await finance.goto(`${call.selection}/seances`);
  await press(finance, text.call);
  await expect(finance).toHaveURL(/seances\/1/);
  await finance.goto(`${call.selection}/seances/1/presences`);
  for (const box of await finance.getByRole("checkbox").all()) await box.check();
  await isAccessible(finance);
  await press(finance, text.roll);
  await expect(finance).toHaveURL(/etat=appel/);
  await finance.goto(`${call.selection}/seances/1/questions`);
  await finance.getByRole("radio", { name: text.ranking }).check();
  await isAccessible(finance);
  await press(finance, text.put);
  await expect(finance).toHaveURL(/etat=question/);
  await member.goto(`${call.selection}/seances/1`);
  await isAccessible(member);
  await member.getByRole("main").getByRole("link", { name: text.vote, exact: true }).click();
  await member.getByRole("radio", { name: text.for, exact: true }).check();
  await isAccessible(member);
  await press(member, text.vote);
  await expect(member).toHaveURL(/etat=vote/);
  const page = await finance.request.get(`${call.selection}/seances/1`);
  const motion = /seances\/1\/questions\/([0-9a-f-]{36})/.exec(await page.text())?.[1];
  await call.post(call.members[1] as APIRequestContext, `${call.selection}/seances/1/questions/${motion}`, {
    vote: "for",
  });
  await finance.goto(`${call.selection}/seances/1/cloture`);
  await isAccessible(finance);
  await press(finance, text.close);
  await expect(finance.getByRole("heading", { name: text.minutes, level: 1 })).toBeVisible();
  await expect(finance.getByRole("main").getByText(text.adopted).first()).toBeVisible();
  await expect(finance.getByRole("main").getByText("Joachim Ferrand").first()).toBeVisible();
  await isAccessible(finance);
}

async function story(browser: Browser, origin: string, { language, script }: { language: Language; script: boolean }) {
  const call = await convenedCall(browser, origin, `Comité ${language} ${script ? "avec" : "sans"} script`);
  const open = async (asked: APIRequestContext) => {
    const context = await browser.newContext({
      ...{ baseURL: origin, locale: "fr-FR", timezoneId: "Europe/Paris", javaScriptEnabled: script },
      storageState: await asked.storageState(),
    });
    await context.addCookies([{ name: "tamis_langue", value: language, url: origin }]);
    return context.newPage();
  };
  const finance = await open((await signedInAs(browser, "finance", origin)).request);
  const member = await open(call.members[0] as APIRequestContext);
  const leaver = await open(call.members[2] as APIRequestContext);
  await declareAndLeave(member, leaver, call, language);
  await call.post(call.members[1] as APIRequestContext, `${call.selection}/comite/interets`, { stance: "none" });
  await score(member, call, { language, script });
  await others(call);
  await discussAndRank(finance, call, language);
  await meet(finance, member, call, language);
  await leaver.goto(`${call.selection}/seances/1/proces-verbal`);
  await expect(leaver.getByText(left)).toHaveCount(0);
  await expect(leaver.getByText(kept).first()).toBeVisible();
}

test("a committee of three declares, leaves, scores, discusses, meets, votes and has its minutes", async ({
  browser,
  baseURL,
}) => {
  await story(browser, baseURL ?? "", { language: "fr", script: true });
});

test("the same in English without JavaScript", async ({ browser, baseURL }) => {
  scans = false;
  await story(browser, baseURL ?? "", { language: "en", script: false });
});
