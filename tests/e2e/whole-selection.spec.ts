import { type Browser, expect, type Page, test } from "@playwright/test";
import { en } from "../../app/locales/en.ts";
import { fr } from "../../app/locales/fr.ts";
import { signedInAs } from "./addresses.ts";
import { recordPieces } from "./assessed.ts";

// Each selection is one of its own: they need not wait for one another.
test.describe.configure({ mode: "parallel", timeout: 420_000 });

const texts = { fr, en };
type Language = keyof typeof texts;
const password = "un tilleul devant la gare";
const [out, kept, second] = ["Compagnie bancaire de Valmer", "Fondation Clairval", "Crédit d’Appui Aquitaine"] as const;

/** One selection, played by its people in their browsers. */
interface Cast {
  text: typeof fr;
  finance: Page;
  /** `/selections/…` */
  selection: string;
  files: Record<string, string>;
  /** Somebody invited by their letter, signed in, in the same language. */
  newcomer(email: string): Promise<Page>;
  memberPage(): Promise<Page>;
}

const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).first().click();
const pathOf = (page: Page) => new URL(page.url()).pathname;
/** What an act says when it is done stands on the page it leads to. */
const isDone = (page: Page) => expect(page).toHaveURL(/[?&]etat=/);

async function cast(browser: Browser, origin: string, language: Language, script: boolean): Promise<Cast> {
  const open = async (from?: Awaited<ReturnType<typeof signedInAs>>) => {
    const context = await browser.newContext({
      ...{ baseURL: origin, locale: "fr-FR", timezoneId: "Europe/Paris", javaScriptEnabled: script },
      ...(from ? { storageState: await from.storageState() } : {}),
    });
    await context.addCookies([{ name: "tamis_langue", value: language, url: origin }]);
    return context.newPage();
  };
  const finance = await open(await signedInAs(browser, "finance", origin));
  return {
    ...{ text: texts[language], finance, selection: "", files: {} },
    memberPage: async () => open(await signedInAs(browser, "committee", origin)),
    newcomer: async (email) => {
      const page = await open();
      await page.goto("/boite-aux-lettres");
      await expect(page.getByText(email).first()).toBeVisible();
      const html = await page.content();
      await page.goto(/\/invitation\/[\w-]+/.exec(html.slice(html.indexOf(email)))?.[0] ?? "");
      await page.locator("input[type=password]").fill(password);
      await page.locator("main form button").click();
      await expect(page.locator("input[type=password]")).toHaveCount(0);
      return page;
    },
  };
}

/** From nothing to an open call: the selection, its three candidates, its grid from empty, its perimeter. */
async function openCall(of: Cast, name: string) {
  const { finance, text } = of;
  await finance.goto("/selections/nouvelle");
  await finance.getByRole("textbox", { name: text.selection.form.name }).fill(name);
  await press(finance, text.selection.form.save);
  await expect(finance.getByRole("heading", { level: 1 })).toHaveText(name);
  of.selection = pathOf(finance);
  for (const candidate of [out, kept, second]) {
    await finance.goto(`${of.selection}/candidatures/nouvelle?q=${encodeURIComponent(candidate)}`);
    await finance.getByRole("radio").first().check();
    await finance.locator("main form[method=post] button").click();
    await finance.waitForURL(/candidatures\/[0-9a-f-]{36}/);
    of.files[candidate] = pathOf(finance);
  }
  await finance.goto(`${of.selection}/grille`);
  await press(finance, text.grid.start);
  await expect(
    finance.getByRole("link", { name: /INC-1/ }).or(finance.locator('a[href*="INC-1"]')).first(),
  ).toBeVisible();
  await finance.goto(`${of.selection}/grille/poids`);
  await finance.getByLabel(/^INC-1/).fill("4");
  await finance.getByLabel(/^INC-2/).fill("7");
  await press(finance, text.grid.weights.save);
  await finance.waitForURL("**/grille");
  await finance.goto(`${of.selection}/perimetres`);
  await finance.getByRole("radio", { name: /^P1/ }).check();
  await press(finance, text.selection.perimeters.save);
  await isDone(finance);
  await finance.goto(`${of.selection}/ouverture`);
  await press(finance, text.grid.opening.confirm);
  await expect(finance.getByText(text.grid.sealed)).toBeVisible();
}

