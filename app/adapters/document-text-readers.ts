// What the reading process runs: plain JavaScript, so that it needs no loader of its own. Exit 3: too large.

const common = `
const told = JSON.parse(process.argv[1]);
const parts = [];
for await (const part of process.stdin) parts.push(part);
const file = Buffer.concat(parts);
let text = "";
let isCut = false;
let isFull = false;
const add = (more) => {
  if (text.length + more.length > told.characters) isCut = isFull = true;
  else if (!isFull) text += more;
};
const finish = () => process.stdout.write(JSON.stringify({ text, isCut }), () => process.exit(0));
`;

/**
 * Lines of one size that follow each other closely are one paragraph; a page's end is the end of one only after a full stop, so
 * that a line added on page 1 does not change every page after it.
 */
export const readerOfPdf = `${common}
const { getDocumentProxy } = await import(told.places.unpdf);
const pdf = await getDocumentProxy(new Uint8Array(file), { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
const pages = Math.min(pdf.numPages, told.pages);
if (pages < pdf.numPages) isCut = true;
for (let number = 1; number <= pages && !isFull; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  let before = null;
  let size = 0;
  if (number > 1) add(/[.:;!?»)\\]]\\s*$/.test(text) ? "\\n\\n" : " ");
  for (const { str, transform, height, hasEOL } of items) {
    if (!transform) continue;
    const y = transform[5];
    if (str.trim() !== "") {
      const gap = before === null ? 0 : Math.abs(before - y);
      const tall = Math.max(size, height) || 10;
      const isTitle = before !== null && gap > tall * 0.5 && Math.abs(size - height) > tall * 0.15;
      if (isTitle || gap > tall * 1.75) add("\\n\\n");
      else if (gap > tall * 0.5 && !/-$/.test(text)) add(" ");
      before = y;
      size = height;
    }
    add(str);
    if (hasEOL && str.trim() !== "" && before === null) add(" ");
  }
  page.cleanup();
}
finish();
`;

/** Every part that shows words: the body, then headers, footers and notes. What tracked changes removed is not text. */
export const readerOfDocx = `${common}
const { default: yauzl } = await import(told.places.yauzl);
const { SaxesParser } = (await import(told.places.saxes)).default;
const words = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const choices = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const largest = 32 * 1024 * 1024;
const zip = await new Promise((done, failed) =>
  yauzl.fromBuffer(file, { lazyEntries: true }, (error, opened) => (error ? failed(error) : done(opened))));
if (zip.entryCount > 5000) process.exit(3);
const found = new Map();
let unpacked = 0;
await new Promise((done, failed) => {
  zip.on("error", failed);
  zip.on("end", done);
  zip.on("entry", (entry) => {
    if (!/^word\\/(document\\d*|header\\d*|footer\\d*|footnotes|endnotes)\\.xml$/.test(entry.fileName)) return zip.readEntry();
    unpacked += entry.uncompressedSize;
    if (unpacked > largest) process.exit(3);
    if (found.has(entry.fileName)) return failed(new Error("twice"));
    zip.openReadStream(entry, async (error, stream) => {
      if (error) return failed(error);
      const parts = [];
      try {
        for await (const part of stream) parts.push(part);
      } catch (broken) {
        return failed(broken);
      }
      found.set(entry.fileName, Buffer.concat(parts).toString("utf8"));
      zip.readEntry();
    });
  });
  zip.readEntry();
});
const rank = (name) => (name.startsWith("word/document") ? 0 : /header/.test(name) ? 1 : /note/.test(name) ? 2 : 3);
if (![...found.keys()].some((name) => rank(name) === 0)) throw new Error("no body");
for (const name of [...found.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
  const parser = new SaxesParser({ xmlns: true });
  let inText = 0;
  let skipped = 0;
  let depth = 0;
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ local, uri }) => {
    if (++depth > 500) throw new Error("too deep");
    // The same words told a second time, for older programs.
    if (skipped > 0 || (uri === choices && local === "Fallback")) skipped++;
    if (skipped > 0 || !words.has(uri)) return;
    if (local === "t") inText++;
    else if (local === "tab") add(" ");
    else if (local === "br" || local === "cr") add("\\n");
    else if (local === "noBreakHyphen") add("-");
  });
  parser.on("closetag", ({ local, uri }) => {
    depth--;
    if (skipped > 0) { skipped--; return; }
    if (!words.has(uri)) return;
    if (local === "t") inText--;
    else if (local === "p") add("\\n\\n");
  });
  const spoken = (more) => { if (inText > 0 && skipped === 0) add(more); };
  parser.on("text", spoken);
  parser.on("cdata", spoken);
  parser.write(found.get(name)).close();
}
finish();
`;
