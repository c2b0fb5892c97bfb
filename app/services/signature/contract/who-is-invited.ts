import { asMachine } from "../../../../db/as-viewer.ts";
import type { Database } from "../../../../db/client.ts";
import { type PartyRow, signatoryInvitation } from "../../../../db/queries/contract.ts";
import type { Instant } from "../../../domain/day.ts";

/** Whether somebody who signs has an account for their file, an invitation that waits, or neither. */
export type Invited = "open" | "waiting" | "never";

/**
 * Who of a contract's signatories is already on the portal, by signatory: whoever prepares the contract has to know, and
 * sees no invitation themselves, so that the portal looks.
 */
export async function whoIsInvited(
  jobs: Database,
  parties: readonly PartyRow[],
  { now, requestId }: { now: Instant; requestId: string },
): Promise<Map<string, Invited>> {
  const portal = { role: "system", actor: "system:contract" } as const;
  return asMachine(jobs, portal, { action: "read", requestId }, async (tx) => {
    const found = new Map<string, Invited>();
    for (const party of parties)
      for (const { id, email } of party.signatories) {
        const { open, waiting } = await signatoryInvitation(tx, party, email, now);
        found.set(id, open ? "open" : waiting ? "waiting" : "never");
      }
    return found;
  });
}
