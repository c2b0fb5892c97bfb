import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A part of a DOCX whose root holds this XML; the prefix of its words may be any. */
export const part = (root: string, inner: string, prefix = "w") =>
  `<?xml version="1.0" encoding="UTF-8"?><${prefix}:${root} xmlns:${prefix}="${namespace}">${inner}</${prefix}:${root}>`;

/** A DOCX of these parts by name under `word/`. */
export function makeDocx(parts: Record<string, string>): Promise<Buffer> {
  const all = { "[Content_Types].xml": types, "_rels/.rels": relations };
  const named = Object.fromEntries(Object.entries(parts).map(([name, text]) => [`word/${name}`, text]));
  return makeZip({ ...all, ...named });
}

/** A zip of these files. */
export function makeZip(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}
