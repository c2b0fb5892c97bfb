import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../app/cli/chromium.mjs";
import { demonstrationPassword } from "../app/domain/access/demonstration.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** The browser of tests that keep their own world: CHROMIUM_PATH's, else the system's, else Playwright's. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = (await findChromium()) ?? undefined;
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A page of somebody's own browser, signed in with the password of the demonstration. */
export async function pageOf(browser: Browser, origin: string, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: "fr-FR" });
  const form = { email, password: demonstrationPassword };
  await context.request.post("/connexion", { form, headers: { origin } });
  return context.newPage();
}

/** A page of somebody who has signed in already, by the cookies they hold. */
export async function pageWith(browser: Browser, origin: string, cookies: Iterable<[string, string]>): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: "fr-FR" });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })));
  return context.newPage();
}

/** What is out of reach on the page as it stands: rule, element, reason; and whether it scrolls sideways. */
export async function faultsOf(page: Page): Promise<unknown[]> {
  // No page of the portal holds a frame: one script in the page sees everything.
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.any[0]?.message]),
    ...(wide ? ["scrolls sideways"] : []),
  ];
}

type Face = readonly ["fr" | "en", "light" | "dark", number];

/** Both languages, both schemes, the three widths. */
export const everyFace: readonly Face[] = [
  ["fr", "light", 1440],
  ["fr", "dark", 768],
  ["en", "dark", 320],
];

/** A page in each of these languages, schemes and widths, without a fault; `seen` is told after each. */
export async function facesOf(
  page: Page,
  faces: readonly Face[],
  seen: (language: string, width: number) => Promise<void> | void = () => {},
): Promise<unknown[]> {
  const faults: unknown[] = [];
  const url = page.url();
  for (const [language, colorScheme, width] of faces) {
    await page.context().addCookies([{ name: "tamis_langue", value: language, url: new URL(url).origin }]);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const answer = await page.goto(url);
    if (answer?.status() !== 200) faults.push([language, width, answer?.status()]);
    await seen(language, width);
    faults.push(...(await faultsOf(page)).map((fault) => [language, colorScheme, width, fault]));
  }
  return faults;
}

/** Keeps what was seen under TAMIS_SHOTS, for somebody to look at; nothing where it is not set. */
export function seenAs(page: Page, name: string): (language: string, width: number) => Promise<void> {
  const folder = process.env.TAMIS_SHOTS;
  const words = name.replace(/[^a-z]+/gi, "-").slice(-50);
  return async (language, width) => {
    if (folder) await page.screenshot({ path: path.join(folder, `${words}-${language}-${width}.png`), fullPage: true });
  };
}
