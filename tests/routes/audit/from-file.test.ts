import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../database.ts";
import { startPortal } from "../../http.ts";
import { sampleFiles } from "../files.ts";

const db = testDatabase();
const portal = startPortal(db);
let page = "";
let lines = "";

beforeAll(async () => {
  const { own } = await sampleFiles(db);
  const [row] = await db.owner.execute<{ s: string }>(
    sql`select selection_id as s from candidacy where id = ${own.candidacy}`,
  );
  page = `/selections/${row?.s}/candidatures/${own.candidacy}`;
  lines = `/journal?numero=${own.candidacy}`;
});

test("the auditor goes from a file to its lines of the log; nobody else is offered them", async () => {
  const auditor = await portal.signIn("auditor");
  expect((await auditor.get(page)).html).toContain(`href="${lines}"`);
  const { status, html } = await auditor.get(lines);
  expect(status).toBe(200);
  expect(html).toContain("Banque Aubrac");
  expect(html).not.toContain("Banque Bellevue");
  for (const role of ["finance", "legal", "committee"] as const)
    expect([role, (await (await portal.signIn(role)).get(page)).html.includes("/journal")]).toEqual([role, false]);
});
