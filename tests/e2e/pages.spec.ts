import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import routes from "../../app/routes.ts";
import { faultsOf } from "../browser.ts";
import { doors } from "../routes/expectations.ts";
import { addressesOf, addressOf, type Holder, signedInAs } from "./addresses.ts";

// Contexts outlive a test here: what a trace of each would cost is worth more pages.
test.use({ trace: "off" });

/** Which role opens a page: the first that may, unless another sees more of it. */
const holders: Record<string, Holder> = {
  journal: "auditor",
  "journal/sceaux": "auditor",
  etat: "admin",
  administration: "admin",
  "administration/personnes/:id/suspension": "admin",
  "administration/personnes/:id/second-facteur": "admin",
  "roles/:id/retrait": "admin",
  "selections/:id/candidatures/:candidacyId/derogations/:derogationId/approbation": "legal",
  "selections/:id/candidatures/:candidacyId/derogations/:derogationId/revocation": "legal",
  "selections/:id/comite/interets": "committee",
  "selections/:id/faits/nouveau": "legal",
  "selections/:id/archive": "legal",
  "dossiers/:candidacyId/constats/:number": "investor",
  mesures: "evaluator",
  "ma-position": "investor",
  "ma-position/delegues": "investor",
  ...Object.fromEntries(
    [
      "accessibilite",
      "connexion",
      "mot-de-passe",
      "mot-de-passe/:token",
      "invitation/:token",
      "boite-aux-lettres",
      "atelier",
      "*",
    ].map((pattern) => [pattern, "nobody"]),
  ),
};
/** Words kept from a lost session have their own story; `/recherche` and what ends in `.ts` draw no page. */
const elsewhere = [
  // A passkey exists once a device has made one: its story scans its pages (tests/routes/access/doors-seen.test.ts).
  "compte/cles/:id/retrait",
  "reprise/:id",
  // A merge that stands is scanned in its story (names.spec.ts).
  "etablissements/:id/fusions/:mergeId/annulation",
  // One fact after the vote is scanned in its story (signature-story.spec.ts).
  "selections/:id/faits/:eventId",
];
/** What is asked of a candidate, and received, has a story of its own with its scans (questionnaire.spec.ts). */
const isAsked = (path: string) =>
  path.startsWith("dossiers/:candidacyId/questionnaire") || /:candidacyId\/questionnaire\/pieces/.test(path);
/** What exists only in front of a committee has its story with its scans too (committee.spec.ts). */
const isOfCommittee = (path: string) => /:candidacyId\/(notation|notes\/)|seances\/:number|comite\/deports/.test(path);
/** A contract is prepared, discussed and made final in its story, which scans every page of it (contract.spec.ts). */
const isOfContract = (path: string) => path.startsWith("selections/:id/contrat");
/** So is what shows the steps of a contract or one exception (tests/routes/signature/story.test.ts). */
const isOfSigning = (path: string) =>
  /:id\/signatures|exceptions\/:overrideId|^(dossiers\/:candidacyId|parties\/:partyId)\/signature/.test(path);
/** The money of a contract exists once it is signed: its stories scan its pages (tests/routes/money, tests/routes/investors). */
const isOfMoney = (path: string) => /^(contrats\/:contractId|ma-position\/(?!delegues))/.test(path);
const drawn = routes
  .filter(({ path, file }) => file.endsWith(".tsx") && !["none", "back"].includes(doors[path ?? ""]?.[0] ?? ""))
  .map(({ path }) => path ?? "")
  .filter((path) => !elsewhere.includes(path) && !isAsked(path) && !isOfCommittee(path) && !isOfContract(path))
  .filter((path) => !isOfSigning(path) && !isOfMoney(path));

interface Scan {
  pattern: string;
  holder: Holder;
  address?: string;
  status?: number;
}
const nowhere = "00000000-0000-4000-8000-000000000000";
const others: Scan[] = [
  ...(["legal", "committee", "evaluator", "investor", "respondent", "signatory", "auditor", "admin"] as const).map(
    (holder) => ({ pattern: "", holder }),
  ),
  { pattern: "plan", holder: "nobody" },
  { pattern: "selections/:id", holder: "committee" },
  { pattern: "selections/:id/comite", holder: "committee" },
  { pattern: "compte", holder: "respondent" },
  { pattern: "administration", holder: "auditor" },
  { pattern: "etablissements/:id", holder: "committee" },
  { pattern: "selections/:id/candidatures/:candidacyId/lettre", holder: "legal" },
  { pattern: "a search without result", address: "/etablissements?q=zzzzzz", holder: "finance" },
  { pattern: "a refused role", address: "/journal", holder: "evaluator", status: 403 },
  { pattern: "a row that is not there", address: `/etablissements/${nowhere}`, holder: "finance", status: 404 },
  { pattern: "a used invitation", address: "/invitation/x", holder: "nobody", status: 404 },
];
const scans: Scan[] = [...drawn.map((pattern) => ({ pattern, holder: holders[pattern] ?? "finance" })), ...others];

let addresses = new Map<string, string>();
const contexts = new Map<Holder, BrowserContext>();

test.beforeAll(async ({ browser, baseURL }) => {
  addresses = await addressesOf(browser, baseURL ?? "");
});

for (const { pattern, holder, address, status = pattern === "*" ? 404 : 200 } of scans) {
  test(`/${pattern} for ${holder}: both languages, both schemes, three widths`, async ({ browser, baseURL }) => {
    const context = contexts.get(holder) ?? (await signedInAs(browser, holder, baseURL ?? ""));
    contexts.set(holder, context);
    const page = await context.newPage();
    const seen = listen(page, status);
    for (const language of ["fr", "en"] as const) {
      await context.addCookies([{ name: "tamis_langue", value: language, url: baseURL ?? "" }]);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 1440, height: 900 });
      const answer = await page.goto(address ?? addressOf(addresses, pattern), { waitUntil: "load" });
      expect(answer?.status()).toBe(status);
      expect(await answer?.text(), "letters cut between two pieces of the page").not.toMatch(/[\0\uFFFD]/);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page).not.toHaveTitle("");
      const scanned = language === "fr" ? 1440 : 320;
      for (const width of [1440, 768, 320] as const) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${language}, ${width} px`).toEqual([]);
        if (width !== scanned) continue;
        await page.emulateMedia({ colorScheme: language === "fr" ? "light" : "dark" });
        expect(await faultsOf(page), `${language}, ${width} px`).toEqual([]);
      }
    }
    expect(seen).toEqual([]);
    await page.close();
  });
}

/** Errors of the page and answers that failed, its own status apart. */
function listen(page: Page, status: number): string[] {
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(error.message));
  page.on("console", (message) => {
    const own = status >= 400 && message.text().includes(`status of ${status}`);
    if (["error", "warning"].includes(message.type()) && !own) seen.push(message.text());
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400 && !answer.request().isNavigationRequest()) seen.push(answer.url());
  });
  return seen;
}

/** What sticks out sideways; empty when nothing does. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= window.innerWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 40)}`)
      .slice(-4);
  });
}
