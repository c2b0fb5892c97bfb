import { and, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { currentVersion, endedOn, partiesOf } from "../../../../db/queries/contract.ts";
import { signatory } from "../../../../db/schema/index.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid, words } from "../../fields.ts";
import { heldContract } from "./contract-file.ts";

const schema = z.object({ selectionId: uuid, signatoryId: uuid, reason: words(2000) });

/**
 * Somebody acts for a party no more, with a reason; whoever stands in for them neither. Refused once one of them has
 * approved or signed the version that counts.
 */
export async function withdrawSignatory(context: Context, input: unknown): Promise<void> {
  must(context, "contract.record");
  const { selectionId, signatoryId, reason } = parse(schema, input);
  const work = async (tx: Tx) => {
    const { id } = await heldContract(tx, selectionId);
    const live = (await partiesOf(tx, id)).flatMap(({ signatories }) => signatories);
    const gone = live.filter((one) => one.id === signatoryId || one.substituteFor === signatoryId);
    if (gone.length === 0) throw notFound();
    await refuseOnceActed(tx, id, gone);
    const ids = gone.map((one) => one.id);
    await tx
      .update(signatory)
      .set({ withdrawnAt: context.now, withdrawnReason: reason })
      .where(and(inArray(signatory.id, ids), isNull(signatory.withdrawnAt)));
  };
  await context.write("contract.withdrawSignatory", work, reason);
}

/** Refuses with `Precondition` when one of these people approved or signed the version that counts. */
export async function refuseOnceActed(tx: Tx, contractId: string, people: readonly { id: string; name: string }[]) {
  const newest = await currentVersion(tx, contractId);
  const ended = newest?.finalAt ? await endedOn(tx, newest.id) : [];
  const acted = ended.filter(({ outcome }) => outcome === "approved" || outcome === "signed");
  const one = people.find(({ id }) => acted.some(({ signatoryId }) => signatoryId === id));
  if (one) throw precondition({ key: "signatoryActed", values: { name: one.name } });
}
