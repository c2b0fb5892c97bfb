import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { indicatorsOf, resultsOf } from "../../../db/queries/outcomes.ts";
import { indicator } from "../../../db/schema/index.ts";
import { precondition } from "../../domain/errors.ts";
import { objectionWorkingDays } from "../../domain/outcomes/certificate.ts";
import { baselineKinds, units } from "../../domain/outcomes/indicators.ts";
import { indicatorKinds } from "../../domain/outcomes/words.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, wholeNumber, words } from "../fields.ts";
import { heldContract } from "./held-contract.ts";

const code = words(60).refine((typed) => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(typed), { error: "termsCode" });
const maybeMonths = z.preprocess(
  (typed) => (typed === "" || typed === undefined ? null : typed),
  wholeNumber(1, 240, "countFormat").nullable(),
);

const schema = z.object({
  contractId: uuid,
  code,
  name: words(200),
  definition: words(2000),
  kind: z.enum(indicatorKinds),
  unit: z.enum(units),
  population: words(500),
  baseline: z.enum(baselineKinds),
  dataSource: words(500),
  /** One function a line, or separated by commas: `judge, departement`. */
  validators: words(500)
    .transform((typed) => [...new Set(typed.split(/[,;\n]/).map((one) => one.trim()))].filter(Boolean))
    .refine((list) => list.length > 0 && list.length <= 10 && list.every((one) => one.length <= 60), {
      error: "validatorsFormat",
    }),
  windowMonths: maybeMonths,
  objectionDays: z.preprocess(
    (typed) => (typed === "" || typed === undefined ? String(objectionWorkingDays) : typed),
    wholeNumber(0, 250, "countFormat"),
  ),
});

/**
 * Records what the contract measures. The same code again replaces the definition while nothing was measured by it;
 * after that it is frozen (`Precondition`). Returns its id.
 */
export async function recordIndicator(context: Context, input: unknown): Promise<string> {
  must(context, "indicator.record");
  const told = parse(schema, input);
  const id = randomUUID();
  await context.write("indicator.record", async (tx) => {
    await heldContract(tx, told.contractId);
    const known = (await indicatorsOf(tx, told.contractId)).find((one) => one.code === told.code);
    if (known) {
      const measured = (await resultsOf(tx, told.contractId)).some((one) => one.indicatorId === known.id);
      if (measured) throw precondition({ key: "indicatorMeasured", values: { code: told.code } });
      const ended = { supersededAt: context.now, supersededBy: id };
      await tx.update(indicator).set(ended).where(eq(indicator.id, known.id));
    }
    await tx.insert(indicator).values({ ...told, id, recordedBy: context.viewer.personId, recordedAt: context.now });
  });
  return id;
}
