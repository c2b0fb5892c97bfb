import { eq } from "drizzle-orm";
import { z } from "zod";
import { indicatorsOf } from "../../../db/queries/outcomes.ts";
import { contractTerms } from "../../../db/schema/index.ts";
import { conflict, notFound, precondition } from "../../domain/errors.ts";
import { measuresOf, type Terms } from "../../domain/repayment/terms.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";
import { heldContract } from "../outcomes/held-contract.ts";
import { readTermsVersions } from "./read-terms-file.ts";

const schema = z.object({ contractId: uuid, hash: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * Freezes the draft as the page showed it: payments are computed by it from its effective day, and it changes no more.
 * Refuses with `Conflict` a draft changed meanwhile, with `Precondition` terms that pay for what nothing measures.
 */
export async function freezeTerms(context: Context, input: unknown): Promise<number> {
  must(context, "terms.freeze");
  const { contractId, hash } = parse(schema, input);
  let version = 0;
  await context.write("terms.freeze", async (tx) => {
    await heldContract(tx, contractId);
    const draft = (await readTermsVersions(tx, contractId)).find(({ frozenAt }) => frozenAt === null);
    if (!draft?.terms) throw notFound();
    if (draft.hash !== hash) throw conflict({ key: "termsChanged" });
    const known = new Set((await indicatorsOf(tx, contractId)).map(({ code }) => code));
    const missing = measuredCodes(draft.terms).filter((code) => !known.has(code));
    if (missing.length > 0) throw precondition({ key: "termsUnmeasured", values: { codes: missing.join(", ") } });
    const frozen = { frozenBy: context.viewer.personId, frozenAt: context.now };
    await tx.update(contractTerms).set(frozen).where(eq(contractTerms.id, draft.id));
    version = draft.version;
  });
  return version;
}

/** Codes of the indicators the terms rest on. */
export const measuredCodes = ({ outcomes }: Terms): string[] => [
  ...new Set(outcomes.flatMap(({ attainment }) => measuresOf(attainment).map(({ indicator }) => indicator))),
];
