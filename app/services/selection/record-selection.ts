import { eq } from "drizzle-orm";
import { z } from "zod";
import { programme, selection } from "../../../db/schema/index.ts";
import { invalid } from "../../domain/errors.ts";
import { strengths } from "../../domain/screening/evidence-strength.ts";
import type { Audience } from "../../domain/screening/facts.ts";
import { exemptions, productCodes } from "../../domain/screening/products.ts";
import { defaultRule, serialiseRule } from "../../domain/screening/rule.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { euros, share, title } from "./words.ts";

/** The optional relations of the rule, as boxes of the form. */
export const switches = ["fundManager", "distribution", "funding"] as const;

const schema = z.object({
  programmeId: z.uuid(),
  name: title,
  products: z.array(z.enum(productCodes)).min(1),
  exemptions: z.array(z.enum(exemptions)).default([]),
  switches: z.array(z.enum(switches)).default([]),
  minimumStrength: z.enum(strengths),
  stake: share,
  fundSubscribers: share.optional(),
  materiality: euros.default(0n),
});

/** Prepares a call for investors: the programme's audience and territory, and the rule as proposed to the vote. */
export async function recordSelection(context: Context, input: unknown): Promise<string> {
  must(context, "selection.record");
  const told = parse(schema, input);
  return context.write("selection.record", async (tx) => {
    const [action] = await tx.select().from(programme).where(eq(programme.id, told.programmeId));
    if (!action) throw invalid({ programmeId: { key: "invalid_value" } });
    const on = (name: (typeof switches)[number]) => told.switches.includes(name);
    const rule = serialiseRule({
      ...defaultRule(action.audiences as Audience[], action.territories),
      products: told.products,
      exemptions: told.exemptions,
      minimumStrength: told.minimumStrength,
      stake: told.stake,
      fundSubscribers: told.fundSubscribers ?? null,
      materialityCents: told.materiality,
      fundManager: on("fundManager"),
      distribution: on("distribution"),
      funding: on("funding"),
    });
    const [row] = await tx
      .insert(selection)
      .values({ programmeId: action.id, name: told.name, rule })
      .returning({ id: selection.id });
    return (row as { id: string }).id;
  });
}
