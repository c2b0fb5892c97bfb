import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { requestByExternal, signingFile } from "../../../../db/queries/signatures.ts";
import { providerMessage, signatureRequest } from "../../../../db/schema/index.ts";
import { openFileStore, type Received } from "../../../adapters/file-store.ts";
import { verifyWebhook } from "../../../adapters/signature-providers/verify-webhook.ts";
import { type Day, dayAt } from "../../../domain/day.ts";
import { uploadLimitBytes } from "../../../domain/documents/file-types.ts";
import { type DomainError, isDomainError, precondition } from "../../../domain/errors.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { type FileChecks, provenLevel } from "../../../domain/signature/returned-file.ts";
import { mustFit } from "../../../domain/signature/step-asked.ts";
import type { SignatureOutcome } from "../../../domain/signature/words.ts";
import { lockedSelection } from "../../selection/procedure/locked-selection.ts";
import { checkedReturn } from "./check-file.ts";
import { followAsPortal } from "./follow-as-portal.ts";
import { groundOf } from "./ground.ts";
import { inWords } from "./in-words.ts";
import { asPortal, gateForPortal, type Portal } from "./portal.ts";
import { mustBeNew, passGate, type StepFile, writeStep } from "./write-step.ts";

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * Keeps what a provider tells, once by its id, before anything is made of it. False where the provider did not sign it,
 * or is none of ours; nothing is kept then.
 */
export async function receiveMessage(
  portal: Portal,
  told: { provider: string; headers: Headers; body: Buffer },
): Promise<boolean> {
  const { provider } = portal;
  if (!provider || provider.name !== told.provider) return false;
  const checked = verifyWebhook(told.headers, told.body, { secret: provider.secret, now: portal.now });
  if (!checked.ok) return false;
  await asPortal(portal, "signature.message", (tx) =>
    tx
      .insert(providerMessage)
      .values({
        ...{ provider: provider.name, messageId: checked.id, body: checked.body ?? {} },
        receivedAt: portal.now,
      })
      .onConflictDoNothing(),
  );
  return true;
}

