import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { score } from "../../../../db/schema/index.ts";
import { conflict, invalid, notFound, precondition } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid, words } from "../../fields.ts";
import { longestReason, readScore } from "./score-input.ts";
import { mustBeScorable, sheetFile } from "./sheet-file.ts";

const schema = z.object({
  candidacyId: uuid,
  code: z.string().max(20),
  score: z.unknown(),
  reason: words(longestReason),
  /** Why it changes, which everybody will read. */
  amendment: words(2000),
  seen: uuid,
});

/** Changes a submitted score: the one before stays, and both are told with why it changed. */
export async function amendScore(context: Context, input: unknown): Promise<void> {
  must(context, "score.record");
  const { candidacyId, code, score: typed, reason, amendment, seen } = parse(schema, input);
  const value = readScore(typed);
  if (value === null || value === "bad") throw invalid({ score: { key: "scoreOutOfScale" } });
  await context.write("score.amend", async (tx) => {
    const { call, sheet, scores } = await sheetFile(tx, context, candidacyId);
    await mustBeScorable(tx, context, { candidacyId, call });
    const before = scores.find(({ criterionCode }) => criterionCode === code);
    if (!sheet || !before) throw notFound();
    if (!sheet.submittedAt) throw precondition({ key: "sheetNotSubmitted" });
    if (before.id !== seen) throw conflict({ key: "scoreChangedMeanwhile" });
    if (before.value === value && before.reason === reason) throw invalid({ score: { key: "amendmentSame" } });
    const id = randomUUID();
    await tx.update(score).set({ supersededAt: context.now, supersededBy: id }).where(eq(score.id, before.id));
    const told = { id, sheetId: sheet.id, criterionCode: code, value, reason, amendment, recordedAt: context.now };
    await tx.insert(score).values(told);
  });
}
