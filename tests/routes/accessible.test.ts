import { tmpdir } from "node:os";
import type { Browser, Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDemonstration } from "../../app/cli/seed/index.ts";
import { demonstrationPassword } from "../../app/domain/access/demonstration.ts";
import type { Resources } from "../../app/http/resources.ts";
import { launchChromium, pageOf } from "../browser.ts";
import { testDatabase } from "../database.ts";
import { startPortal } from "../http.ts";

const db = testDatabase();
const portal = startPortal(db);
const patience = 600_000;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const configuration = { timeZone: "Europe/Paris", dataFolder: tmpdir() };
  await seedDemonstration({ app: db.app, jobs: db.jobs, configuration } as unknown as Resources, () => {});
  browser = await launchChromium();
  page = await pageOf(browser, portal.origin, "finance@demo.tamis.example");
}, patience);
afterAll(() => browser?.close());

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has focus; every stop on the way is seen: a ring around it, on the screen. */
async function reach(on: Page, target: Locator, most = 400): Promise<void> {
  const unseen: string[] = [];
  for (let n = 0; n < most; n++) {
    if (await isFocused(target)) break;
    await on.keyboard.press("Tab");
    const stop = await on.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const isShown = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      const hasRing = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
      return { what: element.outerHTML.slice(0, 120), isFine: element === document.body || (isShown && hasRing) };
    });
    if (!stop.isFine) unseen.push(stop.what);
  }
  expect(unseen).toEqual([]);
  expect(await isFocused(target), "reached by Tab").toBe(true);
}

const main = (on: Page) => on.getByRole("main");
const title = (on: Page) => on.getByRole("heading", { level: 1 });

test(
  "by keyboard alone: signing in, the skip link first",
  async () => {
    const context = await browser.newContext({ baseURL: portal.origin, locale: "fr-FR" });
    const visitor = await context.newPage();
    await visitor.goto("/connexion");
    await visitor.keyboard.press("Tab");
    expect(await isFocused(visitor.getByRole("link", { name: "Aller au contenu" }))).toBe(true);
    await visitor.keyboard.press("Enter");
    expect(await isFocused(main(visitor))).toBe(true);
    await reach(visitor, visitor.locator("input[name=email]"));
    await visitor.keyboard.type("finance@demo.tamis.example");
    await visitor.keyboard.press("Tab");
    await visitor.keyboard.type(demonstrationPassword);
    await visitor.keyboard.press("Enter");
    await visitor.waitForURL(`${portal.origin}/`);
    await context.close();
  },
  patience,
);

test(
  "by keyboard alone: finding an institution, and leaving the search without a trap",
  async () => {
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    const field = page.locator("dialog input");
    await page.keyboard.press("Control+K");
    await field.waitFor();
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "hidden" });
    await page.keyboard.press("Control+K");
    await page.keyboard.type("Banque de l’Estuaire");
    await page
      .getByRole("option", { name: /Banque de l’Estuaire/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/etablissements\/[0-9a-f-]{36}/);
    await expect.poll(() => title(page).textContent()).toContain("Banque de l’Estuaire");
  },
  patience,
);

test(
  "by keyboard alone: recording, being refused, putting it right",
  async () => {
    await page.goto("/etablissements/nouveau");
    await page.waitForLoadState("networkidle");
    await reach(page, page.locator("input[name=name]"));
    await page.keyboard.type("Caisse du Clavier");
    await reach(page, page.locator("input[name=siren]"));
    await page.keyboard.type("123456789");
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    await expect.poll(() => isFocused(alert)).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const siren = page.locator("input[name=siren]");
    await expect.poll(() => isFocused(siren)).toBe(true);
    await expect.poll(() => siren.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("input[name=name]").inputValue()).toBe("Caisse du Clavier");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Enter");
    await page.waitForURL(/etablissements\/[0-9a-f-]{36}/);
    await expect.poll(() => isFocused(page.getByRole("status").first())).toBe(true);
  },
  patience,
);

