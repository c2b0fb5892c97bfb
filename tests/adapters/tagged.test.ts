import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { documentText } from "../../app/adapters/document-text.ts";
import { setPaper } from "../../app/adapters/typesetter.ts";
import { paperTemplate } from "../../app/documents/paper-template.ts";
import type { Paper } from "../../app/domain/documents/paper.ts";

const root = path.resolve(import.meta.dirname, "../..");
const paper: Paper = {
  ...{ version: "1", title: "Procès-verbal d’essai", lead: "La réponse d’abord.", place: "Gironde", on: "2026-11-29" },
  ...{ reference: "Réf. 1", locale: "fr" },
  blocks: [
    { kind: "heading", words: "Décision" },
    { kind: "paragraph", words: "Un paragraphe." },
    { kind: "list", items: ["Un", "Deux"], numbered: false },
    { kind: "facts", items: [{ term: "Lieu", value: "Bordeaux" }] },
  ],
};

test("every kind of paper is tagged: what is printed for reading is PDF/UA, with language, title and structure", async () => {
  const bytes = await setPaper(paperTemplate, paper, "ua-1");
  const text = bytes.toString("latin1");
  for (const sign of ["/StructTreeRoot", "/MarkInfo", "/Lang", "/ViewerPreferences", "pdfuaid:part"])
    expect([sign, text.includes(sign)]).toEqual([sign, true]);
  expect(text).toMatch(/\/DisplayDocTitle true/);
  expect((await documentText(bytes, "application/pdf"))?.text).toContain("La réponse d’abord.");
});

test("no service sets a paper under another standard than those two, and never the archive copy alone", () => {
  for (const file of [
    "app/services/documents/issue-document.ts",
    "app/services/funding/write-call-notice.ts",
    "app/services/positions/write-statement.ts",
  ])
    expect(readFileSync(path.join(root, file), "utf8")).toContain('"ua-1"');
});
