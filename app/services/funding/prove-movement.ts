import { z } from "zod";
import { entryById, linesOfEntry } from "../../../db/queries/journal.ts";
import { linesOfStatements } from "../../../db/queries/statements.ts";
import { notFound, precondition } from "../../domain/errors.ts";
import { account } from "../../domain/funding/accounts.ts";
import { provenKinds } from "../../domain/funding/reconcile.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";
import { freshKey } from "./fresh-key.ts";
import { heldSigned } from "./money-file.ts";
import { postMovement } from "./post-movement.ts";
import { reverseEntry } from "./undo-movement.ts";

const schema = z.object({ contractId: uuid, entryId: uuid, lineId: uuid });

/**
 * Proves a movement entered by hand by a line of a statement: the entry is undone whole and posted again from the line,
 * on the line's day, in one transaction, so that nothing is counted twice. Refuses with `Precondition` a movement that
 * is proven or undone already, and a line that is not of the same amount or settles something else.
 */
export async function proveMovement(context: Context, input: unknown): Promise<void> {
  must(context, "payment.record");
  const { contractId, entryId, lineId } = parse(schema, input);
  await context.write("statement.match", async (tx) => {
    await heldSigned(tx, contractId);
    const entry = await entryById(tx, contractId, entryId);
    const line = (await linesOfStatements(tx, contractId)).find(({ id }) => id === lineId);
    if (!entry || !line) throw notFound();
    const way = provenKinds.in.some((kind) => kind === entry.kind) ? 1n : -1n;
    const isPayment = way === 1n || entry.kind === "execute";
    if (!isPayment || entry.statementLineId !== null || entry.reversedBy !== null)
      throw precondition({ key: "alreadyDone" });
    if (line.cents * way <= 0n || line.leftCents !== BigInt(entry.cents)) throw precondition({ key: "lineOther" });
    const told = line.endToEnd || line.words || line.bankReference;
    const lines = (await linesOfEntry(tx, entry.id)).map((one) => ({
      ...{ account: account(one.account, one.whose), cents: one.cents },
    }));
    await reverseEntry(tx, context, { entry, valueOn: entry.valueOn, words: told });
    const of = entry.callPartId ?? entry.orderId ?? entry.id;
    const key = await freshKey(tx, contractId, `${entry.kind}:${line.id}:${of}`);
    await postMovement(tx, context, contractId, {
      ...{ commitmentId: entry.commitmentId, key, kind: entry.kind, valueOn: line.valueOn, lines, words: told },
      ...{ callPartId: entry.callPartId, orderId: entry.orderId, statementLineId: line.id },
    });
  });
}
