import { createHash } from "node:crypto";
import * as asn1js from "asn1js";
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import { openPdf } from "../../app/adapters/pdf/pdf-file.ts";
import { entriesOf, type PdfValue } from "../../app/adapters/pdf/values.ts";
import type { Held } from "./certificates.ts";

/** Room for the signature, in bytes. */
const room = 8192;

/** Signs a PDF as a provider does: a new saving with a signature field, and a detached CMS over everything else. */
export async function signPdf(
  pdf: Buffer,
  { signer, chain = [], at }: { signer: Held; chain?: Held[]; at: Date },
): Promise<Buffer> {
  const { sections } = openPdf(pdf);
  const numbers = nextNumbers(pdf, 2);
  const [field = 0, value = 0] = numbers;
  const catalog = objectOf(pdf, refOf(sections[0]?.trailer.get("Root")));
  const page = objectOf(pdf, firstPage(pdf));
  const fields = listOf(pdf, entriesOf(reached(pdf, catalog.entries.get("AcroForm")))?.get("Fields"));
  const annotations = listOf(pdf, page.entries.get("Annots"));
  const widget = `${field} 0 R`;
  const form = `<</Fields [${[...fields.map(source), widget].join(" ")}] /SigFlags 3>>`;
  const date = at.toISOString().replace(/[-:T]/g, "").slice(0, 14);
  const bytes = appended(pdf, {
    [catalog.number]: withKey(catalog.entries, "AcroForm", form),
    [page.number]: withKey(page.entries, "Annots", `[${[...annotations.map(source), widget].join(" ")}]`),
    [field]: `<</Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /F 132 /T (Signature${field}) /V ${value} 0 R /P ${page.number} 0 R>>`,
    [value]: `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (D:${date}Z) /ByteRange [0 ${"0".repeat(10)} ${"0".repeat(10)} ${"0".repeat(10)}] /Contents <${"0".repeat(room * 2)}>>>`,
  });
  const open = bytes.indexOf(`<${"0".repeat(room * 2)}`, pdf.length);
  const close = open + room * 2 + 2;
  const wide = (count: number) => String(count).padStart(10, "0");
  const range = `/ByteRange [0 ${wide(open)} ${wide(close)} ${wide(bytes.length - close)}]`;
  bytes.write(range, bytes.indexOf("/ByteRange", pdf.length), "latin1");
  const covered = Buffer.concat([bytes.subarray(0, open), bytes.subarray(close)]);
  const cms = await detachedCms(covered, { signer, chain, at });
  bytes.write(cms.toString("hex"), open + 1, "latin1");
  return bytes;
}

/** Saves a PDF again with these objects after it, declared in a table of their own. */
export function appended(pdf: Buffer, objects: Record<number, string>): Buffer {
  const { sections } = openPdf(pdf);
  const before = sections[0];
  const parts = [pdf, Buffer.from("\n")];
  let at = pdf.length + 1;
  const table: string[] = [];
  for (const [number, text] of Object.entries(objects)) {
    table.push(`${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
    const part = Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, "latin1");
    parts.push(part);
    at += part.length;
  }
  const size = Math.max(...Object.keys(objects).map(Number), ...allNumbers(pdf)) + 1;
  const root = refOf(before?.trailer.get("Root"));
  const trailer = `trailer\n<</Size ${size} /Root ${root} 0 R /Prev ${before?.offset}>>\nstartxref\n${at}\n%%EOF\n`;
  parts.push(Buffer.from(`xref\n${table.join("")}${trailer}`, "latin1"));
  return Buffer.concat(parts);
}

async function detachedCms(covered: Buffer, { signer, chain, at }: { signer: Held; chain: Held[]; at: Date }) {
  const attributes = [
    new Attribute({
      type: "1.2.840.113549.1.9.3",
      values: [new asn1js.ObjectIdentifier({ value: "1.2.840.113549.1.7.1" })],
    }),
    new Attribute({ type: "1.2.840.113549.1.9.5", values: [new asn1js.UTCTime({ valueDate: at })] }),
    new Attribute({
      type: "1.2.840.113549.1.9.4",
      values: [new asn1js.OctetString({ valueHex: new Uint8Array(createHash("sha256").update(covered).digest()) })],
    }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: "1.2.840.113549.1.7.1" }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: signer.certificate.issuer,
          serialNumber: signer.certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [signer, ...chain].map(({ certificate }) => certificate),
  });
  await signed.sign(signer.key, 0, "SHA-256", new Uint8Array(covered));
  const content = new ContentInfo({ contentType: "1.2.840.113549.1.7.2", content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

const refOf = (value: PdfValue | undefined): number => (value?.type === "ref" ? value.number : 0);
const reached = (pdf: Buffer, value: PdfValue | undefined) =>
  value?.type === "ref" ? openPdf(pdf).object(value.number)?.value : value;
const listOf = (pdf: Buffer, value: PdfValue | undefined): PdfValue[] => {
  const found = reached(pdf, value);
  return found?.type === "array" ? found.items : [];
};

function objectOf(pdf: Buffer, number: number) {
  const entries = entriesOf(openPdf(pdf).object(number)?.value);
  if (!entries) throw new Error(`no dictionary ${number}`);
  return { number, entries };
}

function firstPage(pdf: Buffer): number {
  const pages = allNumbers(pdf).filter((number) => {
    const type = entriesOf(openPdf(pdf).object(number)?.value)?.get("Type");
    return type?.type === "name" && type.text === "Page";
  });
  return Math.min(...pages);
}

const allNumbers = (pdf: Buffer) => openPdf(pdf).sections.flatMap(({ entries }) => [...entries.keys()]);
const nextNumbers = (pdf: Buffer, count: number) => {
  const first = Math.max(...allNumbers(pdf)) + 1;
  return Array.from({ length: count }, (_, i) => first + i);
};

/** A dictionary's source with one key set. */
export const withKey = (entries: Map<string, PdfValue>, key: string, text: string) =>
  `<<${[...entries]
    .filter(([name]) => name !== key)
    .map(([name, value]) => `/${name} ${source(value)}`)
    .join(" ")} /${key} ${text}>>`;

function source(value: PdfValue): string {
  switch (value.type) {
    case "dict":
      return `<<${[...value.entries].map(([key, inner]) => `/${key} ${source(inner)}`).join(" ")}>>`;
    case "array":
      return `[${value.items.map(source).join(" ")}]`;
    case "ref":
      return `${value.number} ${value.generation} R`;
    case "name":
      return `/${value.text}`;
    case "string":
      return `<${value.hex}>`;
    default:
      return value.text;
  }
}
