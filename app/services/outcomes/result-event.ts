import { z } from "zod";
import { resultEvent } from "../../../db/schema/index.ts";
import { invalid, notFound, precondition } from "../../domain/errors.ts";
import { type CertificateEvent, eventProblem } from "../../domain/outcomes/certificate.ts";
import { parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { checkedPdf, keepFile } from "../documents/keep-file.ts";
import { day, uuid, words } from "../fields.ts";
import { heldContract } from "./held-contract.ts";
import { readResults } from "./read-results.ts";

const schema = z.object({
  contractId: uuid,
  resultId: uuid,
  onDay: day,
  words: words(2000),
  validator: z.string().trim().max(60).optional().default(""),
});

/**
 * Adds what happened to a result: the one way for a signature, an objection and its answer. The domain says what may
 * follow what; refused in words, beside the day where it is the day's fault.
 */
export async function addResultEvent(
  context: Context,
  input: unknown,
  kind: "validated" | "contested" | "upheld",
): Promise<void> {
  const told = parse(schema, input);
  if (told.onDay > context.today) throw invalid({ onDay: { key: "dayToCome" } });
  const file = kind === "contested" ? null : await checkedPdf(input);
  await context.write(`result.${kind}`, async (tx) => {
    await heldContract(tx, told.contractId);
    const { results } = await readResults(tx, told.contractId, { on: context.today, zone: context.zone });
    const found = results.find(({ id }) => id === told.resultId);
    if (!found) throw notFound();
    if (told.onDay < found.measuredOn) throw invalid({ onDay: { key: "dayBeforeMeasure" } });
    const by = context.viewer.personId;
    const event: CertificateEvent =
      kind === "validated"
        ? { kind, on: told.onDay, validator: told.validator }
        : kind === "contested"
          ? { kind, on: told.onDay, by }
          : { kind, on: told.onDay };
    const problem = eventProblem(found.certificate, event);
    if (problem?.key === "certificateOutOfOrder" || problem?.key === "objectionTooLate")
      throw invalid({ onDay: problem });
    if (problem?.key === "certificateNotValidator") throw invalid({ validator: problem });
    if (problem) throw precondition(problem);
    await tx.insert(resultEvent).values({
      ...{ contractId: told.contractId, resultId: found.id, kind, onDay: told.onDay, words: told.words },
      validator: kind === "validated" ? told.validator : null,
      ...(file && (await keepFile(tx, file, context.now))),
      ...{ recordedBy: by, recordedAt: context.now },
    });
  });
}
