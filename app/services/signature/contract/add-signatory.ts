import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { currentVersion, endedOn, isNamed, partiesOf } from "../../../../db/queries/contract.ts";
import { signatory } from "../../../../db/schema/index.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { type FileType, fileTypes } from "../../../domain/documents/file-types.ts";
import { conflict, invalid, notFound } from "../../../domain/errors.ts";
import { comesBefore } from "../../../domain/signature/order.ts";
import { type Duty, duties, powerKinds } from "../../../domain/signature/words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { email, maybeDay, maybeUuid, tick, uuid, wholeNumber, words } from "../../fields.ts";
import { heldContract } from "./contract-file.ts";
import { recordFile, typeAmong } from "./stored-file.ts";

const schema = z
  .object({
    selectionId: uuid,
    partyId: uuid,
    name: words(200),
    email,
    quality: words(300),
    duty: z.enum(duties).optional(),
    rank: wholeNumber(1, 99, "rankFormat").optional(),
    substituteFor: maybeUuid,
    powerKind: z.enum(powerKinds),
    powerReference: words(500),
    powerFrom: maybeDay,
    powerTo: maybeDay,
    /** Named before somebody who has already signed, on purpose. */
    confirmed: tick,
  })
  .refine((x) => x.powerFrom === null || x.powerTo === null || x.powerFrom < x.powerTo, {
    error: "datesReversed",
    path: ["powerTo"],
  });

/**
 * Names somebody who approves or signs for a party, with their power; whoever signs shows its document. A substitute
 * does what the person they stand in for would do, at the same rank, with a power of their own.
 */
export async function addSignatory(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "contract.record");
  const { selectionId, partyId, substituteFor, duty, rank, confirmed, ...told } = parse(schema, input);
  const { file } = input as { file?: Received | null };
  const mediaType = file ? await typeAmong(file, Object.keys(fileTypes) as FileType[], "fileTypeRefused") : null;
  return context.write("contract.addSignatory", async (tx) => {
    const { id } = await heldContract(tx, selectionId);
    const party = (await partiesOf(tx, id)).find((one) => one.id === partyId && one.withdrawnAt === null);
    if (!party) throw notFound();
    const head = party.signatories.find((one) => one.id === substituteFor && one.substituteFor === null);
    if (substituteFor !== null && !head) throw invalid({ substituteFor: { key: "substituteOther" } });
    const acts = head ?? { duty, rank };
    if (acts.duty === undefined) throw invalid({ duty: { key: "invalid_value" } });
    if (acts.rank === undefined) throw invalid({ rank: { key: "rankFormat" } });
    if (acts.duty === "sign" && !file) throw invalid({ file: { key: "powerFileNeeded" } });
    if (!head && !confirmed) await warnAfterSigned(tx, id, { duty: acts.duty, rank: acts.rank });
    if (await isNamed(tx, partyId, told.email))
      throw conflict({ key: "signatoryTwice" }, { email: { key: "signatoryTwice" } });
    if (file && mediaType) await recordFile(tx, file, mediaType, context.now);
    const [made] = await tx
      .insert(signatory)
      .values({
        ...{ ...told, partyId, substituteFor, duty: acts.duty, rank: acts.rank },
        ...{ powerSha256: file?.sha256 ?? null, powerFileName: file?.fileName.slice(0, 255) ?? null },
        ...{ addedBy: context.viewer.personId, addedAt: context.now },
      })
      .returning({ id: signatory.id });
    await file?.keep();
    return made as { id: string };
  });
}

/** Who has signed already does not sign again: naming somebody before them is told, and done once it is meant. */
async function warnAfterSigned(tx: Tx, contractId: string, acts: { duty: Duty; rank: number }): Promise<void> {
  const newest = await currentVersion(tx, contractId);
  const ended = newest?.finalAt ? await endedOn(tx, newest.id) : [];
  const acted = ended.filter(({ outcome }) => outcome === "approved" || outcome === "signed");
  const after = (await partiesOf(tx, contractId))
    .flatMap(({ signatories }) => signatories)
    .filter((one) => acted.some(({ signatoryId }) => signatoryId === one.id) && comesBefore(acts, one));
  if (after.length > 0)
    throw invalid({
      confirmed: { key: "rankBeforeSigned", values: { names: after.map(({ name }) => name).join(", ") } },
    });
}
