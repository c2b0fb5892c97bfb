import type { PartyRow, SignatoryRow } from "../../../../db/queries/contract.ts";
import { can } from "../../../domain/access/matrix.ts";
import { powerState } from "../../../domain/signature/power.ts";
import type { Context } from "../../../services/context.ts";
import { whoIsInvited } from "../../../services/signature/contract/who-is-invited.ts";

type Jobs = Parameters<typeof whoIsInvited>[0];

/** The parties as the page shows them: how each power stands today, and who is on the portal already. */
export async function loadParties(context: Context, jobs: Jobs, parties: readonly PartyRow[]) {
  const invited = await whoIsInvited(jobs, parties, context);
  const shown = (one: SignatoryRow) => ({
    ...one,
    powerState: powerState({ ...one, hasDocument: one.powerSha256 !== null }, context.today),
    invited: invited.get(one.id) ?? null,
  });
  return {
    mayInvite: can(context.viewer, "invitation.outside"),
    parties: parties.map((party) => ({ ...party, signatories: party.signatories.map(shown) })),
  };
}

export type People = Awaited<ReturnType<typeof loadParties>>;
