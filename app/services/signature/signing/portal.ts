import { asMachine } from "../../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../../db/client.ts";
import type { SignatureProvider } from "../../../adapters/signature-providers/provider.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import type { GateFacts } from "../../../domain/signature/gate.ts";
import { readGate } from "../gate/read-gate.ts";
import type { FileGround } from "./check-file.ts";

/**
 * What the portal acts with in nobody's name: for a signatory, who sees their own party alone, and for a provider, who is
 * nobody here.
 */
export interface Portal extends FileGround {
  jobs: Database;
  today: Day;
  now: Instant;
  requestId: string | null;
  /** Null where none is configured. */
  provider: (SignatureProvider & { secret: string }) | null;
}

/** One transaction of the portal itself; `action` is what the log keeps. */
export const asPortal = <T>(
  { jobs, requestId }: Pick<Portal, "jobs" | "requestId">,
  action: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => asMachine(jobs, { role: "system", actor: "system:provider" }, { action, requestId }, work);

/**
 * The gate of a day as the portal reads it, in nobody's name. Within a transaction of the portal its own connection is
 * asked: many that each wait for a second one never end.
 */
export function gateForPortal(
  portal: Portal,
  { selectionId, day, knownAt = portal.now }: { selectionId: string; day: Day; knownAt?: Instant },
  within: Tx | null = null,
): Promise<GateFacts> {
  const read = (tx: Tx) => readGate(tx, selectionId, { day, knownAt });
  return within ? read(within) : asPortal(portal, "read", read);
}
