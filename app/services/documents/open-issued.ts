import { issuedById } from "../../../db/queries/issued.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import { paperWords } from "../../documents/paper-words.ts";
import { notFound } from "../../domain/errors.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { OpenFile } from "./open-file.ts";

/** Opens an issued document for whoever may see what it speaks of: the file for reading, or the archive's. */
export async function openIssued(
  context: Context,
  dataFolder: string,
  id: string,
  archive: boolean,
): Promise<Omit<OpenFile, "mediaType"> & { mediaType: string }> {
  must(context, "selection.read");
  const issued = await context.read((tx) => issuedById(tx, id));
  const file = issued && (archive ? issued.archive : issued.reading);
  const stream = file && (await openFileStore(dataFolder).read(file.sha256));
  if (!stream || !file || !issued) throw notFound();
  const isZip = issued.kind === "archive";
  const name = `${paperWords[issued.locale].fileNames[issued.kind]}-${file.sha256.slice(0, 8)}${archive ? "-archive" : ""}`;
  return {
    ...{ stream, bytes: file.bytes, mediaType: isZip ? "application/zip" : "application/pdf" },
    name: `${name}.${isZip ? "zip" : "pdf"}`,
  };
}
