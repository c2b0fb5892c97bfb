import { expect, test } from "vitest";
import { documentText } from "../../app/adapters/document-text.ts";
import { setPaper } from "../../app/adapters/typesetter.ts";
import { makePdf } from "../fake-provider/make-pdf.ts";
import { makeDocx, part } from "./make-docx.ts";

const pdf = "application/pdf";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const refusal = (key: string) => expect.objectContaining({ kind: "Precondition", sentence: { key } });
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test("a PDF: lines of a paragraph joined, paragraphs apart, a sentence over two pages whole", async () => {
  const file = makePdf([
    ["Article 1", "", "", "Le payeur verse", "100 000 euros", "avant le terme", "prévu, soit"],
    ["le 31 décembre.", "", "", "Article 2"],
  ]);
  const found = await documentText(file, pdf);
  expect(found?.isCut).toBe(false);
  expect(found?.text.split("\n\n")).toEqual([
    "Article 1",
    "Le payeur verse 100 000 euros avant le terme prévu, soit le 31 décembre.",
    "Article 2",
  ]);
});

test("a PDF the portal prints gives its words back, accents and all", async () => {
  const printed = await setPaper("#set document(title: [C])\n= Décision\n\nL’été à l’œuvre.", {} as never, "a-2b");
  expect((await documentText(printed, pdf))?.text).toBe("Décision\n\nL’été à l’œuvre.");
});

test("a DOCX: body, headers, notes; removed words are none, added ones are, each told once", async () => {
  const body = `<w:body>${paragraph("Article 1")}<w:p><w:r><w:t xml:space="preserve">Le payeur </w:t></w:r><w:del><w:r><w:delText>ne </w:delText></w:r></w:del><w:ins><w:r><w:t>verse</w:t></w:r></w:ins><w:r><w:tab/><w:t>100 &amp; 200 €</w:t></w:r></w:p><w:p><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:r><w:t>Encadré</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Encadré</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p></w:body>`;
  const file = await makeDocx({
    "document.xml": part("document", body),
    "header1.xml": part("hdr", paragraph("Projet")),
    "footnotes.xml": part("footnotes", `<w:footnote>${paragraph("Hors taxes.")}</w:footnote>`),
  });
  expect((await documentText(file, docx))?.text.split("\n\n")).toEqual([
    "Article 1",
    "Le payeur verse 100 & 200 €",
    "Encadré",
    "Projet",
    "Hors taxes.",
  ]);
});

test("words under another prefix are words: nothing hides from the comparison", async () => {
  const file = await makeDocx({
    "document.xml": part("document", "<x:body><x:p><x:r><x:t>Caché</x:t></x:r></x:p></x:body>", "x"),
  });
  expect(await documentText(file, docx)).toEqual({ text: "Caché", isCut: false });
});

test("no text is null: an empty page, an empty body", async () => {
  expect(await documentText(makePdf([[]]), pdf)).toBeNull();
  expect(await documentText(await makeDocx({ "document.xml": part("document", "<w:body/>") }), docx)).toBeNull();
});

test("limits: bytes, pages, characters, seconds", async () => {
  const file = makePdf([["Un."], ["Deux."], ["Trois."]]);
  await expect(documentText(file, pdf, { bytes: 10 })).rejects.toEqual(refusal("textTooLarge"));
  expect(await documentText(file, pdf, { pages: 2 })).toEqual({ text: "Un.\n\nDeux.", isCut: true });
  expect(await documentText(file, pdf, { characters: 4 })).toEqual({ text: "Un.", isCut: true });
  await expect(documentText(file, pdf, { seconds: 0.001 })).rejects.toEqual(refusal("textTooSlow"));
});

test("hostile or broken files are refused in words", async () => {
  await expect(documentText(Buffer.from("%PDF-1.7 rien"), pdf)).rejects.toEqual(refusal("textUnreadable"));
  await expect(documentText(Buffer.from("PK"), docx)).rejects.toEqual(refusal("textUnreadable"));
  const bomb = await makeDocx({ "document.xml": part("document", " ".repeat(33 * 1024 * 1024)) });
  expect(bomb.length).toBeLessThan(100_000);
  await expect(documentText(bomb, docx)).rejects.toEqual(refusal("textTooLarge"));
  const deep = await makeDocx({ "document.xml": part("document", "<w:p>".repeat(600) + "</w:p>".repeat(600)) });
  await expect(documentText(deep, docx)).rejects.toEqual(refusal("textUnreadable"));
  const laughs = `<!DOCTYPE d [<!ENTITY a "haha">]>${part("document", paragraph("&a;")).replace(/^<\?.*?\?>/, "")}`;
  await expect(documentText(await makeDocx({ "document.xml": laughs }), docx)).rejects.toEqual(
    refusal("textUnreadable"),
  );
});
