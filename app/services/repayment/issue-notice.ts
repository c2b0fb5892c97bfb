import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { commitmentsOf } from "../../../db/queries/funding.ts";
import { dueLines, dueNotices } from "../../../db/queries/repayment.ts";
import { dueLine, dueNotice, journalEntry } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound, precondition } from "../../domain/errors.ts";
import { movements } from "../../domain/funding/movements.ts";
import { ownFigure, storedFigure } from "../../domain/repayment/stored-figure.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid } from "../fields.ts";
import { heldSigned } from "../funding/money-file.ts";
import { postMovement, postMovements } from "../funding/post-movement.ts";
import { readEvaluation } from "./read-evaluation.ts";
import { type ToldDue, toldDues } from "./told-dues.ts";

const schema = z.object({
  contractId: uuid,
  asOf: day,
  /** The notice whose place it takes. */
  supersedes: z.coerce.number().int().positive().nullish(),
  reason: z.string().trim().max(2000).optional().default(""),
  /** What the page showed: refused where terms, results or receipts changed since. */
  inputsHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Tells the investors what is due: posts what is owed and keeps each figure with what it was made from. One that takes
 * the place of another undoes what was posted wrongly, whole, and posts it afresh. Returns its number. Refuses a day to
 * come, nothing to tell, inputs that changed since the page was drawn, and to take back what was paid already.
 */
export async function issueNotice(context: Context, input: unknown): Promise<number> {
  must(context, "due.issue");
  const { contractId, asOf, supersedes = null, reason, inputsHash } = parse(schema, input);
  if (asOf > context.today) throw invalid({ asOf: { key: "dayToCome" } });
  if (supersedes !== null && reason === "") throw invalid({ reason: { key: "too_small" } });
  let number = 0;
  await context.write("due.issue", async (tx) => {
    await heldSigned(tx, contractId);
    const found = await readEvaluation(tx, contractId, { on: asOf, zone: context.zone });
    if (!found.evaluation) throw precondition({ key: "termsNotFrozen" });
    if (found.inputsHash !== inputsHash) throw conflict({ key: "dueInputsChanged" });
    const notices = await dueNotices(tx, contractId);
    const replaced = notices.find((one) => one.number === supersedes && one.supersededAt === null);
    if (supersedes !== null && !replaced) throw notFound();
    const live = await dueLines(tx, contractId, { live: true });
    const told = toldDues(found.evaluation.dues, live, supersedes);
    if (supersedes === null ? told.length === 0 : told.every((one) => one.differenceCents === 0n))
      throw precondition({ key: supersedes === null ? "dueNothing" : "dueUnchanged" });
    number = (notices.at(-1)?.number ?? 0) + 1;
    const id = randomUUID();
    const issued = { issuedBy: context.viewer.personId, issuedAt: context.now };
    await tx.insert(dueNotice).values({ id, contractId, number, asOf, inputsHash, reason, ...issued });
    if (replaced) {
      const ended = { supersededAt: context.now, supersededBy: id };
      await tx.update(dueNotice).set(ended).where(eq(dueNotice.id, replaced.id));
      await undo(tx, context, { contractId, told, asOf });
    }
    const entryIds = await owe(tx, context, { contractId, number, told });
    await writeLines(tx, { id, contractId, told, entryIds });
  });
  return number;
}

/** Undoes what a superseded notice had posted and is no longer so, each movement whole. */
async function undo(
  tx: Tx,
  context: Context,
  { contractId, told, asOf }: { contractId: string; told: readonly ToldDue[]; asOf: string },
): Promise<void> {
  for (const { before, differenceCents } of told) {
    if (!before?.entryId || differenceCents === 0n) continue;
    const [entry] = await tx.select().from(journalEntry).where(eq(journalEntry.id, before.entryId));
    const [undone] = await tx.select().from(journalEntry).where(eq(journalEntry.reverses, before.entryId));
    if (!entry || undone) continue;
    const kind = before.kind;
    const lines = movements.owe({ payer: before.payer, of: before.commitment, what: kind, cents: -before.cents });
    await postMovement(tx, context, contractId, {
      ...{ commitmentId: before.commitmentId, key: `reverse:${entry.key}`, kind: "reverse", valueOn: asOf },
      ...{ lines, reverses: entry.id },
    });
  }
}

async function owe(
  tx: Tx,
  context: Context,
  { contractId, number, told }: { contractId: string; number: number; told: readonly ToldDue[] },
): Promise<Map<string, string>> {
  const ids = new Map((await commitmentsOf(tx, contractId)).map((one) => [one.number, one.id]));
  const moved = told.flatMap((one) => (one.due && one.differenceCents !== 0n ? [one.due] : []));
  const posted = await postMovements(
    tx,
    context,
    contractId,
    moved.map((due) => ({
      commitmentId: ids.get(due.commitment) ?? "",
      key: number === 1 ? `owe:${due.key}` : `owe:${due.key}:${number}`,
      kind: "owe",
      valueOn: due.line.on,
      lines: movements.owe({ payer: due.payer, of: due.commitment, what: due.line.component, cents: due.cents }),
    })),
  );
  return new Map(moved.map((due, i) => [due.key, posted[i]?.id ?? ""]));
}

async function writeLines(
  tx: Tx,
  {
    id,
    contractId,
    told,
    entryIds,
  }: { id: string; contractId: string; told: readonly ToldDue[]; entryIds: Map<string, string> },
): Promise<void> {
  const ids = new Map((await commitmentsOf(tx, contractId)).map((one) => [one.number, one.id]));
  const lines = told.flatMap(({ due, before }) =>
    due
      ? [
          {
            ...{ contractId, noticeId: id, commitmentId: ids.get(due.commitment) ?? "", key: due.key },
            ...{ kind: due.line.component, payOn: due.line.on, payer: due.payer, cents: due.cents },
            explanation: storedFigure(ownFigure(due.line.figure, due.commitment)),
            entryId: entryIds.get(due.key) ?? before?.entryId ?? null,
          },
        ]
      : [],
  );
  if (lines.length > 0) await tx.insert(dueLine).values(lines);
}
