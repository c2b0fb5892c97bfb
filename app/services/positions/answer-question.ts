import { z } from "zod";
import { questionsOf } from "../../../db/queries/questions.ts";
import { announcement, investorAnswer } from "../../../db/schema/index.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { maybeWords, uuid, words } from "../fields.ts";

const schema = z
  .object({
    ...{ contractId: uuid, questionId: uuid, words: words(8000) },
    /** Whom it is told to: all investors get it with the question as it is told to them. */
    to: z.enum(["asker", "all"]),
    question: maybeWords(4000),
  })
  .refine(({ to, question }) => to === "asker" || question !== null, { error: "questionForAll", path: ["question"] });

/**
 * Finance answers a question: to who asked, and if wanted to all investors of the contract at once, the question in the
 * words finance chooses so that nobody is told who asked. Refuses with `Conflict` one that is answered.
 */
export async function answerQuestion(context: Context, input: unknown): Promise<void> {
  must(context, "question.answer");
  const { contractId, questionId, words, to, question } = parse(schema, input);
  await context.write("question.answer", async (tx) => {
    const asked = (await questionsOf(tx, contractId)).find(({ id }) => id === questionId);
    if (!asked) throw notFound();
    if (asked.answer !== null) throw conflict({ key: "alreadyDone" });
    const by = { contractId, words };
    await tx.insert(investorAnswer).values({
      ...{ ...by, questionId, answeredBy: context.viewer.personId, answeredAt: context.now },
    });
    if (to === "all" && question)
      await tx.insert(announcement).values({
        ...{ ...by, question, publishedBy: context.viewer.personId, publishedAt: context.now },
      });
  });
}
