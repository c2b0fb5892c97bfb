import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { signingFile } from "../../../../db/queries/signatures.ts";
import { signatureOverride } from "../../../../db/schema/index.ts";
import { can } from "../../../domain/access/matrix.ts";
import { conflict, isDomainError, notFound, precondition } from "../../../domain/errors.ts";
import { enforceableDay, stopOfFile } from "../../../domain/signature/enforceable.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid, words } from "../../fields.ts";
import { mustBeFresh } from "../../must-be-fresh.ts";
import { lockedSelection } from "../../selection/procedure/locked-selection.ts";
import { readGate } from "../gate/read-gate.ts";

const asking = z.object({ selectionId: uuid, reason: words(4000) });
const states = ["enforceable", "signing"];

/** The contract on which an exception is possible today: only while the act becomes enforceable this very day. */
async function exceptionable(tx: Tx, selectionId: string, state: string, { today, now }: Context) {
  const file = await signingFile(tx, selectionId);
  if (!file) throw notFound();
  const { events } = await readGate(tx, selectionId, { day: today, knownAt: now, verdicts: false });
  if (!states.includes(state) || enforceableDay(events) !== today || stopOfFile(events))
    throw precondition({ key: "override_notToday" });
  if (!file.version?.finalAt) throw precondition({ key: "need_finalVersion" });
  return { ...file, version: file.version };
}

/** Whether the viewer could ask for one now. */
export async function mayAskOverride(context: Context, selectionId: string): Promise<boolean> {
  if (!can(context.viewer, "override.request")) return false;
  return context.read(async (tx) => {
    try {
      const state = (await signingFile(tx, selectionId))?.deal.state ?? "";
      const { overrides } = await exceptionable(tx, selectionId, state, context);
      return overrides.every(({ onDay }) => onDay !== context.today);
    } catch (error) {
      if (isDomainError(error)) return false;
      throw error;
    }
  });
}

/**
 * Asks to sign on the very day the act becomes enforceable: today, never another day. Whoever asks has just proved who they are, says
 * why, and waits for a second person.
 */
export async function requestOverride(context: Context, input: unknown): Promise<void> {
  must(context, "override.request");
  const { selectionId, reason } = parse(asking, input);
  mustBeFresh(context);
  const work = async (tx: Tx) => {
    const { state } = await lockedSelection(tx, selectionId);
    const { version } = await exceptionable(tx, selectionId, state, context);
    const made = await tx
      .insert(signatureOverride)
      .values({
        ...{ versionId: version.id, onDay: context.today, reason },
        ...{ requestedBy: context.viewer.personId, requestedAt: context.now },
      })
      .onConflictDoNothing()
      .returning({ id: signatureOverride.id });
    if (made.length === 0) throw conflict({ key: "override_asked" });
  };
  await context.write("override.request", work, reason);
}

const approving = z.object({ selectionId: uuid, overrideId: uuid });

/** A second person approves, who has just proved who they are, on the same day. */
export async function approveOverride(context: Context, input: unknown): Promise<void> {
  must(context, "override.approve");
  const { selectionId, overrideId } = parse(approving, input);
  mustBeFresh(context);
  await context.write("override.approve", async (tx) => {
    const state = (await signingFile(tx, selectionId))?.deal.state ?? "";
    const { overrides } = await exceptionable(tx, selectionId, state, context);
    const one = overrides.find(({ id }) => id === overrideId);
    if (!one) throw notFound();
    if (one.requestedBy === context.viewer.personId) throw precondition({ key: "override_twoPeople" });
    if (one.onDay !== context.today) throw precondition({ key: "override_notToday" });
    const ended = await tx
      .update(signatureOverride)
      .set({ approvedBy: context.viewer.personId, approvedAt: context.now })
      .where(and(eq(signatureOverride.id, overrideId), isNull(signatureOverride.approvedAt)))
      .returning({ id: signatureOverride.id });
    if (ended.length === 0) throw conflict({ key: "override_done" });
  });
}
