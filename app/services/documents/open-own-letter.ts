import { ownLetter } from "../../../db/queries/issued.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import { paperWords } from "../../documents/paper-words.ts";
import { notFound } from "../../domain/errors.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";

/** Opens the letter of reasons for the candidate it is written to; `NotFound` for anybody else. */
export async function openOwnLetter(
  context: Context,
  dataFolder: string,
  { candidacyId, letterId }: { candidacyId: string; letterId: string },
) {
  must(context, "finding.read");
  const letter = await context.read((tx) => ownLetter(tx, candidacyId, letterId));
  const stream = letter && (await openFileStore(dataFolder).read(letter.sha256));
  if (!letter || !stream) throw notFound();
  const name = `${paperWords[letter.locale].fileNames.reasons_letter}-${letter.sha256.slice(0, 8)}.pdf`;
  return { stream, bytes: letter.bytes, mediaType: "application/pdf", name };
}