/** Takes up every message that waits, the first come first; tells how many were settled. */
export async function takeUpMessages(portal: Portal): Promise<number> {
  const waiting = await asPortal(portal, "read", (tx) =>
    tx
      .select()
      .from(providerMessage)
      .where(isNull(providerMessage.handledAt))
      .orderBy(asc(providerMessage.receivedAt), asc(providerMessage.id)),
  );
  let settled = 0;
  const failures: unknown[] = [];
  for (const message of waiting)
    try {
      if (await handleMessage(portal, message)) settled++;
    } catch (error) {
      // One that fails keeps none of the others waiting.
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
  return settled;
}

const bodySchema = z.object({ type: z.string(), data: z.object({ id: z.string().min(1).max(200) }) });
/** Worth trying again: the provider, or its file, may be there later. */
const passing = ["providerAway", "signedFileNotReady"];

type Message = typeof providerMessage.$inferSelect;
type Asked = NonNullable<Awaited<ReturnType<typeof requestByExternal>>>;

/**
 * Makes of one message what it says, exactly once: a signature, a refusal, the end of a request. One that cannot be used
 * is settled with its reason; where the provider is away it waits.
 */
async function handleMessage(portal: Portal, message: Message): Promise<boolean> {
  try {
    const told = bodySchema.safeParse(message.body);
    if (!told.success) throw precondition({ key: "signing_messageUnknown" });
    const { type, data } = told.data;
    const asked = await asPortal(portal, "read", (tx) => requestByExternal(tx, message.provider, data.id));
    if (!asked || asked.request.closedAt !== null) throw precondition({ key: "signing_requestUnknown" });
    if (type === "envelope.signed") await takeSigned(portal, message, asked);
    else if (type === "envelope.refused") await settle(portal, message, asked, { outcome: "refused", file: null });
    else if (/^envelope\.(expired|cancelled)$/.test(type)) throw precondition({ key: "signing_requestEnded" });
    else throw precondition({ key: "signing_messageUnknown" });
    return true;
  } catch (error) {
    const told = inWords(error);
    if (!isDomainError(told)) throw error;
    if (passing.includes(told.sentence.key)) return false;
    await giveUp(portal, message, told);
    return true;
  }
}

/** Fetches the signed file, checks it and records the signature; what is not kept is removed. */
async function takeSigned(portal: Portal, message: Message, asked: Asked): Promise<void> {
  const { provider } = portal;
  if (!provider || asked.request.externalId === null) throw precondition({ key: "signing_requestUnknown" });
  const bytes = await provider.fetchSigned(asked.request.externalId);
  const file = await asPortal(portal, "read", (tx) => signingFile(tx, asked.selectionId));
  const name = `${file?.version?.fileName.replace(/\.pdf$/i, "") ?? "contrat"} (${asked.name}).pdf`;
  const received = await openFileStore(portal.dataFolder).receive(once(bytes), name, 2 * uploadLimitBytes);
  try {
    const about = { sha256: file?.version?.sha256 ?? "", signatory: asked.name, now: portal.now };
    const checks = await checkedReturn(received.path, about, portal);
    await settle(portal, message, asked, { outcome: "signed", file: { received, checks } });
  } finally {
    await received.discard();
  }
}

async function* once(bytes: Buffer) {
  yield bytes;
}

interface Outcome {
  outcome: SignatureOutcome;
  file: { received: Received; checks: FileChecks } | null;
}

/** The step, the end of the request and of the message, and the move of the selection: one transaction. */
async function settle(portal: Portal, message: Message, asked: Asked, { outcome, file: got }: Outcome): Promise<void> {
  const { request, selectionId } = asked;
  const { signatoryId, versionId } = request;
  const onDay = dayOf(got?.checks ?? null, request, portal);
  const isSigned = outcome === "signed";
  const facts = isSigned ? await gateForPortal(portal, { selectionId, day: onDay }) : null;
  await asPortal(portal, `signature.${outcome}`, async (tx) => {
    if (!(await takeMessage(tx, message, portal))) return;
    const call = await lockedSelection(tx, selectionId);
    const file = await signingFile(tx, selectionId);
    if (!file || file.version?.id !== versionId) throw precondition({ key: "signing_otherHash" });
    const { sha256 } = file.version;
    const asking = { signatoryId, outcome, onDay, confirmedSha256: isSigned ? sha256 : null, corrects: null };
    mustFit(asking, groundOf(file, call.state as SelectionState, portal));
    if (facts && passGate(facts, onDay, file.overrides)) throw precondition({ key: "signing_byLegal" });
    const stepFile: StepFile | null = got && { ...got, mediaType: "application/pdf" };
    mustBeNew(stepFile, file, signatoryId);
    const step = {
      ...{ signatoryId, outcome, onDay, overrideId: null, confirmedSha256: asking.confirmedSha256 },
      ...{ method: isSigned ? ("electronic" as const) : null, level: got ? provenLevel(got.checks) : null },
      reference: `${request.provider} ${request.externalId}`,
      reason: isSigned ? "" : request.provider,
      key: `provider:${request.id}`,
    };
    await writeStep(tx, step, { versionId, by: null, now: portal.now, file: stepFile, corrects: null });
    await tx
      .update(signatureRequest)
      .set({ closedAt: portal.now })
      .where(and(eq(signatureRequest.id, request.id), isNull(signatureRequest.closedAt)));
    await followAsPortal(tx, portal, selectionId);
  });
}

/** The day the signature claims, between the day it was asked for and today; else today. */
function dayOf(checks: FileChecks | null, request: Asked["request"], { today, timeZone }: Portal): Day {
  const said = checks?.signedAt ? dayAt(checks.signedAt, timeZone) : today;
  const asked = dayAt(new Date(request.requestedAt).toISOString(), timeZone);
  return said >= asked && said <= today ? said : today;
}

/** Holds a message and settles it; false where another was faster. */
async function takeMessage(tx: Tx, { id }: Message, { now }: Portal, failure: string | null = null): Promise<boolean> {
  const taken = await tx
    .update(providerMessage)
    .set({ handledAt: now, failure })
    .where(and(eq(providerMessage.id, id), isNull(providerMessage.handledAt)))
    .returning({ id: providerMessage.id });
  return taken.length > 0;
}

/** Keeps the reason with the message, and ends the request it speaks of, so that a person sees it and asks again. */
async function giveUp(portal: Portal, message: Message, { fields, sentence }: DomainError): Promise<void> {
  const { key } = Object.values(fields)[0] ?? sentence;
  const told = bodySchema.safeParse(message.body);
  await asPortal(portal, "signature.messageRefused", async (tx) => {
    if (!(await takeMessage(tx, message, portal, key)) || !told.success) return;
    const asked = await requestByExternal(tx, message.provider, told.data.data.id);
    if (!asked || asked.request.closedAt !== null || key === "signing_messageUnknown") return;
    await tx
      .update(signatureRequest)
      .set({ closedAt: portal.now, failure: key })
      .where(eq(signatureRequest.id, asked.request.id));
  });
}
