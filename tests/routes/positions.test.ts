import type { Browser as Chromium } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { everyFace, facesOf, launchChromium, pageWith, seenAs } from "../browser.ts";
import { testDatabase } from "../database.ts";
import { type Browser, startPortal } from "../http.ts";
import { type RunningContract, runningContract, staffPerson } from "../services/positions/two-investors.ts";

const db = testDatabase();
const portal = startPortal(db);
let world: RunningContract;
let who: { owner: Browser; neighbour: Browser; finance: Browser };
let browser: Chromium;

beforeAll(async () => {
  const person = await staffPerson(db);
  world = await runningContract(db, {
    ...{ mark: "Relais familial 2026", person },
    parts: [
      { name: "Fonds Rivage Solidaire", cents: 90_000_000n },
      { name: "Caisse Dune", cents: 180_000_000n },
    ],
  });
  const institutionId = world.investors[0]?.institutionId ?? "";
  await runningContract(db, {
    ...{ mark: "Rebond jeunes", person },
    parts: [{ name: "Fonds Rivage Solidaire", cents: 50_000_000n, institutionId }],
  });
  await world.sql(`insert into investor_question (contract_id, party_id, words, asked_by)
    values ('${world.contractId}', '${world.investors[0]?.partyId}', 'Quand la tranche 3 sera-t-elle appelée ?', '${person}')`);
  who = {
    owner: await portal.signIn("investor", { institutionId }),
    neighbour: await portal.signIn("investor", { institutionId: world.investors[1]?.institutionId ?? "" }),
    finance: await portal.signIn("finance"),
  };
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test("every page of a position, at each width, in both languages and schemes, without a fault", async () => {
  const [base, staff] = [`/ma-position/${world.contractId}`, `/contrats/${world.contractId}`];
  const [entry] = await world.sql(
    `select id from journal_entry where commitment_id = '${world.investors[0]?.commitmentId}' and kind = 'receive' limit 1`,
  );
  const pages: [string, Browser, string][] = [
    ["home", who.owner, "/"],
    ["portfolio", who.owner, "/ma-position"],
    ["position", who.owner, `${base}?au=2025-02-01`],
    ["figure", who.owner, `${base}/chiffres/verse`],
    ["worth", who.owner, `${base}/chiffres/rendement`],
    ["movements", who.owner, `${base}/mouvements`],
    ["movement", who.owner, `${base}/mouvements/${entry?.id}`],
    ["call", who.owner, `${base}/appels/2`],
    ["forecast", who.owner, `${base}/previsions/objectif`],
    ["conditions", who.owner, `${base}/conditions`],
    ["questions", who.owner, `${base}/questions`],
    ["staff-questions", who.finance, `${staff}/questions`],
    ["staff-position", who.finance, `${staff}/positions/${world.investors[0]?.partyId}`],
  ];
  const faults: unknown[] = [];
  for (const one of new Set(pages.map(([, browser]) => browser))) {
    const page = await pageWith(browser, portal.origin, one.cookies);
    page.on("pageerror", ({ message }) => faults.push([page.url(), message]));
    for (const [name, , address] of pages.filter(([, browser]) => browser === one)) {
      await page.goto(address);
      faults.push(...(await facesOf(page, everyFace, seenAs(page, name))).map((fault) => [name, fault]));
    }
    await page.context().close();
  }
  expect(faults).toEqual([]);
}, 600_000);

test("a statement is saved as PDF or spreadsheet by who holds the position and by the staff, by nobody else", async () => {
  const own = `/ma-position/${world.contractId}/releve`;
  const ofFirst = `/contrats/${world.contractId}/positions/${world.investors[0]?.partyId}/releve`;
  const head = async (one: Browser, path: string) => {
    const cookie = [...one.cookies].map((pair) => pair.join("=")).join("; ");
    const answer = await fetch(`${portal.origin}${path}`, { headers: { cookie } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return [answer.status, bytes.subarray(0, answer.status === 200 ? 4 : 0).toString("latin1")];
  };
  for (const path of [own, "/ma-position/releve"]) {
    expect(await head(who.owner, path)).toEqual([200, "%PDF"]);
    expect(await head(who.owner, `${path}?format=xlsx`)).toEqual([200, "PK\u0003\u0004"]);
  }
  expect(await head(who.finance, `${ofFirst}?format=xlsx`)).toEqual([200, "PK\u0003\u0004"]);
  expect((await head(who.neighbour, `${ofFirst}?format=xlsx`))[0]).not.toBe(200);
  expect((await head(who.finance, `${own}?format=xlsx`))[0]).toBe(403);
});