/** The candidate that will be kept answers one question by its own page, reads what is missing, and sends. */
async function askAndAnswer(of: Cast, email: string) {
  const { finance, text } = of;
  await finance.goto(`${of.selection}/questionnaires/ouverture`);
  await finance.getByLabel(text.questionnaire.opening.dueOn).fill("2099-12-15");
  await press(finance, text.questionnaire.opening.confirm);
  await isDone(finance);
  const row = finance.getByRole("row").filter({ hasText: kept });
  await row.locator('a[href$="/repondant"]').click();
  await finance.locator("main input[name=name]").fill("Odile Rameau");
  await finance.locator("main input[name=email]").fill(email);
  await press(finance, text.questionnaire.invite.send);
  await isDone(finance);
  const guest = await of.newcomer(email);
  await expect(guest.getByRole("heading", { name: text.questionnaire.home.title })).toBeVisible();
  await guest.getByRole("main").getByRole("link", { name: text.questionnaire.home.open, exact: true }).click();
  await guest.locator('a[href*="/questionnaire/"]').first().click();
  await guest.getByRole("main").getByRole("radio").nth(1).check();
  await guest.getByRole("main").getByRole("textbox").first().fill("Une charte signée en 2024.");
  await press(guest, text.questionnaire.page.save);
  await isDone(guest);
  await guest.goto(`/dossiers/${of.files[kept]?.split("/").at(-1)}/questionnaire`);
  await guest.getByRole("main").getByRole("link", { name: text.questionnaire.own.send }).first().click();
  await press(guest, text.questionnaire.sending.confirm);
  await isDone(guest);
  await guest.context().close();
}

async function step(of: Cast, act: "screen" | "hear" | "convene") {
  await of.finance.goto(`${of.selection}/etapes/${act}`);
  await press(of.finance, of.text.procedure.acts[act]);
  await isDone(of.finance);
}

/** Every assessed criterion is met; the excluded one is told, answers, and only then has its verdict. */
async function hear(of: Cast, email: string) {
  const { finance, text, files } = of;
  for (const candidate of [out, kept, second]) {
    await recordPieces(finance, `${files[candidate]}/appreciations`);
    await finance.goto(`${files[candidate]}/appreciations`);
    for (const choice of await finance.locator('select[name^="value."]').all()) await choice.selectOption("cleared");
    for (const reason of await finance.locator('textarea[name^="reason."]').all()) await reason.fill("Vu au dossier.");
    for (const pieces of await finance.locator('fieldset:has(input[name^="pieces."])').all())
      await pieces.locator("input").first().check();
    await press(finance, text.hearing.assess.save);
    await isDone(finance);
  }
  await finance.goto(`/invitations?candidature=${files[out]?.split("/").at(-1)}`);
  await finance.locator("main input[name=name]").fill("Rémi Tauzin");
  await finance.locator("input[name=email]").fill(email);
  await finance.locator("select[name=role]").selectOption("respondent");
  await finance.locator("select[name=candidacyId]").selectOption(files[out]?.split("/").at(-1) ?? "");
  await press(finance, text.access.invitations.send);
  await isDone(finance);
  await finance.goto(`${files[out]}/constat`);
  await press(finance, text.hearing.finding.confirm);
  await isDone(finance);
  await finance.goto(`${files[out]}/verdict`);
  await expect(finance.getByRole("button", { name: text.hearing.verdict.confirm })).toHaveCount(0);
  const guest = await of.newcomer(email);
  await guest.getByRole("link", { name: text.hearing.own.open }).click();
  await guest.getByRole("main").getByRole("textbox").first().fill("Nous avons lu le constat.");
  await guest.locator("input[name=complete]").check();
  await press(guest, text.hearing.own.send);
  await isDone(guest);
  await guest.context().close();
  for (const candidate of [out, kept, second]) {
    await finance.goto(`${files[candidate]}/verdict`);
    await press(finance, text.hearing.verdict.confirm);
    await isDone(finance);
  }
}

/** Each story invites somebody of its own, told apart by name. */
const memberOf = (email: string) => `Membre ${email.split("@")[0]}`;

/** Solange, and somebody the administration invites: appointed, then each declares before a file opens. */
async function seat(of: Cast, admin: Page, email: string): Promise<Page[]> {
  const { finance, text } = of;
  const invited = memberOf(email);
  await admin.goto("/administration");
  await admin.locator("input[name=name]").fill(invited);
  await admin.locator("input[name=email]").fill(email);
  await admin.locator("select[name=role]").selectOption("committee");
  await admin.locator("main form[method=post]:has(input[name=email]) button").first().click();
  await isDone(admin);
  const members = [await of.memberPage(), await of.newcomer(email)];
  for (const [i, name] of ["Solange Peyrat", invited].entries()) {
    await finance.goto(`${of.selection}/comite`);
    await finance.locator("select[name=personId]").selectOption({ label: name });
    await finance.locator(`input[name=capacity][value=${i === 0 ? "chair" : "member"}]`).check();
    await press(finance, text.committee.save);
    await isDone(finance);
  }
  for (const member of members) {
    expect((await member.goto(`${of.files[kept]}/notation`))?.status()).toBe(404);
    await member.goto(`${of.selection}/comite/interets`);
    await member.locator("input[name=stance][value=none]").check();
    await member.locator("main form[method=post] button").last().click();
    await isDone(member);
  }
  return members;
}

