import type { Tx } from "../../../../db/client.ts";
import { signingFile } from "../../../../db/queries/signatures.ts";
import { can } from "../../../domain/access/matrix.ts";
import type { Waiting } from "../../../domain/selection/waiting.ts";
import { steps } from "../../../domain/signature/order.ts";
import type { Context } from "../../context.ts";
import { endsOf, orderedOf } from "./ground.ts";
import { ownSteps } from "./sign-own.ts";

/** The viewer's own steps of a contract that is being signed, once their turn has come: each with its page. */
export async function ownStepsWaiting(
  tx: Tx,
  call: { id: string; state: string },
  context: Context,
): Promise<Omit<Waiting, "selection">[]> {
  if (call.state !== "signing" || !can(context.viewer, "signature.own")) return [];
  const file = await signingFile(tx, call.id);
  if (!file?.version?.finalAt) return [];
  const open = steps(orderedOf(file), endsOf(file)).filter(({ state }) => state === "open");
  return ownSteps(file, context)
    .filter(({ id }) => open.some(({ memberIds }) => memberIds.includes(id)))
    .map(({ id }) => ({ kind: "ownStep", count: 1, dueOn: null, page: `/signatures/${id}` }));
}
