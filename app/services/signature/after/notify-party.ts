import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { notifiedParties } from "../../../../db/queries/signature-path.ts";
import { partyNotification } from "../../../../db/schema/index.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { conflict, invalid, notFound, precondition } from "../../../domain/errors.ts";
import { notificationMethods } from "../../../domain/signature/words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { day, maybeWords, uuid, words } from "../../fields.ts";
import { followFacts } from "../../selection/procedure/follow-facts.ts";
import { lockedSelection } from "../../selection/procedure/locked-selection.ts";
import { recordFile, typeAmong } from "../contract/stored-file.ts";
import { lastSignedOn } from "./last-signed.ts";

const schema = z.object({
  selectionId: uuid,
  partyId: uuid,
  method: z.enum(notificationMethods),
  notifiedOn: day,
  reference: words(500),
  /** Why it is corrected. */
  reason: maybeWords(2000),
});

/** The proof that a party was told: what a post office, a mail server or a hand gives. */
const proofTypes = ["application/pdf", "image/png", "image/jpeg"] as const;

/**
 * Records that a party was told of the signed contract, with its proof. Refuses before everybody signed
 * (`Precondition`), a day before the last signature or after today (`Invalid`), and a party told twice (`Conflict`).
 * The last party told moves the procedure on in the same transaction.
 */
export async function notifyParty(context: Context, input: unknown): Promise<void> {
  must(context, "party.notify");
  const { selectionId, reason: _, ...told } = parse(schema, input);
  const { file } = input as { file?: Received | null };
  if (told.notifiedOn > context.today) throw invalid({ notifiedOn: { key: "dayToCome" } });
  const mediaType = file ? await typeAmong(file, proofTypes, "proofFileType") : null;
  await context.write("party.notify", async (tx) => {
    // Two who tell the last two parties at once: one waits, and then sees that all are told.
    const call = await lockedSelection(tx, selectionId);
    if (call.state !== "signed") throw precondition({ key: "notifyNotSigned" });
    const parties = await notifiedParties(tx, selectionId);
    const party = parties.find(({ id }) => id === told.partyId);
    if (!party) throw notFound();
    if (party.notification) throw conflict({ key: "partyNotified" });
    const signedOn = await lastSignedOn(tx, selectionId);
    if (signedOn && told.notifiedOn < signedOn) throw invalid({ notifiedOn: { key: "notifiedBeforeSigned" } });
    if (file && mediaType) await recordFile(tx, file, mediaType, context.now);
    await tx.insert(partyNotification).values({
      ...told,
      ...(file ? { documentSha256: file.sha256, fileName: file.fileName.slice(0, 255) } : {}),
      ...{ recordedBy: context.viewer.personId, recordedAt: context.now },
    });
    await file?.keep();
    await followFacts(tx, context, selectionId);
  });
}

/** States in which the proof that a party was told may be corrected. */
const afterwards = ["signed", "notified", "in_force", "closed"];

/**
 * Corrects the proof that a party was told, by a record that stands in its place; the one before stays in the log with the
 * reason. Its proof is kept where no other file comes. The procedure stays where it is: the party was told.
 */
export async function correctNotification(context: Context, input: unknown): Promise<void> {
  must(context, "party.notify");
  const { selectionId, reason, ...told } = parse(schema, input);
  const { file } = input as { file?: Received | null };
  if (reason === null) throw invalid({ reason: { key: "too_small" } });
  if (told.notifiedOn > context.today) throw invalid({ notifiedOn: { key: "dayToCome" } });
  const mediaType = file ? await typeAmong(file, proofTypes, "proofFileType") : null;
  const work = async (tx: Tx) => {
    const call = await lockedSelection(tx, selectionId);
    if (!afterwards.includes(call.state)) throw precondition({ key: "notifyNotSigned" });
    const before = (await notifiedParties(tx, selectionId)).find(({ id }) => id === told.partyId)?.notification;
    if (!before) throw notFound();
    const signedOn = await lastSignedOn(tx, selectionId);
    if (signedOn && told.notifiedOn < signedOn) throw invalid({ notifiedOn: { key: "notifiedBeforeSigned" } });
    if (file && mediaType) await recordFile(tx, file, mediaType, context.now);
    const id = randomUUID();
    const ended = await tx
      .update(partyNotification)
      .set({ supersededAt: context.now, supersededBy: id })
      .where(and(eq(partyNotification.id, before.id), isNull(partyNotification.supersededAt)))
      .returning({ id: partyNotification.id });
    if (ended.length === 0) throw conflict({ key: "alreadyDone" });
    const { documentSha256, fileName } = before;
    await tx.insert(partyNotification).values({
      ...{ ...told, id, recordedBy: context.viewer.personId, recordedAt: context.now },
      ...(file ? { documentSha256: file.sha256, fileName: file.fileName.slice(0, 255) } : { documentSha256, fileName }),
    });
    await file?.keep();
  };
  await context.write("party.correctNotification", work, reason);
}