test(
  "by keyboard alone: from the selection to the piece a verdict rests on",
  async () => {
    await page.goto("/selections");
    await page.waitForLoadState("networkidle");
    const call = page.getByRole("link", { name: "Relais familial 2026" }).first();
    await reach(page, call);
    await page.keyboard.press("Enter");
    await page.waitForURL(/selections\/[0-9a-f-]{36}$/);
    const candidate = main(page).getByRole("link", { name: "Banque de l’Estuaire" }).first();
    await reach(page, candidate);
    await page.keyboard.press("Enter");
    await page.waitForURL(/candidatures\//);
    await page.waitForLoadState("networkidle");
    await reach(
      page,
      main(page)
        .getByRole("link", { name: /Barème des crédits renouvelables/ })
        .first(),
    );
  },
  patience,
);

test(
  "by keyboard alone: a dangerous act, asked once and confirmed",
  async () => {
    const admin = await pageOf(browser, portal.origin, "admin@demo.tamis.example");
    await admin.goto("/administration");
    await admin.waitForLoadState("networkidle");
    const away = main(admin).locator('a[href$="/suspension"]').last();
    await reach(admin, away);
    await admin.keyboard.press("Enter");
    await admin.waitForURL(/suspension$/);
    await admin.waitForLoadState("networkidle");
    await reach(admin, main(admin).locator("button").first());
    await admin.keyboard.press("Enter");
    await admin.waitForURL(/administration\?/);
    await admin.context().close();
  },
  patience,
);

/** Where each of these stands in what a screen reader is told, in this order. */
function inOrder(told: string, words: readonly string[]): void {
  const places = words.map((one) => told.indexOf(one));
  expect(places.map((place, at) => [words[at], place >= 0])).toEqual(words.map((one) => [one, true]));
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

test(
  "heard in the order of the work: regions, then the answer, then the proof, labels before their fields",
  async () => {
    await page.goto("/selections");
    await page.getByRole("link", { name: "Relais familial 2026" }).first().click();
    await main(page).getByRole("link", { name: "Banque de l’Estuaire" }).first().click();
    await page.waitForURL(/candidatures\//);
    expect(await page.evaluate(() => [document.doctype?.name, document.compatMode])).toEqual(["html", "CSS1Compat"]);
    const all = await page.locator("body").ariaSnapshot();
    inOrder(all, ["Aller au contenu", 'navigation "Navigation principale"', "- banner", "- main", "- contentinfo"]);
    inOrder(await main(page).ariaSnapshot(), ["level=1", "Sa société sœur Crédirapide", 'list "Chemin de preuve"']);
    await page.goto("/etablissements/nouveau");
    await page.locator("input[name=name]").fill("Caisse");
    await page.locator("input[name=siren]").fill("123456789");
    await page.locator("input[name=siren]").press("Enter");
    await page.getByRole("alert").waitFor();
    inOrder(await main(page).ariaSnapshot(), ["level=1", "- alert", "textbox", "button"]);
    const faults = await main(page).evaluate((room) =>
      [...room.querySelectorAll<HTMLElement>("input[id]:not([type=hidden]), select[id], textarea[id]")]
        .filter(({ id }) => {
          const label = room.querySelector(`label[for="${id}"]`);
          const own = document.getElementById(id) as HTMLElement;
          const isTick = own.matches("[type=checkbox], [type=radio]");
          const comes = label?.compareDocumentPosition(own) ?? 0;
          return !label || !(comes & (isTick ? 16 | 4 | 2 : 4 | 16));
        })
        .map((one) => one.outerHTML.slice(0, 100)),
    );
    expect(faults).toEqual([]);
  },
  patience,
);

/** What sticks out sideways, and words that are cut by the box they stand in. */
function lost(on: Page): Promise<string[]> {
  return on.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth + 1)
      faults.push(`${document.documentElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>("main *, footer *, header *")) {
      const style = getComputedStyle(element);
      if (element.matches("input, select, textarea, button")) continue;
      if (style.clipPath !== "none" || style.position === "absolute" || element.closest("svg")) continue;
      if (!["hidden", "clip"].includes(style.overflowY) || style.webkitLineClamp !== "none") continue;
      if (element.scrollHeight > element.clientHeight + 2) faults.push(element.outerHTML.slice(0, 100));
    }
    return faults;
  });
}

test(
  "zoomed to 400 %, with text twice as large, or spaced out, nothing is lost",
  async () => {
    await page.goto("/selections");
    const call = await page.getByRole("link", { name: "Relais familial 2026" }).first().getAttribute("href");
    await page.goto(call ?? "");
    const verdict = await main(page).getByRole("link", { name: "Banque de l’Estuaire" }).first().getAttribute("href");
    const faults: unknown[] = [];
    for (const address of [
      "/",
      "/etablissements",
      "/etablissements/nouveau",
      call,
      verdict,
      "/accessibilite",
      "/plan",
    ]) {
      // 400 % of a window of 1280 by 1024.
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto(address ?? "");
      await page.waitForLoadState("networkidle");
      faults.push(...(await lost(page)).map((fault) => [address, "400 %", fault]));
      // Only a few lines high: what is focused still shows whole.
      for (let n = 0; n < 12; n++) {
        await page.keyboard.press("Tab");
        const hidden = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { top, bottom } = element.getBoundingClientRect();
          const isSeen = element === document.body || (bottom > 0 && top < innerHeight);
          return isSeen ? null : element.outerHTML.slice(0, 100);
        });
        if (hidden) faults.push([address, "focus", hidden]);
      }
      await page.setViewportSize({ width: 1280, height: 1024 });
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      faults.push(...(await lost(page)).map((fault) => [address, "text 200 %", fault]));
      await page.evaluate(() => {
        document.documentElement.style.removeProperty("font-size");
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
        );
        document.adoptedStyleSheets = [sheet];
      });
      faults.push(...(await lost(page)).map((fault) => [address, "spaced", fault]));
      await page.setViewportSize({ width: 320, height: 800 });
      faults.push(...(await lost(page)).map((fault) => [address, "spaced, 320 px", fault]));
    }
    expect(faults).toEqual([]);
  },
  patience,
);
