import { z } from "zod";
import { ownParty } from "../../../db/queries/questions.ts";
import { investorQuestion } from "../../../db/schema/index.ts";
import { notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";

const schema = z.object({ contractId: uuid, words: words(4000) });

/** An investor asks the département about a contract of its own. Nobody else among the investors sees who asked. */
export async function askQuestion(context: Context, input: unknown): Promise<void> {
  must(context, "question.ask");
  const asked = parse(schema, input);
  await context.write("question.ask", async (tx) => {
    const party = await ownParty(tx, asked.contractId);
    if (!party) throw notFound();
    await tx.insert(investorQuestion).values({
      ...{ contractId: asked.contractId, partyId: party.partyId, words: asked.words },
      ...{ askedBy: context.viewer.personId, askedAt: context.now },
    });
  });
}
