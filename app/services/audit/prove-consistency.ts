import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { headNumbered, nodeHashes } from "../../../db/queries/audit-tree.ts";
import type { LogHead } from "../../domain/audit/chain.ts";
import type { ConsistencyProof } from "../../domain/audit/proofs.ts";
import { consistencyPlan, proofOf } from "../../domain/audit/tree.ts";
import { invalid } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const number = z
  .string()
  .trim()
  .refine((typed) => /^[1-9]\d{0,14}$/.test(typed), { error: "headUnknown" })
  .transform(Number);
const schema = z.object({ de: number, a: number });

/** The proof that the log under one seal goes on, unchanged, under a later one. Refuses numbers that name no such seals. */
export async function proveConsistency(context: Context, input: unknown): Promise<ConsistencyProof> {
  must(context, "audit.read");
  const told = parse(schema, input);
  return context.read(async (tx) => {
    const [first, second] = [await headNumbered(tx, told.de), await headNumbered(tx, told.a)];
    if (!first || !second)
      throw invalid({
        ...(first ? {} : { de: { key: "headUnknown" } }),
        ...(second ? {} : { a: { key: "headUnknown" } }),
      });
    if (first.number > second.number) throw invalid({ a: { key: "headsBackwards" } });
    return consistencyOf(tx, first, second);
  });
}

/** The same between two heads that are known. */
export async function consistencyOf(tx: Tx, first: LogHead, second: LogHead): Promise<ConsistencyProof> {
  const plan = consistencyPlan(first.size, second.size);
  const proof = proofOf(plan, await nodeHashes(tx, plan.flat()));
  return { format: "tamis-consistency-1", first, second, proof };
}
