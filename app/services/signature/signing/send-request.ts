import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { openRequests, signingFile } from "../../../../db/queries/signatures.ts";
import { signatureRequest } from "../../../../db/schema/index.ts";
import { addDays } from "../../../domain/deadlines.ts";
import { invalid, isDomainError, notFound, precondition } from "../../../domain/errors.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { mustFit } from "../../../domain/signature/step-asked.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { day, uuid } from "../../fields.ts";
import { lockedSelection } from "../../selection/procedure/locked-selection.ts";
import { readGate } from "../gate/read-gate.ts";
import { storedBytes } from "./check-file.ts";
import { groundOf } from "./ground.ts";
import { asPortal, type Portal } from "./portal.ts";
import { passGate } from "./write-step.ts";

const schema = z.object({ selectionId: uuid, signatoryId: uuid, expiresOn: day });
const longestDays = 90;

/**
 * Sends the final version to the provider for one signatory, in their turn and through the gate of today. The request is
 * kept before it is handed over: what fails on the way is handed over again by the job, under the same reference.
 */
export async function sendToProvider(context: Context, input: unknown, portal: Portal): Promise<{ sent: boolean }> {
  must(context, "signature.record");
  const { selectionId, signatoryId, expiresOn } = parse(schema, input);
  const { provider } = portal;
  if (!provider) throw precondition({ key: "signing_noProvider" });
  const { today, now } = context;
  if (expiresOn <= today || expiresOn > addDays(today, longestDays))
    throw invalid({ expiresOn: { key: "signing_expiryPast" } });
  const work = async (tx: Tx) => {
    const call = await lockedSelection(tx, selectionId);
    const file = await signingFile(tx, selectionId);
    if (!file?.people.some(({ id }) => id === signatoryId)) throw notFound();
    const { version } = file;
    const asked = { signatoryId, outcome: "signed", onDay: today, corrects: null } as const;
    mustFit(
      { ...asked, confirmedSha256: version?.sha256 ?? null },
      groundOf(file, call.state as SelectionState, { today, timeZone: portal.timeZone }),
    );
    if (passGate(await readGate(tx, selectionId, { day: today, knownAt: now }), today, file.overrides))
      throw precondition({ key: "signing_byLegal" });
    const [made] = await tx
      .insert(signatureRequest)
      .values({
        ...{ signatoryId, versionId: version?.id ?? "", provider: provider.name, expiresOn },
        ...{ requestedBy: context.viewer.personId, requestedAt: now },
      })
      .onConflictDoNothing()
      .returning({ id: signatureRequest.id });
    if (!made) throw precondition({ key: "signing_askedAlready" });
    return made.id;
  };
  const id = await context.write("signature.request", work);
  return { sent: await handOver(portal, id) };
}

/** Hands one kept request over to the provider; false while it does not answer. Twice is once: the reference is the same. */
export async function handOver(portal: Portal, requestId: string): Promise<boolean> {
  const { provider } = portal;
  const waiting = await asPortal(portal, "read", openRequests);
  const one = waiting.find(({ request }) => request.id === requestId);
  if (!one || !provider || one.request.provider !== provider.name || one.request.externalId !== null) return false;
  const { request, name, email, fileName, sha256 } = one;
  try {
    const file = await storedBytes(portal.dataFolder, sha256);
    const { expiresOn } = request;
    const { externalId } = await provider.send({
      ...{ file, fileName, expiresOn, reference: request.id },
      signatories: [{ name, email }],
    });
    await asPortal(portal, "signature.sent", (tx) =>
      tx.update(signatureRequest).set({ externalId, sentAt: portal.now }).where(eq(signatureRequest.id, request.id)),
    );
    return true;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    // A refusal will be given again; a provider that is away may be back.
    if (error.sentence.key !== "providerAway") await closeRequest(portal, request.id, error.sentence.key);
    return false;
  }
}

/** Ends a request without a signature, telling why. */
export const closeRequest = (portal: Portal, requestId: string, failure: string) =>
  asPortal(portal, "signature.requestClosed", (tx) =>
    tx.update(signatureRequest).set({ closedAt: portal.now, failure }).where(eq(signatureRequest.id, requestId)),
  );

/** Hands over what was not, and ends what nobody signed in time; tells how many of each. */
export async function takeUpRequests(portal: Portal): Promise<{ sent: number; expired: number }> {
  const told = { sent: 0, expired: 0 };
  for (const { request } of await asPortal(portal, "read", openRequests)) {
    if (request.expiresOn < portal.today) {
      await closeRequest(portal, request.id, "signing_requestExpired");
      told.expired++;
    } else if (request.externalId === null && (await handOver(portal, request.id))) told.sent++;
  }
  return told;
}
