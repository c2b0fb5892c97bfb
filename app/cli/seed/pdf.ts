/** One page of PDF 1.4 with these lines, the first as a title. Latin-1 characters only; others become `?`. */
export function onePagePdf(lines: readonly string[]): Buffer {
  const text = lines
    .map((line, i) => `${i === 0 ? "/F1 16 Tf" : "/F1 11 Tf"} (${literal(line)}) Tj 0 -22 Td`)
    .join("\n");
  const stream = `BT\n/F1 11 Tf\n56 770 Td\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n`;
  return Buffer.from(`${body}${body.lastIndexOf("xref\n0 ")}\n%%EOF\n`, "latin1");
}

/** Windows-1252 codes of the typographic signs French text uses. */
const typographic: Record<string, string> = {
  "’": "\x92",
  "‘": "\x91",
  "“": "\x93",
  "”": "\x94",
  "–": "\x96",
  "€": "\x80",
  œ: "\x9c",
  "…": "\x85",
};

function literal(line: string): string {
  return [...line]
    .map((c) => typographic[c] ?? (c.charCodeAt(0) < 256 ? c : "?"))
    .join("")
    .replace(/[\\()]/g, "\\$&");
}

/** Breaks a text into lines of at most `width` characters, at spaces. */
export function wrap(text: string, width = 84): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1] as string;
    if (line !== "" && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