async function score(of: Cast, member: Page, candidate: string, value: number) {
  const { text, files } = of;
  await member.goto(`${files[candidate]}/notation`);
  for (const choice of await member.locator(`input[name^="score."][value="${value}"]`).all()) await choice.check();
  for (const reason of await member.locator('textarea[name^="reason."]').all())
    await reason.fill("Au vu des réponses.");
  await press(member, text.committee.sheet.save);
  await isDone(member);
  await member.goto(`${files[candidate]}/notation/remise`);
  await member.locator("main form[method=post] button").last().click();
  await isDone(member);
}

/** The ranking is put to the vote, carried, and stands in the minutes with its empty chair for whom nobody scored. */
async function meet(of: Cast, members: Page[], invited: string) {
  const { finance, text, selection } = of;
  await finance.goto(selection);
  const board = finance.getByRole("table", { name: text.selection.criteria.caption });
  await expect(board.getByRole("row").filter({ hasText: kept })).toContainText(text.committee.ranking.sheetsIn(2, 2));
  await expect(board.getByRole("row").filter({ hasText: out })).not.toContainText(
    text.committee.ranking.sheetsIn(2, 2),
  );
  await finance.goto(`${selection}/classement`);
  await expect(finance.getByRole("main").getByText(kept).first()).toBeVisible();
  await finance.goto(`${selection}/seances`);
  await finance.locator("main form[method=post] button").last().click();
  await expect(finance).toHaveURL(/seances\/1/);
  await finance.goto(`${selection}/seances/1/presences`);
  for (const box of await finance.getByRole("checkbox").all()) await box.check();
  await press(finance, text.committee.roll.save);
  await isDone(finance);
  await finance.goto(`${selection}/seances/1/questions`);
  await finance.locator("input[name=kind][value=ranking]").check();
  await finance.locator("main form[method=post] button").last().click();
  await isDone(finance);
  for (const member of members) {
    await member.goto(`${selection}/seances/1`);
    await member.locator('main a[href*="/seances/1/questions/"]').first().click();
    await member.locator("input[name=vote][value=for]").check();
    await member.locator("main form[method=post] button").last().click();
    await isDone(member);
  }
  await finance.goto(`${selection}/seances/1/cloture`);
  await finance.locator("main form[method=post] button").last().click();
  await finance.goto(`${selection}/seances/1/proces-verbal`);
  const minutes = finance.getByRole("main");
  for (const word of [kept, second, out, "Solange Peyrat", invited])
    await expect(minutes.getByText(word).first()).toBeVisible();
}

/** The minutes printed: a file that opens, tagged, with its hash on the page. */
async function print(of: Cast) {
  const { finance, selection } = of;
  await finance.goto(`${selection}/documents`);
  await finance.locator("select[name=kind]").selectOption("minutes");
  await finance.locator("select[name=meetingId]").selectOption({ index: 1 });
  await finance.locator("main form[method=post] button").last().click();
  await isDone(finance);
  const file = await finance.locator('main a[href^="/documents/"]').first().getAttribute("href");
  const answer = await finance.request.get(file ?? "");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await answer.body()).includes("/StructTreeRoot")).toBe(true);
}

async function play(browser: Browser, origin: string, language: Language, script: boolean) {
  const of = await cast(browser, origin, language, script);
  await openCall(of, `Sélection entière, ${language}, ${script ? "avec" : "sans"} script`);
  const mark = of.selection.slice(-8);
  await askAndAnswer(of, `kept-${mark}@exemple.test`);
  await step(of, "screen");
  await step(of, "hear");
  await hear(of, `out-${mark}@exemple.test`);
  const admin = await (await signedInAs(browser, "admin", origin)).newPage();
  const email = `member-${mark}@exemple.test`;
  const members = await seat(of, admin, email);
  await step(of, "convene");
  for (const member of members) {
    // No score can lift an exclusion: there is nothing to fill in.
    await member.goto(`${of.files[out]}/notation`);
    await expect(member.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(member.locator('input[name^="score."]')).toHaveCount(0);
    await score(of, member, kept, 3);
    await score(of, member, second, 2);
  }
  await meet(of, members, memberOf(email));
  await print(of);
}

for (const [language, script] of [
  ["fr", true],
  ["en", false],
] as const)
  test(`from an empty grid to a ranked proposal with minutes (${language}, ${script ? "with" : "without"} JavaScript)`, async ({
    browser,
    baseURL,
  }) => {
    await play(browser, baseURL ?? "", language, script);
  });
