import { asMachine, asViewer } from "../../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../../db/client.ts";
import { openOfficers } from "../../../../db/queries/signatures.ts";
import type { SignatureProvider } from "../../../adapters/signature-providers/provider.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import { precondition } from "../../../domain/errors.ts";
import type { GateFacts } from "../../../domain/signature/gate.ts";
import { leftOne } from "../../selection/left-one.ts";
import { readGate } from "../gate/read-gate.ts";
import type { FileGround } from "./check-file.ts";

/**
 * What the portal acts with in nobody's name: for a signatory, who sees their own party alone, and for a provider, who is
 * nobody here.
 */
export interface Portal extends FileGround {
  jobs: Database;
  app: Database;
  today: Day;
  now: Instant;
  requestId: string | null;
  /** Null where none is configured. */
  provider: (SignatureProvider & { secret: string }) | null;
}

/** Nothing is written, so that no act is told. */
const reading = "read";

/** One transaction of the portal itself; `action` is what the log keeps. */
export const asPortal = <T>(
  { jobs, requestId }: Pick<Portal, "jobs" | "requestId">,
  action: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => asMachine(jobs, { role: "system", actor: "system:provider" }, { action, requestId }, work);

/**
 * The gate of a day as the portal knows it. Verdicts and derogations are for people: it is read as a legal officer who
 * left no file of the selection sees it, and nothing is written in their name.
 */
export async function gateForPortal(
  portal: Portal,
  { selectionId, day, knownAt = portal.now }: { selectionId: string; day: Day; knownAt?: Instant },
  within: Tx | null = null,
): Promise<GateFacts> {
  // Within a transaction of the portal its own connection is asked: many that each wait for a second one never end.
  const officers = within
    ? await openOfficers(within, portal.now)
    : await asPortal(portal, "read", (tx) => openOfficers(tx, portal.now));
  for (const personId of officers) {
    const viewer = { personId, name: "", email: "", role: "legal", institutionId: null, candidacyId: null } as const;
    const facts = await asViewer(portal.app, viewer, { action: reading, requestId: portal.requestId }, async (tx) =>
      (await leftOne(tx, selectionId)) ? null : readGate(tx, selectionId, { day, knownAt }),
    );
    if (facts) return facts;
  }
  throw precondition({ key: "signing_noOfficer" });
}
