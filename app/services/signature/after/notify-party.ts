import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { liveEvents, notifiedParties } from "../../../../db/queries/signature-path.ts";
import { partyNotification, selection } from "../../../../db/schema/index.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { conflict, invalid, notFound, precondition } from "../../../domain/errors.ts";
import { move } from "../../../domain/selection/procedure.ts";
import { stopOfFile } from "../../../domain/signature/enforceable.ts";
import { notificationMethods } from "../../../domain/signature/words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { day, uuid, words } from "../../fields.ts";
import { step } from "../../selection/procedure/advance.ts";
import { procedureFile } from "../../selection/procedure/procedure-file.ts";
import { recordFile, typeAmong } from "../contract/stored-file.ts";
import { lastSignedOn } from "./last-signed.ts";

const schema = z.object({
  selectionId: uuid,
  partyId: uuid,
  method: z.enum(notificationMethods),
  notifiedOn: day,
  reference: words(500),
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
  const { selectionId, ...told } = parse(schema, input);
  const { file } = input as { file?: Received | null };
  if (told.notifiedOn > context.today) throw invalid({ notifiedOn: { key: "dayToCome" } });
  const mediaType = file ? await typeAmong(file, proofTypes, "proofFileType") : null;
  await context.write("party.notify", async (tx) => {
    // Two who tell the last two parties at once: one waits, and then sees that all are told.
    await tx.select({ id: selection.id }).from(selection).where(eq(selection.id, selectionId)).for("update");
    const call = await selectionById(tx, selectionId);
    if (!call) throw notFound();
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
    if (parties.every(({ id, notification }) => id === told.partyId || notification !== null))
      await allTold(tx, context, call);
  });
}

/** Every party is told: the procedure moves on, unless the act is stopped meanwhile. */
async function allTold(
  tx: Tx,
  context: Context,
  call: NonNullable<Awaited<ReturnType<typeof selectionById>>>,
): Promise<void> {
  const { file } = await procedureFile(tx, call, context);
  const standing = stopOfFile(await liveEvents(tx, call.id)) === null;
  const to = move({ ...file, recorded: { ...file.recorded, standing, allNotified: true } }, "notify");
  await step(tx, context, { selectionId: call.id, act: "notify", from: file.state, to });
}
