import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { en } from "../../../app/locales/en.ts";
import { fr } from "../../../app/locales/fr.ts";
import { testDatabase } from "../../database.ts";
import { type Browser, startPortal } from "../../http.ts";
import { escaped } from "../html-forms.ts";

const db = testDatabase();
const portal = startPortal(db);
let auditor: Browser;
let entry = "";

beforeAll(async () => {
  auditor = await portal.signIn("auditor");
  // The seal waits for the transactions of every other test of this server.
  for (let sealed = 0, tries = 0; sealed === 0 && tries < 200; tries++) {
    await portal.running.loop.now("seal-audit");
    const [row] = await db.owner.execute<{ id: number; n: number }>(
      sql`select count(*)::int as n, max(entry_id)::int as id from audit_node where level = 0`,
    );
    [sealed, entry] = [row?.n ?? 0, String(row?.id)];
    if (sealed === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

test("a line of the log leads to its own proof, a file to save", async () => {
  const { html } = await auditor.get("/journal");
  expect(html).toContain(`href="/journal/${entry}/preuve"`);
  const { status, headers, html: body } = await auditor.get(`/journal/${entry}/preuve`);
  expect(status).toBe(200);
  expect(headers.get("content-disposition")).toBe(`attachment; filename="preuve-ecriture-${entry}.json"`);
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(JSON.parse(body)).toMatchObject({ format: "tamis-entry-proof-1", entry: { id: Number(entry) } });
  for (const nowhere of ["/journal/999999/preuve", "/journal/x/preuve", `/journal/${entry}/preuve?sceau=999`])
    expect([nowhere, (await auditor.get(nowhere)).status]).toEqual([nowhere, 404]);
});

test("an entry that waits for its seal says so, on its line and at the address of its proof", async () => {
  const [row] = await db.owner.execute<{ id: number }>(sql`insert into audit_entry
    (at, actor, role, action, table_name, operation, transaction_id) values (now() + interval '1 day', 'cli:x', 'x', 'x',
    'institution', 'event', pg_current_xact_id()::text::bigint + 1000000000) returning id::int as id`);
  // As one whose transaction still runs.
  await db.owner.execute(sql`delete from audit_unsealed where entry_id = ${row?.id ?? 0}`);
  expect((await auditor.get("/journal")).html).toContain(fr.seals.waiting);
  const { status, html } = await auditor.get(`/journal/${row?.id}/preuve`);
  expect([status, html.includes("entryNotSealed")]).toEqual([412, true]);
});

test("the page of the seals lists the heads and proves that one continues another; wrong numbers are refused in place", async () => {
  const { html, status } = await auditor.get("/journal/sceaux");
  expect(status).toBe(200);
  expect(html).toContain(escaped(fr.seals.caption));
  const proven = await auditor.get("/journal/sceaux?de=1&a=1");
  expect(proven.html).toContain('href="/journal/sceaux/preuve?de=1&amp;a=1"');
  const file = await auditor.get("/journal/sceaux/preuve?de=1&a=1");
  expect(JSON.parse(file.html)).toMatchObject({ format: "tamis-consistency-1", proof: [] });
  for (const [search, reason] of [
    ["de=deux&a=1", fr.errors.headUnknown],
    ["de=1&a=99999", fr.errors.headUnknown],
  ] as const) {
    const refused = await auditor.get(`/journal/sceaux?${search}`);
    expect([search, refused.status, refused.html.includes(escaped(reason))]).toEqual([search, 422, true]);
    expect(refused.html).toContain(`value="${new URLSearchParams(search).get("de")}"`);
  }
  expect((await auditor.get("/journal/sceaux?langue=en")).html).toContain(escaped(en.seals.why));
});

test("nobody else is told anything by these addresses", async () => {
  for (const role of ["finance", "legal", "admin"] as const) {
    const browser = await portal.signIn(role);
    for (const page of ["/journal/sceaux", `/journal/${entry}/preuve`, "/journal/sceaux/preuve?de=1&a=1"])
      expect([role, page, (await browser.get(page)).status]).toEqual([role, page, 403]);
  }
});
