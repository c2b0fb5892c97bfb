import { beforeAll, expect, test } from "vitest";
import { checkSignedPdf } from "../../app/adapters/pdf-signature.ts";
import { setPaper } from "../../app/adapters/typesetter.ts";
import { certificateFor, type Held } from "../fake-provider/certificates.ts";
import { contentOf, makePdf, streamObject } from "../fake-provider/make-pdf.ts";
import { appended, signPdf } from "../fake-provider/sign-pdf.ts";

const now = "2026-11-23T10:00:00.000Z";
const at = new Date("2026-11-20T09:30:00Z");
const locked = makePdf([["Contrat à impact", "", "Le payeur verse 100 000 euros."], ["Fait en trois exemplaires."]]);

let root: Held;
let between: Held;
let payer: Held;
let investor: Held;
let signed: Buffer;

const check = (returned: Buffer, version = locked, roots = [root.pem]) =>
  checkSignedPdf(returned, version, { roots, now });
const only = (returned: Buffer, version = locked, roots = [root.pem]) => {
  const { signatures } = check(returned, version, roots);
  expect(signatures).toHaveLength(1);
  return signatures[0];
};
const keys = (found: { reasons: { key: string }[] } | undefined) => found?.reasons.map(({ key }) => key);
/** The same bytes with one changed. */
const flipped = (bytes: Buffer, where: number, to?: string) => {
  const copy = Buffer.from(bytes);
  copy[where] = to ? to.charCodeAt(0) : (copy[where] as number) ^ 1;
  return copy;
};

beforeAll(async () => {
  root = await certificateFor("Autorité racine", { authority: true });
  between = await certificateFor("Autorité intermédiaire", { authority: true, issuer: root });
  payer = await certificateFor("Claire Dumas", { issuer: between });
  investor = await certificateFor("Nora Lind", { issuer: root, kind: "RSA" });
  signed = await signPdf(locked, { signer: payer, chain: [between], at });
});

test("signed as it was locked: intact, whole, trusted, by whom and when", () => {
  expect(check(signed)).toEqual({
    signatures: [
      {
        ...{ signer: "Claire Dumas", signedAt: at.toISOString(), covers: "whole_file", later: "nothing" },
        ...{ content: "is_locked_version", integrity: "intact", chain: "trusted" },
        reasons: [{ key: "chainRevocationNotRead" }],
      },
    ],
    reasons: [],
  });
});

test("a content changed after the signature breaks it, and is not the locked version", () => {
  const changed = flipped(signed, signed.indexOf("100 000"), "9");
  expect(only(changed)).toMatchObject({ integrity: "broken", content: "differs", signer: "Claire Dumas" });
  expect(keys(only(changed))).toEqual(expect.arrayContaining(["signedBytesChanged", "signedBytesDiffer"]));
});

test("another document, well signed, is not the locked version", async () => {
  const other = await signPdf(makePdf([["Un autre contrat"]]), { signer: payer, chain: [between], at });
  expect(only(other)).toMatchObject({ content: "differs", integrity: "intact", chain: "trusted" });
});

test("the locked bytes first, but a page rewritten before the signature: not the locked version", async () => {
  const rewritten = appended(locked, { 5: streamObject(contentOf(["Le payeur verse 1 euro."])) });
  const one = only(await signPdf(rewritten, { signer: payer, chain: [between], at }));
  expect(one).toMatchObject({ content: "differs", integrity: "intact", covers: "whole_file" });
  expect(keys(one)).toContain("signedObjectsChanged");
});

