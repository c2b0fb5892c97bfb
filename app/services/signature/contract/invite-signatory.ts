import { z } from "zod";
import { contractOf, partiesOf } from "../../../../db/queries/contract.ts";
import type { Configuration } from "../../../domain/configuration.ts";
import { notFound } from "../../../domain/errors.ts";
import { invite } from "../../access/invite.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";

const schema = z.object({ selectionId: uuid, signatoryId: uuid, locale: z.enum(["fr", "en"]).default("fr") });

/**
 * Invites whoever acts for a party to do so on the portal, by the name and address they were named with: for an investor's
 * file, else for the institution, whose contracts they see where they are named and nowhere else.
 */
export async function inviteSignatory(
  context: Context,
  input: unknown,
  place: Pick<Configuration, "origin" | "timeZone">,
): Promise<void> {
  must(context, "invitation.outside");
  const { selectionId, signatoryId, locale } = parse(schema, input);
  const parties = await context.read(async (tx) => {
    const contract = await contractOf(tx, selectionId);
    return contract ? partiesOf(tx, contract.id) : [];
  });
  const party = parties.find(({ signatories }) => signatories.some(({ id }) => id === signatoryId));
  const one = party?.signatories.find(({ id }) => id === signatoryId);
  if (!party || !one) throw notFound();
  const { name, email } = one;
  const { candidacyId, institutionId } = party;
  const tie = candidacyId ? { candidacyId } : { institutionId };
  await invite(context, { name, email, role: "signatory", ...tie, locale }, place);
}
