import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import {
  moveSigned,
  ownSigning,
  recordByKey,
  type SigningFile,
  selectionOfFile,
  selectionOfParty,
  signingFile,
} from "../../../../db/queries/signatures.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { typeOfFile } from "../../../adapters/file-type.ts";
import { forbidden, invalid, isDomainError, type Message, notFound, precondition } from "../../../domain/errors.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { provenLevel } from "../../../domain/signature/returned-file.ts";
import { mustFit } from "../../../domain/signature/step-asked.ts";
import type { SignatureOutcome } from "../../../domain/signature/words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeUuid, maybeWords, tick, uuid } from "../../fields.ts";
import { checkedReturn } from "./check-file.ts";
import { followAsPortal, isKept } from "./follow-as-portal.ts";
import { groundOf } from "./ground.ts";
import { inWords } from "./in-words.ts";
import { asPortal, gateForPortal, type Portal } from "./portal.ts";
import { mustBeNew, passGate, type StepFile, writeStep } from "./write-step.ts";

const step = z.object({
  signatoryId: uuid,
  key: uuid,
  outcome: z.enum(["signed", "approved", "refused"]),
  reason: maybeWords(2000),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish()
    .transform((told) => told ?? null),
  confirmed: tick,
});
const ofPlace = step.extend({ candidacyId: maybeUuid, partyId: maybeUuid });
const ofSelection = step.extend({ selectionId: uuid });
type Told = z.output<typeof step>;

/** Those of a contract named by the viewer's own address, for their own party. */
export const ownSteps = (file: Pick<SigningFile, "people">, { viewer }: Context) =>
  file.people.filter(
    ({ email, candidacyId }) =>
      email.toLowerCase() === viewer.email.toLowerCase() && candidacyId === viewer.candidacyId,
  );

/** Where a signatory has their page: the file of a candidate, or the party they are named for that is none. */
export interface OwnPlace {
  candidacyId?: string | null;
  partyId?: string | null;
}

/** The selection of the viewer's own place; any other does not exist for them. */
export async function ownSelection(context: Context, { candidacyId, partyId }: OwnPlace): Promise<string> {
  const own = context.viewer.candidacyId;
  const selectionId = await context.read(async (tx) => {
    if (candidacyId) return candidacyId === own ? selectionOfFile(tx, candidacyId) : null;
    return partyId && own === null ? selectionOfParty(tx, partyId) : null;
  });
  if (!selectionId) throw notFound();
  return selectionId;
}

interface Asked {
  selectionId: string;
  signatoryId: string;
  outcome: SignatureOutcome;
  sha256: string | null;
}

/**
 * The contract as the portal sees it, once a step of a signatory fits: the order and the gate rest on other parties, whom
 * they do not see. Refusals name nobody.
 */
async function fittingFile(portal: Portal, { selectionId, signatoryId, outcome, sha256 }: Asked): Promise<SigningFile> {
  const file = await asPortal(portal, "read", (tx) => signingFile(tx, selectionId));
  if (!file) throw notFound();
  const { today } = portal;
  const asked = { signatoryId, outcome, onDay: today, confirmedSha256: sha256, corrects: null };
  try {
    mustFit(asked, groundOf(file, file.deal.state as SelectionState, portal));
  } catch (error) {
    if (isDomainError(error) && error.sentence.key === "order_waiting")
      throw precondition({ key: "signing_notYourTurn" });
    throw error;
  }
  if (outcome === "signed" && passGate(await gateForPortal(portal, { selectionId, day: today }), today, file.overrides))
    throw precondition({ key: "signing_byLegal" });
  return file;
}

/** Why a signatory's own step cannot be done today; null when it can. */
export async function ownBlock(portal: Portal, asked: Asked): Promise<Message | null> {
  try {
    await fittingFile(portal, asked);
    return null;
  } catch (error) {
    if (isDomainError(error)) return error.sentence;
    throw error;
  }
}

/**
 * A signatory signs by sending the signed PDF back, approves, or refuses with a reason: their own step alone, in their
 * turn, today. The last one moves the selection on in the same transaction. The same form sent again changes nothing.
 */
