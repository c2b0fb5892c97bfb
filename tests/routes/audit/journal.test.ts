import { expect, test } from "vitest";
import { fr } from "../../../app/locales/fr.ts";
import { testDatabase } from "../../database.ts";
import { startPortal } from "../../http.ts";
import { escaped } from "../html-forms.ts";

const db = testDatabase();
const portal = startPortal(db);

test.each([
  ["du=2026-02-30", "2026-02-30", fr.errors.replayDay],
  ["au=demain", "demain", fr.errors.replayDay],
  ["du=2026-10-02&au=2026-10-01", "2026-10-01", fr.errors.daysBackwards],
])("the log at days that cannot be (%s) is refused in words, what was typed is kept", async (search, typed, reason) => {
  const auditor = await portal.signIn("auditor");
  const { status, html } = await auditor.get(`/journal?auteur=Morel&${search}`);
  expect(status).toBe(422);
  for (const shown of [fr.errors.daysRefused, reason, `value="${typed}"`, 'value="Morel"'])
    expect(html).toContain(shown.startsWith("value") ? shown : escaped(shown));
  expect(html).not.toContain("ecriture-");
});

test("the log at real days, or from one day on, answers", async () => {
  const auditor = await portal.signIn("auditor");
  for (const search of ["du=2026-01-01&au=2026-01-01", "du=&au=", "du=2020-01-01"])
    expect((await auditor.get(`/journal?${search}`)).status).toBe(200);
});
