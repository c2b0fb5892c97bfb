import { type PartyRow, type SignatoryRow, signatoryInvitation } from "../../../../db/queries/contract.ts";
import { can } from "../../../domain/access/matrix.ts";
import { powerState } from "../../../domain/signature/power.ts";
import type { Context } from "../../../services/context.ts";

export type Invited = "open" | "waiting" | "never";

/** The parties as the page shows them: how each power stands today and, for whoever may invite, who was invited. */
export async function loadParties(context: Context, parties: readonly PartyRow[]) {
  const mayInvite = can(context.viewer, "invitation.outside");
  const invited = new Map<string, Invited>();
  if (mayInvite)
    await context.read(async (tx) => {
      for (const { candidacyId, signatories } of parties)
        for (const { id, email } of candidacyId ? signatories : []) {
          const { open, waiting } = await signatoryInvitation(tx, candidacyId ?? "", email, context.now);
          invited.set(id, open ? "open" : waiting ? "waiting" : "never");
        }
    });
  const shown = (one: SignatoryRow) => ({
    ...one,
    powerState: powerState({ ...one, hasDocument: one.powerSha256 !== null }, context.today),
    invited: invited.get(one.id) ?? null,
  });
  return {
    mayInvite,
    parties: parties.map((party) => ({ ...party, signatories: party.signatories.map(shown) })),
  };
}

export type People = Awaited<ReturnType<typeof loadParties>>;