export async function signOwn(context: Context, input: unknown, portal: Portal): Promise<void> {
  must(context, "signature.sign");
  const told = parse(ofPlace, input);
  await signStep(context, told, { input, portal, selectionOf: () => ownSelection(context, told) });
}

/**
 * The same for an approver or a signatory of the payer, the operator or another party who works at the département: the
 * step is theirs by the address of their account, whatever else they may record.
 */
export async function signAsStaff(context: Context, input: unknown, portal: Portal): Promise<void> {
  must(context, "signature.own");
  const told = parse(ofSelection, input);
  await signStep(context, told, { input, portal, selectionOf: async () => told.selectionId });
}

interface Signing {
  input: unknown;
  portal: Portal;
  selectionOf(): Promise<string>;
}

async function signStep(context: Context, told: Told, { input, portal, selectionOf }: Signing): Promise<void> {
  const { file: received } = input as { file?: Received | null };
  const { signatoryId, key } = told;
  mustBeWhole(told, received ?? null);
  const selectionId = await selectionOf();
  const known = await context.read((tx) => recordByKey(tx, key));
  if (known?.signatoryId !== signatoryId) await write(context, { ...told, selectionId }, received ?? null, portal);
  // Sent again: it may be the last one, blocked at the time by what was mended since.
  else await asPortal(portal, "signature.follow", (tx) => followAsPortal(tx, portal, selectionId));
}

/** The step itself, in the signatory's name. */
async function write(
  context: Context,
  told: Told & { selectionId: string },
  received: Received | null,
  portal: Portal,
): Promise<void> {
  const { selectionId, outcome, signatoryId, key, sha256 } = told;
  const own = await context.read((tx) => ownSigning(tx, selectionId));
  const one = own && ownSteps(own, context).find(({ id }) => id === signatoryId);
  if (!one) throw forbidden();
  const file = await fittingFile(portal, { selectionId, signatoryId, outcome, sha256 });
  const version = file.version as NonNullable<typeof file.version>;
  const stepFile =
    outcome === "signed" && received ? await checkedFile(received, version.sha256, one.name, portal) : null;
  mustBeNew(stepFile, file, signatoryId);
  const level = stepFile?.checks ? provenLevel(stepFile.checks) : null;
  const written = {
    ...{ signatoryId, outcome, key, level, onDay: context.today, method: level && ("electronic" as const) },
    ...{ reference: "", reason: told.reason ?? "", overrideId: null },
    confirmedSha256: outcome === "refused" ? null : sha256,
  };
  // What stands already passed the gate of its day, or nothing moves on: the pages say what blocks.
  const isSound =
    outcome !== "refused" && (await asPortal(portal, "read", (tx) => isKept(tx, portal, selectionId, file)));
  const by = { versionId: version.id, by: context.viewer.personId, now: context.now, file: stepFile, corrects: null };
  try {
    const work = async (tx: Tx) => {
      await moveSigned(tx, version.id, context.now);
      await writeStep(tx, written, by);
      if (isSound) await moveSigned(tx, version.id, context.now);
    };
    await context.write(`signature.${outcome}`, work, told.reason ?? undefined);
  } catch (error) {
    throw inWords(error);
  }
}

function mustBeWhole({ outcome, reason, confirmed }: Told, received: Received | null): void {
  if (outcome !== "refused" && !confirmed) throw invalid({ confirmed: { key: "signing_confirm" } });
  if (outcome === "refused" && reason === null) throw invalid({ reason: { key: "too_small" } });
  if (outcome === "signed" && !received) throw invalid({ file: { key: "signing_fileNeeded" } });
}

async function checkedFile(received: Received, sha256: string, signatory: string, portal: Portal): Promise<StepFile> {
  if (received.bytes === 0) throw invalid({ file: { key: "fileEmpty" } });
  const mediaType = await typeOfFile(received.path, received.bytes);
  if (mediaType !== "application/pdf") throw invalid({ file: { key: "signedNotPdf" } });
  const checks = await checkedReturn(received.path, { sha256, signatory, now: portal.now }, portal);
  return { received, mediaType, checks };
}
