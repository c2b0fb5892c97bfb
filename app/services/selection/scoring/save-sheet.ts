import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { score, scoreSheet } from "../../../../db/schema/index.ts";
import { conflict, invalid, type Message, precondition } from "../../../domain/errors.ts";
import { isSame, outcome, plain, type Said, unsaid } from "../../../domain/selection/answers.ts";
import type { Score } from "../../../domain/selection/grid.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { longestReason, readScore } from "./score-input.ts";
import { mustBeScorable, sheetFile } from "./sheet-file.ts";

const about = z.object({ candidacyId: uuid });

export interface SavedSheet {
  /** By criterion: the score that says what the person typed. */
  versions: Record<string, string>;
  /** By criterion: what the same person saved in another window. The typed words were not written over it. */
  clashes: Record<string, Said & { version: string; own: true }>;
  /** Lines kept with their score or their reason alone, by field. */
  unfinished: Record<string, Message>;
}

interface Line {
  code: string;
  value: Score | null;
  reason: string;
  /** The score the page showed; empty = none. */
  base: string;
  settled: string;
}

/**
 * Keeps the viewer's draft of a candidate's sheet, unfinished lines included: those that differ from what is kept.
 * Fields: `score.CODE`, `reason.CODE`, `base.CODE`, the score the page showed, and `settle.CODE` after two windows
 * clashed. What clashes is told and left, everything else is saved; every version stays.
 */
export async function saveSheet(context: Context, input: unknown): Promise<SavedSheet> {
  must(context, "score.record");
  const { candidacyId } = parse(about, input);
  const typed = input as Record<string, unknown>;
  return context.write("score.save", async (tx) => {
    const { call, criteria } = await sheetFile(tx, context, candidacyId);
    await mustBeScorable(tx, context, { candidacyId, call });
    const lines = readLines(
      typed,
      criteria.map(({ code }) => code),
    );
    const sheet = await heldSheet(tx, context, candidacyId);
    if (sheet.submittedAt) throw precondition({ key: "sheetSubmitted" });
    return { ...(await writeLines(tx, { context, sheetId: sheet.id, lines })), unfinished: unfinishedOf(lines) };
  });
}

/** The same for a form: a clash or an unfinished line comes back beside its field, everything that can be being kept. */
export async function saveSheetForm(context: Context, input: unknown): Promise<SavedSheet> {
  const saved = await saveSheet(context, input);
  const clashing = Object.keys(saved.clashes);
  const fields = { ...saved.unfinished };
  for (const code of clashing) fields[`reason.${code}`] = { key: "scoreChangedMeanwhile" };
  if (clashing.length > 0) throw conflict({ key: "scoresChanged", values: { count: clashing.length } }, fields);
  if (Object.keys(fields).length > 0) throw invalid(fields, { key: "scoresUnfinished" });
  return saved;
}

/** What the form says to each criterion it carries; a score out of the scale and words too long are refused in place. */
function readLines(typed: Record<string, unknown>, codes: readonly string[]): Line[] {
  const refused: Record<string, Message> = {};
  const text = (name: string) => (typeof typed[name] === "string" ? (typed[name] as string) : "");
  const lines = codes.flatMap((code): Line[] => {
    if (![`base.${code}`, `score.${code}`, `reason.${code}`].some((name) => typed[name] !== undefined)) return [];
    const value = readScore(typed[`score.${code}`]);
    const reason = plain(text(`reason.${code}`));
    if (value === "bad") refused[`score.${code}`] = { key: "scoreOutOfScale" };
    if (reason.length > longestReason) refused[`reason.${code}`] = { key: "too_big" };
    const line = { code, value: value === "bad" ? null : value, reason };
    return [{ ...line, base: text(`base.${code}`), settled: text(`settle.${code}`) }];
  });
  if (Object.keys(refused).length > 0) throw invalid({ ...unfinishedOf(lines), ...refused });
  return lines;
}

function unfinishedOf(lines: readonly Line[]): Record<string, Message> {
  return Object.fromEntries(
    lines.flatMap(({ code, value, reason }): [string, Message][] => {
      if (value !== null && reason === "") return [[`reason.${code}`, { key: "scoreReasonNeeded" }]];
      return value === null && reason !== "" ? [[`score.${code}`, { key: "scoreNeeded" }]] : [];
    }),
  );
}

/** The viewer's sheet, begun now if there is none, held until the transaction ends: windows save one after the other. */
async function heldSheet(tx: Tx, context: Context, candidacyId: string) {
  const { personId } = context.viewer;
  const begun = { id: randomUUID(), candidacyId, personId, openedAt: context.now };
  await tx.insert(scoreSheet).values(begun).onConflictDoNothing();
  const [sheet] = await tx
    .select()
    .from(scoreSheet)
    .where(and(eq(scoreSheet.candidacyId, candidacyId), eq(scoreSheet.personId, personId)))
    .for("update");
  return sheet as typeof scoreSheet.$inferSelect;
}

interface Writing {
  context: Context;
  sheetId: string;
  lines: readonly Line[];
}

async function writeLines(tx: Tx, { context, sheetId, lines }: Writing) {
  const told: Pick<SavedSheet, "versions" | "clashes"> = { versions: {}, clashes: {} };
  const stored = await tx.select().from(score).where(eq(score.sheetId, sheetId)).orderBy(asc(score.recordedAt));
  for (const { code, value, reason, base, settled } of lines) {
    const own = stored.filter(({ criterionCode }) => criterionCode === code);
    // The live one closes the line, whatever the clock said.
    const rows = [...own.filter((row) => row.supersededAt), ...own.filter((row) => !row.supersededAt)];
    const latest = rows.at(-1);
    const typed = { choice: value === null ? null : String(value), words: reason };
    const versions = rows.map((row) => ({ choice: row.value === null ? null : String(row.value), words: row.reason }));
    if (settled === "theirs") continue;
    const seen = /^mine:(.+)$/.exec(settled)?.[1] ?? base;
    const does = outcome({ typed, base: 1 + rows.findIndex(({ id }) => id === seen), versions, carried: unsaid });
    const kept = versions.at(-1) ?? unsaid;
    if (does === "keep" && isSame(typed, kept)) told.versions[code] = latest?.id ?? "";
    if (does === "conflict") told.clashes[code] = { ...kept, version: latest?.id ?? "", own: true };
    if (does !== "write") continue;
    const id = randomUUID();
    const ended = { supersededAt: context.now, supersededBy: id };
    if (latest)
      await tx
        .update(score)
        .set(ended)
        .where(and(eq(score.id, latest.id), isNull(score.supersededAt)));
    await tx.insert(score).values({ id, sheetId, criterionCode: code, value, reason, recordedAt: context.now });
    told.versions[code] = id;
  }
  return told;
}
