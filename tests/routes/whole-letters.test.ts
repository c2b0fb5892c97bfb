import { expect, test } from "vitest";
import { testDatabase } from "../database.ts";
import { startPortal } from "../http.ts";

const db = testDatabase();
const portal = startPortal(db);

test("an accented letter is whole wherever it falls in the page", async () => {
  const browser = await portal.signIn("finance");
  const told: string[] = [];
  for (let length = 0; length < 48; length++) {
    const words = "x".repeat(length) + "é’€".repeat(18);
    const { html } = await browser.get(`/etablissements?q=${encodeURIComponent(words)}`);
    if (/[\0\uFFFD]/.test(html)) told.push(`after ${length} signs`);
    expect(html).toContain(words);
  }
  expect(told).toEqual([]);
});
