import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { score, scoreSheet } from "../../../../db/schema/index.ts";
import { conflict, invalid, type Message, precondition } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeWords, uuid } from "../../fields.ts";
import { readScore } from "./score-input.ts";
import { mustBeScorable, sheetFile } from "./sheet-file.ts";

const about = z.object({ candidacyId: uuid });
const reasonOf = z.object({ reason: maybeWords(4000) });

/**
 * Keeps the viewer's draft scores of a candidate: those that were filled in and differ from what is kept. Fields:
 * `score.CODE`, `reason.CODE`, and `seen.CODE`, the score the page showed, so that two windows notice each other.
 * Every version stays. Returns how many were kept.
 */
export async function saveSheet(context: Context, input: unknown): Promise<number> {
  must(context, "score.record");
  const { candidacyId } = parse(about, input);
  const typed = input as Record<string, unknown>;
  return context.write("score.save", async (tx) => {
    const file = await sheetFile(tx, context, candidacyId);
    await mustBeScorable(tx, context, { candidacyId, call: file.call });
    if (file.sheet?.submittedAt) throw precondition({ key: "sheetSubmitted" });
    const fields: Record<string, Message> = {};
    const rows = file.criteria.flatMap(({ code }) => {
      const { reason } = parse(reasonOf, { reason: typed[`reason.${code}`] });
      const asked = readScore(typed[`score.${code}`]);
      const before = file.scores.find(({ criterionCode }) => criterionCode === code);
      if (asked === null && reason === null) return [];
      if (asked === "bad") fields[`score.${code}`] = { key: "scoreOutOfScale" };
      else if (asked === null) fields[`score.${code}`] = { key: "scoreNeeded" };
      if (reason === null) fields[`reason.${code}`] = { key: "scoreReasonNeeded" };
      if (typeof asked !== "number" || reason === null) return [];
      if (before?.value === asked && before.reason === reason) return [];
      if ((typed[`seen.${code}`] ?? "") !== (before?.id ?? ""))
        fields[`score.${code}`] = { key: "scoreChangedMeanwhile" };
      return [{ id: randomUUID(), criterionCode: code, value: asked, reason, before }];
    });
    const changed = Object.values(fields).some(({ key }) => key === "scoreChangedMeanwhile");
    if (changed) throw conflict({ key: "scoreChangedMeanwhile" }, fields);
    if (Object.keys(fields).length > 0) throw invalid(fields);
    if (rows.length === 0) return 0;
    const sheetId = file.sheet?.id ?? randomUUID();
    const opened = { id: sheetId, candidacyId, personId: context.viewer.personId, openedAt: context.now };
    if (!file.sheet) await tx.insert(scoreSheet).values(opened);
    for (const { before, ...row } of rows) {
      const ended = { supersededAt: context.now, supersededBy: row.id };
      if (before) await tx.update(score).set(ended).where(eq(score.id, before.id));
      await tx.insert(score).values({ ...row, sheetId, recordedAt: context.now });
    }
    return rows.length;
  });
}
