import { openFileStore, type Received } from "../../../app/adapters/file-store.ts";
import { makeDocx, part } from "../../adapters/make-docx.ts";
import { makePdf } from "../../fake-provider/make-pdf.ts";

/** A file as it arrives from a form, under a data folder. */
export async function arrived(folder: string, bytes: Buffer, fileName: string): Promise<Received> {
  async function* source() {
    yield bytes;
  }
  return openFileStore(folder).receive(source(), fileName, 25 * 1024 * 1024);
}

/** A contract as PDF: each article a paragraph. */
export const pdfOf = (...articles: string[]): Buffer => makePdf([articles.flatMap((words) => [words, "", ""])]);

/** The same as DOCX. */
export const docxOf = (...articles: string[]): Promise<Buffer> => {
  const body = articles.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join("");
  return makeDocx({ "document.xml": part("document", `<w:body>${body}</w:body>`) });
};
