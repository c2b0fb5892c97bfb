/** A PDF of plain pages, written by hand: each page its lines, from the top. */
export function makePdf(pages: string[][]): Buffer {
  const objects = new Map<number, string>();
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  objects.set(1, "<</Type /Catalog /Pages 2 0 R>>");
  objects.set(2, `<</Type /Pages /Count ${pages.length} /Kids [${kids}]>>`);
  objects.set(3, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>");
  pages.forEach((lines, i) => {
    const content = contentOf(lines);
    objects.set(
      4 + 2 * i,
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 3 0 R>>>> /Contents ${5 + 2 * i} 0 R>>`,
    );
    objects.set(5 + 2 * i, streamObject(content));
  });
  let text = "%PDF-1.7\n";
  const lines = ["0000000000 65535 f \n"];
  for (const [number, body] of objects) {
    lines.push(`${String(text.length).padStart(10, "0")} 00000 n \n`);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${objects.size + 1}\n${lines.join("")}trailer\n<</Size ${objects.size + 1} /Root 1 0 R>>\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, "latin1");
}

/** An empty line ends a paragraph. */
export const contentOf = (lines: string[]) =>
  `BT /F1 12 Tf 72 770 Td ${lines
    .map((line) => (line === "" ? "0 -14 Td" : `(${line.replace(/[\\()]/g, "\\$&")}) Tj 0 -14 Td`))
    .join("\n")} ET`;

export const streamObject = (content: string) => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
