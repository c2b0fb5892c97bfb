import { randomUUID } from "node:crypto";
import { z } from "zod";
import { callsOf } from "../../../db/queries/funding.ts";
import { callPart, fundingCall } from "../../../db/schema/index.ts";
import { conflict, precondition } from "../../domain/errors.ts";
import { movements } from "../../domain/funding/movements.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { maybeWords } from "../fields.ts";
import { heldStanding } from "./money-file.ts";
import { postMovements } from "./post-movement.ts";
import { callSchema, prepareCall } from "./prepare-call.ts";

const schema = callSchema.extend({ words: maybeWords(2000), seen: z.string().max(64) });

/**
 * Issues a call: its parts as they were shown, one movement each (`call:<call>:<commitment>`). Refuses with
 * `Precondition` while anything keeps it from being called, with `Conflict` when the parts changed since they were
 * shown. Returns its number.
 */
export async function issueCall(context: Context, input: unknown, timeZone: string): Promise<number> {
  must(context, "call.issue");
  const { words, seen, ...asked } = parse(schema, input);
  const { contractId, tranche: trancheNumber, noticedOn, payBy } = asked;
  return context.write("call.issue", async (tx) => {
    await heldStanding(tx, contractId);
    const call = await prepareCall(tx, context, asked, timeZone);
    if (call.seen !== seen) throw conflict({ key: "callChanged" });
    const [block] = call.blocks;
    if (block) throw precondition(block);
    const [last] = await callsOf(tx, contractId);
    const number = (last?.number ?? 0) + 1;
    const callId = randomUUID();
    await tx.insert(fundingCall).values({
      ...{ id: callId, contractId, number, trancheNumber, noticedOn, payBy, words: words ?? "" },
      ...{ issuedBy: context.viewer.personId, issuedAt: context.now },
    });
    const parts = call.parts.map((part) => ({
      ...{ id: randomUUID(), callId, contractId, commitmentId: part.commitmentId, cents: part.cents },
      ...{ uncalledAfterCents: part.uncalledAfterCents, number: part.number },
      reference: referenceOf(contractId, number, part.number),
    }));
    await tx.insert(callPart).values(parts.map(({ number: _, ...row }) => row));
    await postMovements(
      tx,
      context,
      contractId,
      parts.map(({ id, commitmentId, cents, number: of }) => ({
        ...{ commitmentId, key: `call:${number}:${of}`, kind: "call" as const, valueOn: noticedOn, callPartId: id },
        lines: movements.call(of, cents),
      })),
    );
    return number;
  });
}

/** What the investor writes on its transfer: the same on no other contract of the département. */
const referenceOf = (contractId: string, call: number, commitment: number): string =>
  `AF-${contractId.slice(0, 6).toUpperCase()}-${String(call).padStart(2, "0")}-${String(commitment).padStart(2, "0")}`;