test.each([
  [
    "a page that shows another content",
    { 4: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R>>" },
    "differs",
  ],
  ["another tree of pages in the root", { 1: "<</Type /Catalog /Pages 20 0 R>>" }, "differs"],
  ["fewer pages", { 2: "<</Type /Pages /Count 1 /Kids [4 0 R]>>" }, "not_decided"],
  ["another font", { 3: "<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>" }, "not_decided"],
  [
    "a note laid over the page",
    {
      4: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 3 0 R>>>> /Contents 5 0 R /Annots [20 0 R]>>",
      20: "<</Type /Annot /Subtype /FreeText /Rect [0 0 595 842] /Contents (Autre)>>",
    },
    "not_decided",
  ],
])("%s, before the signature: %s", async (_, objects, content) => {
  const one = only(await signPdf(appended(locked, objects), { signer: payer, chain: [between], at }));
  expect(one).toMatchObject({ content, integrity: "intact" });
});

test("an object the locked version speaks of but does not have may not be filled in unseen", async () => {
  const hollow = makePdf([["Contrat 40 0 R"]]);
  const filled = await signPdf(appended(hollow, { 40: "<</Type /Font>>" }), { signer: payer, at });
  expect(only(filled, hollow)).toMatchObject({ content: "not_decided" });
});

test("corrupted bytes of the signature break it or leave it undecided, never intact", () => {
  const start = signed.indexOf("/Contents <", locked.length) + "/Contents <".length;
  const length = signed.indexOf("0".repeat(64), start) - start;
  for (let i = 0; i < length; i += 61) {
    const bytes = flipped(signed, start + i, signed[start + i] === 0x41 ? "b" : "a");
    if (bytes.equals(signed)) continue;
    const one = only(bytes);
    const sound = one?.integrity === "intact" && one.chain === "trusted" && one.signer === "Claire Dumas";
    // What is not signed inside the structure (which other certificates came along) may change.
    if (sound) expect(one.content).toBe("is_locked_version");
  }
  const last = signed.indexOf("0".repeat(64), start) - 6;
  expect(only(flipped(signed, last, signed[last] === 0x31 ? "2" : "1"))?.integrity).not.toBe("intact");
});

test("an authority nobody named is unknown; one that only bears the name is broken", async () => {
  expect(only(signed, locked, [])).toMatchObject({ chain: "unknown", integrity: "intact" });
  const namesake = await certificateFor("Autorité racine", { authority: true });
  expect(only(signed, locked, [namesake.pem])).toMatchObject({ chain: "broken" });
  const leaf = await certificateFor("Sans pouvoir", { issuer: root });
  const below = await certificateFor("Claire Dumas", { issuer: leaf });
  const one = only(await signPdf(locked, { signer: below, chain: [leaf], at }));
  expect(one).toMatchObject({ chain: "broken", integrity: "intact" });
});

test("two signatures: the first covers what it saw, the second all; both are of the locked version", async () => {
  const twice = await signPdf(signed, { signer: investor, at: new Date("2026-11-21T08:00:00Z") });
  expect(check(twice).signatures).toMatchObject([
    {
      signer: "Claire Dumas",
      covers: "earlier_revision",
      later: "additions",
      content: "is_locked_version",
      integrity: "intact",
    },
    {
      signer: "Nora Lind",
      covers: "whole_file",
      later: "nothing",
      content: "is_locked_version",
      integrity: "intact",
      chain: "trusted",
    },
  ]);
});

test("a change appended after the signature, unsigned, is told", () => {
  const changed = appended(signed, { 5: streamObject(contentOf(["Le payeur verse 1 euro."])) });
  const one = only(changed);
  expect(one).toMatchObject({
    covers: "earlier_revision",
    later: "changes",
    integrity: "intact",
    content: "is_locked_version",
  });
  expect(keys(one)).toContain("signedThenChanged");
  expect(only(Buffer.concat([signed, Buffer.from("\n% rien\n")]))).toMatchObject({
    covers: "earlier_revision",
    later: "not_decided",
  });
});

test("a file without signature, one that is no PDF, one too large", () => {
  expect(check(locked)).toEqual({ signatures: [], reasons: [{ key: "signedWithoutSignature" }] });
  expect(check(Buffer.from("PK"))).toEqual({ signatures: [], reasons: [{ key: "signedNotPdf" }] });
  const vast = Buffer.alloc(65 * 1024 * 1024);
  vast.write("%PDF-");
  expect(check(vast)).toEqual({ signatures: [], reasons: [{ key: "signedFileTooLarge" }] });
});

test("a truncated file is never intact and never throws, wherever it is cut", () => {
  for (let end = 0; end < signed.length; end += 997) {
    for (const one of check(signed.subarray(0, end)).signatures) expect(one.integrity).toBe("broken");
  }
});

test("a certificate out of its dates: broken at the claimed time, undecided when it ended since", async () => {
  const early = await certificateFor("Trop tard", { issuer: root, to: "2026-06-01" });
  expect(only(await signPdf(locked, { signer: early, at }))).toMatchObject({ chain: "broken", integrity: "intact" });
  const since = await certificateFor("Depuis", { issuer: root, to: "2026-11-22" });
  const one = only(await signPdf(locked, { signer: since, at }));
  expect(one).toMatchObject({ chain: "not_decided", integrity: "intact" });
  expect(keys(one)).toContain("chainExpiredSince");
});

test("bytes slipped beside the signature, outside what is covered, are refused", () => {
  const text = signed.toString("latin1");
  const range = /\/ByteRange \[0 (\d{10}) (\d{10}) (\d{10})\]/.exec(text.slice(locked.length)) as RegExpExecArray;
  const wider = `/ByteRange [0 ${String(Number(range[1]) - 4).padStart(10, "0")} ${range[2]} ${range[3]}]`;
  expect(only(Buffer.from(text.replace(range[0], wider), "latin1"))).toMatchObject({ integrity: "broken" });
});

test("a PDF the portal prints, signed, reads as well: packed objects and all", async () => {
  const paper = { title: "Contrat" } as never;
  const printed = await setPaper("#set document(title: [Contrat])\n= Contrat\n#lorem(400)", paper, "a-2b");
  const one = only(await signPdf(printed, { signer: investor, at }), printed);
  expect(one).toMatchObject({ content: "is_locked_version", integrity: "intact", chain: "trusted" });
});

test("hostile files end soon: many ranges, sections in a circle, depth without end", () => {
  const began = performance.now();
  const many = Buffer.concat([signed, Buffer.from("/ByteRange [0 1 2 3]\n".repeat(10_000))]);
  expect(check(many).reasons).toEqual([{ key: "signedTooMany" }]);
  const circle = Buffer.from(
    signed.toString("latin1").replace(/\/Prev \d+/, `/Prev ${signed.lastIndexOf("xref\n", signed.length - 40)}`),
    "latin1",
  );
  expect(check(circle).signatures[0]?.content).not.toBe("is_locked_version");
  const deep = appended(signed, { 60: "[".repeat(200_000) });
  expect(check(deep).signatures[0]).toMatchObject({ integrity: "intact" });
  expect(performance.now() - began).toBeLessThan(10_000);
});
