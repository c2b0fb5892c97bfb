import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import type { OrderRow } from "../../../db/queries/orders.ts";
import { type LineRow, stillIn } from "../../../db/queries/statements.ts";
import { statementLine } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound, precondition } from "../../domain/errors.ts";
import { movements } from "../../domain/funding/movements.ts";
import { parseAmount, sum } from "../../domain/money.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";
import { executionLines } from "./execution-lines.ts";
import { freshKey } from "./fresh-key.ts";
import { heldSigned } from "./money-file.ts";
import { type Movement, postMovements } from "./post-movement.ts";
import { type Proposed, propose, type Target } from "./propose.ts";

const schema = z.object({ contractId: uuid, lineId: uuid });

/**
 * Assigns a line: `cents.<target>` says what it settles of each. Refuses more than is left of the line or of what is
 * awaited; each target is one movement (`receive:<line>:<part>`, `execute:<line>:<order>`).
 */
export async function matchLine(context: Context, input: unknown): Promise<void> {
  must(context, "payment.record");
  const { contractId, lineId } = parse(schema, input);
  await context.write("statement.match", async (tx) => {
    await heldSigned(tx, contractId);
    const found = await propose(tx, contractId, context);
    const line = found?.lines.find(({ id }) => id === lineId);
    if (!found || !line) throw notFound();
    mustBeLeft(line);
    const way = line.cents > 0n ? "in" : "out";
    const wanted = amountsOf(
      input,
      found.targets.filter((one) => one.way === way),
    );
    if (wanted.length === 0) throw precondition({ key: "lineNothing" });
    if (sum(wanted.map(({ cents }) => cents)) > line.leftCents) throw precondition({ key: "lineAbove" });
    const moves: Movement[] = [];
    for (const one of wanted) moves.push(await movementOf(tx, contractId, { ...one, line, found }));
    await postMovements(tx, context, contractId, moves);
  });
}

function mustBeLeft(line: LineRow): void {
  if (line.setAsideReason !== null) throw precondition({ key: "lineAside" });
  if (line.leftCents <= 0n) throw precondition({ key: "lineUsed" });
}

interface Wanted {
  target: Target;
  cents: bigint;
}

/** The amounts typed beside each target; what is not awaited is no field of the form. */
function amountsOf(input: unknown, targets: readonly Target[]): Wanted[] {
  const typed = input as Record<string, unknown>;
  const faults: Record<string, { key: string }> = {};
  const wanted = targets.flatMap((target): Wanted[] => {
    const text = typed[`cents.${target.id}`];
    if (typeof text !== "string" || text.trim() === "") return [];
    const cents = parseAmount(text);
    if (cents !== null) return [{ target, cents }];
    faults[`cents.${target.id}`] = { key: "amountFormat" };
    return [];
  });
  if (Object.keys(faults).length > 0) throw invalid(faults);
  return wanted;
}

async function movementOf(
  tx: Tx,
  contractId: string,
  { target, cents, line, found }: Wanted & { line: LineRow; found: Proposed },
): Promise<Movement> {
  const told = {
    valueOn: line.valueOn,
    statementLineId: line.id,
    words: line.endToEnd || line.words || line.bankReference,
  };
  if (target.of.kind === "order") {
    const order = found.orders.find(({ id }) => id === target.id) as OrderRow;
    const key = await freshKey(tx, contractId, `execute:${line.id}:${order.number}`);
    const lines = executionLines(order, cents);
    return { ...told, key, kind: "execute", commitmentId: order.commitmentId, orderId: order.id, lines };
  }
  const partId = target.id.replace("interest.", "");
  const part = found.money.calls.flatMap(({ parts }) => parts).find(({ id }) => id === partId);
  if (!part) throw notFound();
  const kind = target.of.kind === "part" ? "receive" : "receiveInterest";
  const key = await freshKey(tx, contractId, `${kind}:${line.id}:${part.id}`);
  const lines = movements[kind](part.commitmentNumber, cents);
  return { ...told, key, kind, commitmentId: part.commitmentId, callPartId: part.id, lines };
}

const asideSchema = schema.extend({ reason: words(1000) });

/** Sets a line aside: it settles nothing of this contract, or what it settles is recorded already. Once. */
export async function setLineAside(context: Context, input: unknown): Promise<void> {
  must(context, "payment.record");
  const { contractId, lineId, reason } = parse(asideSchema, input);
  await context.write("statement.set-aside", async (tx) => {
    await heldSigned(tx, contractId);
    const line = (await propose(tx, contractId, context))?.lines.find(({ id }) => id === lineId);
    if (!line) throw notFound();
    if (line.matchedCents !== 0n) throw precondition({ key: "lineMatched" });
    const ended = await tx
      .update(statementLine)
      .set({ setAsideReason: reason, setAsideAt: context.now })
      .where(stillIn(contractId, lineId))
      .returning({ id: statementLine.id });
    if (ended.length === 0) throw conflict({ key: "lineAside" });
  });
}
