import { randomUUID } from "node:crypto";
import { isValidIBAN } from "ibantools";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { type CommitmentRow, commitmentsOf, investorsOf } from "../../../db/queries/funding.ts";
import { balancesOf } from "../../../db/queries/journal.ts";
import { commitment } from "../../../db/schema/index.ts";
import { conflict, invalid } from "../../domain/errors.ts";
import { movements, standingOf } from "../../domain/funding/movements.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid } from "../fields.ts";
import { amount } from "./fields.ts";
import { freshKey } from "./fresh-key.ts";
import { heldStanding } from "./money-file.ts";
import { postMovement } from "./post-movement.ts";

const schema = z.object({
  contractId: uuid,
  partyId: uuid,
  classCode: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/, { error: "termsCode" })
    .default("A"),
  amount,
  committedOn: day,
  iban: z
    .string()
    .trim()
    .transform((typed) => typed.replace(/\s/g, "").toUpperCase())
    .refine((typed) => typed === "" || isValidIBAN(typed), { error: "ibanFormat" })
    .nullish()
    .transform((typed) => typed || null),
});
type Told = z.output<typeof schema>;

/**
 * Records what an investor promised, in one class, and posts it: `commit:<number>`. Where a wrong amount was undone in
 * the journal, the same commitment takes the right one. Returns its number.
 */
export async function recordCommitment(context: Context, input: unknown): Promise<number> {
  must(context, "commitment.record");
  const told = parse(schema, input);
  if (told.committedOn > context.today) throw invalid({ committedOn: { key: "dayInFuture" } });
  return context.write("commitment.record", async (tx) => {
    await heldStanding(tx, told.contractId);
    const investors = await investorsOf(tx, told.contractId);
    if (!investors.some(({ partyId }) => partyId === told.partyId))
      throw invalid({ partyId: { key: "investorUnknown" } });
    const all = await commitmentsOf(tx, told.contractId);
    const known = all.find((one) => one.partyId === told.partyId && one.classCode === told.classCode);
    const { id, number } = known ? await mustBeUndone(tx, known, told) : await added(tx, context, told, all.length + 1);
    await postMovement(tx, context, told.contractId, {
      ...{ commitmentId: id, kind: "commit", valueOn: told.committedOn, lines: movements.commit(number, told.amount) },
      key: await freshKey(tx, told.contractId, `commit:${number}`),
    });
    return number;
  });
}

async function mustBeUndone(tx: Tx, known: CommitmentRow, { contractId }: Told): Promise<CommitmentRow> {
  const { committed } = standingOf(await balancesOf(tx, contractId), known.number);
  if (committed === 0n) return known;
  const taken = { key: "committedAlready", values: { number: known.number } };
  throw conflict(taken, { classCode: taken });
}

async function added(
  tx: Tx,
  context: Context,
  { amount: cents, ...told }: Told,
  number: number,
): Promise<{ id: string; number: number }> {
  const id = randomUUID();
  await tx
    .insert(commitment)
    .values({ ...told, id, number, cents, recordedBy: context.viewer.personId, recordedAt: context.now });
  return { id, number };
}
