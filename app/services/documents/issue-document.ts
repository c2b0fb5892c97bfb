import { z } from "zod";
import type { Database, Tx } from "../../../db/client.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import { document, issuedDocument } from "../../../db/schema/index.ts";
import { openFileStore, type Received } from "../../adapters/file-store.ts";
import { setPaper, TypesettingFailed } from "../../adapters/typesetter.ts";
import { paperTemplate } from "../../documents/paper-template.ts";
import { uploadLimitBytes } from "../../domain/documents/file-types.ts";
import { legalKinds, printedKinds } from "../../domain/documents/issued-kinds.ts";
import type { Paper, PaperStandard } from "../../domain/documents/paper.ts";
import { invalid, notFound, precondition } from "../../domain/errors.ts";
import { straightened } from "../../domain/readable-words.ts";
import { canonical, sha256 } from "../../domain/screening/canonical.ts";
import { freshHead } from "../audit/read-head.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { maybeUuid, uuid } from "../fields.ts";
import { composePaper } from "./compose-paper.ts";

const schema = z.object({
  selectionId: uuid,
  kind: z.enum(printedKinds),
  candidacyId: maybeUuid,
  meetingId: maybeUuid,
  locale: z.enum(["fr", "en"]),
});

/** What a document is issued with: where files lie, and whose name is at the top of the page. */
export interface Press {
  dataFolder: string;
  departement: string;
  timeZone: string;
  /** Seals the log, whose head every document of the staff carries. */
  jobs: Database;
}

/**
 * Prints a document of a selection and keeps it: all that it was made from, the file for reading (PDF/UA-1) and the
 * one for the archive (PDF/A-2b). The hashes enter the audit log with the row.
 */
export async function issueDocument(context: Context, input: unknown, press: Press): Promise<{ id: string }> {
  must(context, "document.issue");
  const told = parse(schema, input);
  const aboutOne = told.kind === "screening_report" || told.kind === "reasons_letter";
  if (aboutOne && !told.candidacyId) throw invalid({ candidacyId: { key: "subjectNeeded" } });
  if (told.kind === "minutes" && !told.meetingId) throw invalid({ meetingId: { key: "subjectNeeded" } });
  const asked = {
    kind: told.kind,
    candidacyId: aboutOne ? told.candidacyId : null,
    meetingId: told.kind === "minutes" ? told.meetingId : null,
  };
  // The path of a signature is the legal team's to certify.
  if (legalKinds.includes(told.kind)) must(context, "archive.freeze");
  const head = told.kind === "reasons_letter" ? null : await freshHead(press.jobs);
  const place = {
    ...press,
    head,
    locale: told.locale,
    on: context.today,
    now: context.now,
    signedBy: context.viewer.name,
  };
  const paper = await context.read(async (tx) => {
    const call = await selectionById(tx, told.selectionId);
    if (!call) throw notFound();
    return straightened(await composePaper(tx, call, asked, place));
  });
  const files = { reading: await printed(paper, "ua-1", press), archive: await printed(paper, "a-2b", press) };
  try {
    return await context.write("document.issue", async (tx) => {
      for (const file of Object.values(files)) await kept(tx, file, context.now);
      const [row] = await tx
        .insert(issuedDocument)
        .values({
          ...{ ...asked, selectionId: told.selectionId, locale: told.locale },
          ...{ inputs: paper, inputsHash: sha256(canonical(paper)) },
          ...{ documentSha256: files.reading.sha256, archiveSha256: files.archive.sha256 },
          ...{ issuedBy: context.viewer.personId, issuedAt: context.now },
        })
        .returning({ id: issuedDocument.id });
      for (const file of Object.values(files)) await file.keep();
      return row as { id: string };
    });
  } finally {
    for (const file of Object.values(files)) await file.discard();
  }
}

/** The paper as a file that waits to be kept. */
async function printed(paper: Paper, standard: PaperStandard, { dataFolder }: Pick<Press, "dataFolder">) {
  const bytes = await setPaper(paperTemplate, paper, standard).catch((error) => {
    if (error instanceof TypesettingFailed) throw precondition({ key: "typesetterAway" });
    throw error;
  });
  async function* source() {
    yield bytes;
  }
  return openFileStore(dataFolder).receive(source(), "document.pdf", uploadLimitBytes);
}

async function kept(tx: Tx, file: Received, now: string): Promise<void> {
  await tx
    .insert(document)
    .values({ sha256: file.sha256, bytes: file.bytes, mediaType: "application/pdf", storedAt: now })
    .onConflictDoNothing();
}
