import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { archivedFiles, archivedRows } from "../../../../db/queries/archive.ts";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { document, issuedDocument } from "../../../../db/schema/index.ts";
import { type ArchivePart, writeArchive } from "../../../adapters/archive-file.ts";
import { openFileStore } from "../../../adapters/file-store.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import { canonical, sha256 } from "../../../domain/screening/canonical.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { leftOne } from "../../selection/left-one.ts";

const schema = z.object({ selectionId: uuid });
/** The file is whole once nothing more is expected of it. */
export const frozenStates: readonly string[] = ["in_force", "closed", "annulled", "abandoned"];
const mostBytes = 20e9;

/**
 * Freezes the file of a selection as one .zip with a manifest and the hash of every file, and keeps it among the
 * issued documents. Refuses with `Precondition` before the procedure is that far, to whoever left one of its files, and
 * where a file is no longer on the disk: what is frozen is whole.
 */
export async function freezeArchive(context: Context, input: unknown, dataFolder: string): Promise<{ id: string }> {
  must(context, "archive.freeze");
  const { selectionId } = parse(schema, input);
  const { files, data } = await context.read(async (tx) => {
    const call = await selectionById(tx, selectionId);
    if (!call) throw notFound();
    if (!frozenStates.includes(call.state)) throw precondition({ key: "archiveTooEarly" });
    if (await leftOne(tx, selectionId)) throw precondition({ key: "need_everyFile" });
    return {
      files: await archivedFiles(tx, selectionId),
      data: { rows: await archivedRows(tx, selectionId), committee: await committeeRecord(tx, selectionId) },
    };
  });
  const store = openFileStore(dataFolder);
  const parts: ArchivePart[] = [
    { name: "donnees.json", mediaType: "application/json", content: Buffer.from(canonical(data)) },
  ];
  for (const [i, { folder, fileName, sha256: hash, mediaType }] of files.entries()) {
    const there = await store.read(hash);
    if (!there) throw precondition({ key: "archiveFileMissing", values: { name: fileName } });
    there.destroy();
    const name = `${folder}/${String(i + 1).padStart(4, "0")}-${plain(fileName)}`;
    parts.push({ name, mediaType, content: () => createReadStream(store.place(hash)) });
  }
  const waiting = path.join(dataFolder, "files", "arriving", `${randomUUID()}.zip`);
  await mkdir(path.dirname(waiting), { recursive: true });
  try {
    const lines = await writeArchive(waiting, parts);
    const manifest = { format: 1, files: lines };
    const file = await store.receive(createReadStream(waiting), "archive.zip", mostBytes);
    try {
      return await context.write("archive.freeze", async (tx) => {
        const kept = { sha256: file.sha256, bytes: file.bytes, mediaType: "application/zip", storedAt: context.now };
        await tx.insert(document).values(kept).onConflictDoNothing();
        const [row] = await tx
          .insert(issuedDocument)
          .values({
            ...{ kind: "archive" as const, selectionId, locale: "fr" as const, documentSha256: file.sha256 },
            ...{ inputs: manifest, inputsHash: sha256(canonical(manifest)) },
            ...{ issuedBy: context.viewer.personId, issuedAt: context.now },
          })
          .returning({ id: issuedDocument.id });
        await file.keep();
        return row as { id: string };
      });
    } finally {
      await file.discard();
    }
  } finally {
    await rm(waiting, { force: true });
  }
}

/** A name every system can write; the number before it keeps two apart. */
const plain = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|[.-]+$/g, "")
    .slice(-100) || "fichier";
