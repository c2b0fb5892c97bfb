import { eq } from "drizzle-orm";
import { z } from "zod";
import { contractParty, institution } from "../../../../db/schema/index.ts";
import { conflict, invalid } from "../../../domain/errors.ts";
import { partyCapacities } from "../../../domain/signature/words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeUuid, uuid } from "../../fields.ts";
import { heldContract } from "./contract-file.ts";
import { keptCandidates } from "./proposed-parties.ts";

const schema = z.object({
  selectionId: uuid,
  capacity: z.enum(partyCapacities),
  /** An investor is named by its candidacy, anybody else by its institution. */
  candidacyId: maybeUuid,
  institutionId: maybeUuid,
});

/** Adds a party to the contract: each institution once, and as investors only candidates that were kept. */
export async function addParty(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "contract.record");
  const { selectionId, capacity, ...named } = parse(schema, input);
  return context.write("contract.addParty", async (tx) => {
    const { id: contractId } = await heldContract(tx, selectionId);
    const isInvestor = capacity === "investor";
    const kept = isInvestor ? await keptCandidates(tx, selectionId, context.today) : [];
    const candidate = kept.find(({ candidacyId }) => candidacyId === named.candidacyId);
    if (isInvestor && !candidate) throw invalid({ candidacyId: { key: "partyNotKept" } });
    const institutionId = candidate?.institutionId ?? named.institutionId;
    const [known] = institutionId
      ? await tx.select({ id: institution.id }).from(institution).where(eq(institution.id, institutionId))
      : [];
    if (!known) throw invalid({ institutionId: { key: "partyNeeded" } });
    const [made] = await tx
      .insert(contractParty)
      .values({
        ...{ contractId, capacity, institutionId: known.id, candidacyId: candidate?.candidacyId ?? null },
        ...{ addedBy: context.viewer.personId, addedAt: context.now },
      })
      .onConflictDoNothing()
      .returning({ id: contractParty.id });
    if (!made) throw conflict({ key: "partyTwice" });
    return made;
  });
}
