import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { makeZip } from "../adapters/make-docx.ts";
import { testDatabase } from "../database.ts";
import { makePdf } from "../fake-provider/make-pdf.ts";
import { type Browser, startPortal } from "../http.ts";
import { entriesOf } from "../zip-entries.ts";

const db = testDatabase();
const dataFolder = mkdtempSync(path.join(tmpdir(), "tamis-attacks-"));
const portal = startPortal(db, { dataFolder });
let who: Browser;
let home = "";

beforeAll(async () => {
  who = await portal.signIn("finance");
  const made = await who.post("/etablissements/nouveau", { name: "Caisse", category: "unknown", country: "FR" });
  home = made.location?.split("?")[0] ?? "";
});

/** Sends a piece of an institution; the answer, and where the piece is when it was kept. */
async function piece(name: string, type: string, content: Buffer, title = "Pièce") {
  const form = new FormData();
  const fields = { kind: "declaration", strength: "declared", title };
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("file", new Blob([new Uint8Array(content)], { type }), name);
  const cookie = [...who.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
  const answer = await fetch(`${portal.origin}${home}/pieces/nouvelle`, {
    ...{ method: "POST", body: form, redirect: "manual" },
    headers: { cookie, origin: portal.origin },
  });
  const [latest] = await db.owner.execute<{ id: string }>(
    sql`select id from evidence order by recorded_at desc, number desc limit 1`,
  );
  return { status: answer.status, html: await answer.text(), id: latest?.id as string };
}

const pdf = makePdf([["Une page."]]);
const script = "<script>alert(1)</script>";

test("hostile names of files: shown as written, kept under a name of our own, served under a harmless one", async () => {
  const names = [
    `'><img src=x onerror=alert(2)>.pdf`,
    `${script}.pdf`,
    "../../../../etc/passwd.pdf",
    "..\\..\\windows\\system.pdf",
    "a\u202Efdp.exe",
    "page.html",
    "x; filename=evil.html",
    "%0d%0aSet-Cookie: a=b.pdf",
    ".htaccess",
    "é ü 日本 👩‍👩‍👧‍👦.pdf",
    `${"n".repeat(400)}.pdf`,
  ];
  for (const name of names) {
    const { status, id } = await piece(name, "application/pdf", pdf);
    // The reader of forms takes no name with a « ; » or a « = »: such a file is refused in words, nothing of it is kept.
    const isRead = !/[;=]/.test(name);
    expect([name, status]).toEqual([name, isRead ? 302 : 422]);
    if (!isRead) continue;
    for (const page of [`${home}/pieces/${id}`, home, "/pieces"]) {
      const { html } = await who.get(page);
      expect([page, html.includes(script), html.includes("<img src=x")]).toEqual([page, false, false]);
    }
    const { headers, status: found } = await who.get(`/pieces/${id}/fichier`);
    const told = headers.get("content-disposition") ?? "";
    expect([name, found, headers.get("content-type")]).toEqual([name, 200, "application/pdf"]);
    expect(told).toMatch(/^attachment; filename="[\w .-]+\.pdf"; filename\*=UTF-8''[\w%.~!*-]+\.pdf$/);
    expect(told).not.toMatch(/%2F|%5C|%0D|%0A|%E2%80%AE|\.\.\//i);
    expect(headers.get("set-cookie") ?? "").not.toContain("a=b");
  }
  const kept = readdirSync(path.join(dataFolder, "files"), { recursive: true, encoding: "utf8" });
  for (const file of kept) expect(file).toMatch(/^(arriving|[0-9a-f]{2}(\/[0-9a-f]{2}(\/[0-9a-f]{64})?)?)$/);
});

test("what is no document is refused, whatever its name and its type say", async () => {
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`);
  const wrong: [string, string, Buffer][] = [
    ["dessin.svg", "image/svg+xml", svg],
    ["dessin.png", "image/png", svg],
    ["page.pdf", "application/pdf", Buffer.from(`<!doctype html>${script}`)],
    ["programme.pdf", "application/pdf", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)])],
    ["script.jpg", "image/jpeg", Buffer.from("#!/bin/sh\nrm -rf /\n")],
    ["archive.docx", "application/zip", await makeZip({ "a.txt": "a" })],
    ["image.gif", "image/gif", Buffer.from("GIF89a/*\u0001\u0000*/=alert(1)//;", "latin1")],
    ["coupe.pdf", "application/pdf", pdf.subarray(0, 200)],
    ["vide.pdf", "application/pdf", Buffer.alloc(0)],
  ];
  for (const [name, type, content] of wrong) {
    const { status } = await piece(name, type, content);
    expect([name, status]).toEqual([name, 422]);
  }
  const arriving = path.join(dataFolder, "files", "arriving");
  expect(existsSync(arriving) ? readdirSync(arriving) : []).toEqual([]);
});

test("a file that is two things at once is served as the one that is kept, and shut in", async () => {
  const page = Buffer.concat([pdf.subarray(0, 9), Buffer.from(`%${script}\n`), pdf.subarray(9)]);
  const zip = Buffer.concat([pdf, await makeZip({ "page.html": script }), Buffer.from("\n%%EOF\n")]);
  for (const [name, content] of [
    ["page.html", page],
    ["archive.zip", zip],
  ] as const) {
    const { status, id } = await piece(name, "text/html", content);
    // The reader of forms takes no name with a « ; » or a « = »: such a file is refused in words, nothing of it is kept.
    const isRead = !/[;=]/.test(name);
    expect([name, status]).toEqual([name, isRead ? 302 : 422]);
    if (!isRead) continue;
    const { headers } = await who.get(`/pieces/${id}/fichier`);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="[^"]+\.pdf"/);
    expect(headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
  }
});

test("a file of ten thousand pages is kept or read within its limits, and a bomb is not unpacked", async () => {
  const { status } = await piece("long.pdf", "application/pdf", makePdf(Array.from({ length: 10_000 }, () => ["x"])));
  expect(status).toBe(302);
  const bomb = await makeZip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "word/document.xml": Buffer.alloc(60 * 1024 * 1024),
  });
  const before = process.memoryUsage().rss;
  const { status: told } = await piece("bombe.docx", "application/zip", bomb);
  // Kept as it came, or refused: in both cases nobody has unpacked it.
  expect([302, 422]).toContain(told);
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  expect((await who.get("/health")).status).toBe(200);
});

const starts = /^[\s\u00a0]*[=+\-@|%＝＋－＠]|^[\t\r\n]/;
const number = /^-?[\d\s\u00a0\u202f]+([.,]\d+)?$/;

test("no cell of any table, saved as a file, starts a formula", async () => {
  const hostile = ["=1+1", "@SUM(1+1)", "+1+1", "-1+1", "＝1+1", '=HYPERLINK("http://x.test","y")', "|calc", "%x"];
  for (const name of hostile) {
    const made = await who.post("/etablissements/nouveau", {
      name,
      tradingName: name,
      anyway: "oui",
      category: "unknown",
      country: "FR",
    });
    expect([name, made.status]).toEqual([name, 302]);
    await piece("piece.pdf", "application/pdf", pdf, name);
    const purpose = {
      purpose: name,
      population: name,
      territories: "FR-33",
      "audiences[]": "families",
      budget: "1000",
    };
    expect((await who.post("/projets/nouveau", { name, ...purpose })).status).toBe(302);
  }
  const auditor = await portal.signIn("auditor");
  const admin = await portal.signIn("admin");
  const pages: [Browser, string][] = [
    ...[
      "/",
      "/etablissements",
      "/pieces",
      "/projets",
      "/selections",
      "/contrats",
      "/imports",
      "/invitations",
      home,
    ].map((page): [Browser, string] => [who, page]),
    ...["/journal"].map((page): [Browser, string] => [auditor, page]),
    ...["/administration"].map((page): [Browser, string] => [admin, page]),
  ];
  let [tables, cells, inert] = [0, 0, 0];
  const faults: string[] = [];
  for (const [browser, page] of pages) {
    const { html } = await browser.get(page);
    const links = [...html.matchAll(/href="([^"]*[?&;]export=csv[^"]*)"/g)].map(([, to]) =>
      (to as string).replaceAll("&amp;", "&"),
    );
    for (const link of links) {
      const csv = await browser.get(link);
      if (csv.status !== 200) continue;
      tables++;
      for (const row of parseCsv(csv.html, { bom: true, delimiter: ";", relax_column_count: true }) as string[][])
        for (const cell of row) {
          cells++;
          if (cell.startsWith("'")) inert++;
          if (starts.test(cell) && !number.test(cell)) faults.push(`${link}: ${cell}`);
        }
      const cookie = [...browser.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
      const book = await fetch(new URL(link.replace("export=csv", "export=xlsx"), portal.origin), {
        headers: { cookie },
      });
      const files = await entriesOf(Buffer.from(await book.arrayBuffer()));
      for (const [name, text] of files) if (/<f>|<f /.test(text)) faults.push(`${link}, ${name}: a formula`);
    }
  }
  console.log(`exports: ${tables} tables, ${cells} cells, ${inert} made inert`);
  expect(faults).toEqual([]);
  expect(tables).toBeGreaterThan(3);
  expect(inert).toBeGreaterThan(hostile.length);
});
