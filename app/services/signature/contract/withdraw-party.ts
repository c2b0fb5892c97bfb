import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { partiesOf } from "../../../../db/queries/contract.ts";
import { contractParty } from "../../../../db/schema/index.ts";
import { conflict, notFound } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { heldContract } from "./contract-file.ts";
import { refuseOnceActed } from "./withdraw-signatory.ts";

const schema = z.object({ selectionId: uuid, partyId: uuid });

/** The contract no longer binds a party, whose signatories act no more; refused once one of them has acted. */
export async function withdrawParty(context: Context, input: unknown): Promise<void> {
  must(context, "contract.record");
  const { selectionId, partyId } = parse(schema, input);
  await context.write("contract.withdrawParty", async (tx) => {
    const { id } = await heldContract(tx, selectionId);
    const party = (await partiesOf(tx, id)).find((one) => one.id === partyId);
    if (!party) throw notFound();
    if (party.withdrawnAt !== null) throw conflict({ key: "alreadyDone" });
    await refuseOnceActed(tx, id, party.signatories);
    await tx
      .update(contractParty)
      .set({ withdrawnAt: context.now })
      .where(and(eq(contractParty.id, partyId), isNull(contractParty.withdrawnAt)));
  });
}
