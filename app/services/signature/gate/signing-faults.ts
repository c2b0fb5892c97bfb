import { selectionById } from "../../../../db/queries/selection.ts";
import type { Message } from "../../../domain/errors.ts";
import { gate } from "../../../domain/signature/gate.ts";
import type { Context } from "../../context.ts";
import { gateFacts, readPath } from "./read-gate.ts";
import { unkeptSignatures } from "./read-record.ts";

/**
 * What is wrong with a contract that is being signed: whose signature bears a day that no longer holds, and what keeps
 * anybody from signing today. Nothing in any other state.
 */
export async function signingFaults(
  context: Context,
  { id, state }: { id: string; state: string },
): Promise<{ unkept: string[]; missing: Message | null }> {
  if (state !== "signing") return { unkept: [], missing: null };
  return context.read(async (tx) => {
    const call = await selectionById(tx, id);
    const path = await readPath(tx, id);
    if (!call || !path.contract?.final) return { unkept: [], missing: null };
    const facts = await gateFacts(tx, call, path, { day: context.today, knownAt: context.now });
    const first = gate(facts, context.today).find((one) => one.state === "unmet");
    return { unkept: await unkeptSignatures(tx, call, path), missing: first?.message ?? null };
  });
}
