import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { recordByKey, signingFile } from "../../../../db/queries/signatures.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { typeOfFile } from "../../../adapters/file-type.ts";
import { type Day, dayAt } from "../../../domain/day.ts";
import type { FileType } from "../../../domain/documents/file-types.ts";
import { invalid, notFound } from "../../../domain/errors.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import type { FileChecks } from "../../../domain/signature/returned-file.ts";
import { mustFit } from "../../../domain/signature/step-asked.ts";
import { signatureLevels, signatureMethods, signatureOutcomes } from "../../../domain/signature/words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { day, maybeUuid, maybeWords, tick, uuid } from "../../fields.ts";
import { followFacts } from "../../selection/procedure/follow-facts.ts";
import { lockedSelection } from "../../selection/procedure/locked-selection.ts";
import { readGate } from "../gate/read-gate.ts";
import { checkedReturn, type FileGround } from "./check-file.ts";
import { groundOf } from "./ground.ts";
import { inWords } from "./in-words.ts";
import { mustBeNew, passGate, type StepFile, writeStep } from "./write-step.ts";

const schema = z.object({
  selectionId: uuid,
  signatoryId: uuid,
  /** Of the form: sent twice, it is one step. */
  key: uuid,
  outcome: z.enum(signatureOutcomes),
  method: z
    .enum(signatureMethods)
    .nullish()
    .transform((told) => told ?? null),
  level: z
    .enum(signatureLevels)
    .nullish()
    .transform((told) => told ?? null),
  onDay: day,
  reference: maybeWords(500),
  reason: maybeWords(2000),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish()
    .transform((told) => told ?? null),
  /** The hash shown was read. */
  confirmed: tick,
  corrects: maybeUuid,
});
type Told = z.output<typeof schema>;

/** Paper is scanned as PDF or as an image; what comes back signed electronically is a PDF. */
const scans: readonly FileType[] = ["application/pdf", "image/png", "image/jpeg", "image/webp"];

/**
 * Records how a signatory's step ended: signed on paper or in a file that came back, approved, refused, or out of time;
 * or corrects what was recorded. The order and the gate of that day are asked first, the database last. The last
 * signature moves the selection in the same transaction. The same form sent again changes nothing.
 */
export async function recordSignature(context: Context, input: unknown, ground: FileGround): Promise<{ id: string }> {
  must(context, "signature.record");
  const told = parse(schema, input);
  mustBeWhole(told);
  const { file: received } = input as { file?: Received | null };
  const mediaType = received ? await typeTaken(received, told) : null;
  if (told.outcome === "signed" && !received) throw invalid({ file: { key: "signing_fileNeeded" } });
  const work = async (tx: Tx) => {
    const call = await lockedSelection(tx, told.selectionId);
    const known = await recordByKey(tx, told.key);
    if (known?.signatoryId === told.signatoryId) return { id: known.id };
    const file = await signingFile(tx, told.selectionId);
    const one = file?.people.find(({ id }) => id === told.signatoryId);
    if (!file || !one) throw notFound();
    const asked = { ...told, confirmedSha256: told.sha256 };
    mustFit(asked, groundOf(file, call.state as SelectionState, { today: context.today, timeZone: ground.timeZone }));
    const { id: versionId, sha256 } = file.version as NonNullable<typeof file.version>;
    const isReturned = told.outcome === "signed" && told.method === "electronic";
    const checks =
      received && isReturned
        ? onTheDay(
            await checkedReturn(received.path, { sha256, signatory: one.name, now: context.now }, ground),
            told.onDay,
            ground.timeZone,
          )
        : null;
    const stepFile: StepFile | null =
      received && mediaType && (told.outcome === "signed" || told.outcome === "approved")
        ? { received, mediaType, checks }
        : null;
    mustBeNew(stepFile, file, one.id);
    const moment = { day: told.onDay, knownAt: context.now };
    const overrideId =
      told.outcome === "signed"
        ? passGate(await readGate(tx, told.selectionId, moment), told.onDay, file.overrides)
        : null;
    const { signatoryId, outcome, onDay, method, level, key, corrects } = told;
    const step = {
      ...{ signatoryId, outcome, onDay, method, level, key, overrideId },
      ...{ reference: told.reference ?? "", reason: told.reason ?? "" },
      confirmedSha256: outcome === "approved" || outcome === "signed" ? told.sha256 : null,
    };
    const by = context.viewer.personId;
    const id = await writeStep(tx, step, { versionId, by, now: context.now, file: stepFile, corrects });
    await followFacts(tx, context, told.selectionId);
    return { id };
  };
  const action = told.corrects ? "signature.correct" : `signature.${told.outcome}`;
  try {
    return await context.write(action, work, told.reason ?? undefined);
  } catch (error) {
    throw inWords(error);
  }
}

/** A file that says another day than the one told leaves it to a person. */
function onTheDay(checks: FileChecks, onDay: Day, timeZone: string): FileChecks {
  const said = checks.signedAt && dayAt(checks.signedAt, timeZone);
  if (!said || said === onDay) return checks;
  const reason = { key: "signing_dayDiffers", values: { day: said } };
  return { ...checks, finding: "not_decided", reasons: [reason, ...checks.reasons] };
}

/** What each way of ending a step must tell. */
function mustBeWhole({ outcome, method, level, reference, reason, confirmed, corrects }: Told): void {
  const empty = { key: "too_small" };
  const isDone = outcome === "signed" || outcome === "approved";
  if (isDone && !confirmed) throw invalid({ confirmed: { key: "signing_confirm" } });
  if ((outcome === "signed") !== (method !== null)) throw invalid({ method: { key: "invalid_value" } });
  if ((method === "electronic") !== (level !== null)) throw invalid({ level: { key: "invalid_value" } });
  if ((method === "paper" || outcome === "approved") && reference === null) throw invalid({ reference: empty });
  if ((outcome === "refused" || corrects !== null) && reason === null) throw invalid({ reason: empty });
}

async function typeTaken(received: Received, { method }: Told): Promise<FileType> {
  if (received.bytes === 0) throw invalid({ file: { key: "fileEmpty" } });
  const mediaType = await typeOfFile(received.path, received.bytes);
  if (method === "electronic" && mediaType !== "application/pdf") throw invalid({ file: { key: "signedNotPdf" } });
  if (mediaType === null || !scans.includes(mediaType)) throw invalid({ file: { key: "signing_scanType" } });
  return mediaType;
}
