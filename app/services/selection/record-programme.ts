import { z } from "zod";
import { programme } from "../../../db/schema/index.ts";
import { invalid } from "../../domain/errors.ts";
import { audiences } from "../../domain/screening/facts.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { euros, paragraph, territories, title } from "./words.ts";

const schema = z.object({
  name: title,
  purpose: paragraph,
  population: paragraph,
  populationCount: z.coerce.number().int().min(1).max(10_000_000).optional(),
  territories,
  audiences: z.array(z.enum(audiences)).min(1),
  budget: euros,
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().optional(),
  illustrative: z.string().trim().max(1000).optional(),
  payerId: z.uuid().optional(),
  operatorId: z.uuid().optional(),
  evaluatorId: z.uuid().optional(),
});

/** Records an action to finance. Returns its id. */
export async function recordProgramme(context: Context, input: unknown): Promise<string> {
  must(context, "programme.record");
  const { budget, ...told } = parse(schema, input);
  if (told.startsOn && told.endsOn && told.endsOn <= told.startsOn)
    throw invalid({ endsOn: { key: "endBeforeStart" } });
  return context.write("programme.record", async (tx) => {
    const [row] = await tx
      .insert(programme)
      .values({ ...told, budgetCents: budget })
      .returning({ id: programme.id });
    return (row as { id: string }).id;
  });
}
