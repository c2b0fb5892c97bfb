import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { before, candidacyFile, frozenGrid, latestAnswers, roundsOf } from "../../../../db/queries/questionnaire.ts";
import { answer } from "../../../../db/schema/index.ts";
import { conflict, invalid, type Message, notFound, precondition } from "../../../domain/errors.ts";
import {
  askedOf,
  choicesOf,
  isSame,
  longestWords,
  outcome,
  plain,
  type Said,
  unsaid,
} from "../../../domain/selection/answers.ts";
import type { Criterion } from "../../../domain/selection/grid.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { openRound } from "./open-round.ts";

const schema = z.looseObject({ candidacyId: uuid });

export interface Typed {
  code: string;
  said: Said;
  base: number;
  /** The person saw the other wording: theirs over version n, or the other's. */
  settled: { over: number } | "theirs" | null;
}

export interface Clash extends Said {
  version: number;
  /** True when the same person wrote it, in another window. */
  own: boolean;
  at: string;
}

export interface Saved {
  /** The version that says what the person typed; an answer somebody else moved on is not among them. */
  versions: Record<string, number>;
  /** By code: what somebody else saved meanwhile. The typed words were not written over it. */
  clashes: Record<string, Clash>;
}

/**
 * Saves the answers of one form, each as a version upon the one the person saw: fields `choice.CODE`, `words.CODE`,
 * `base.CODE`, and `settle.CODE` after a clash. What clashes is told and left; everything else is saved.
 */
export async function saveAnswers(context: Context, input: unknown): Promise<Saved> {
  must(context, "questionnaire.answer");
  const { candidacyId, ...fields } = parse(schema, input);
  return context.write("answer.save", async (tx) => {
    const round = await openRound(tx, candidacyId);
    if (round.kind === "checkup") throw precondition({ key: "answersClosed" });
    const file = await candidacyFile(tx, candidacyId);
    const grid = file && (await frozenGrid(tx, file.selection.id));
    if (!grid) throw notFound();
    const typed = readTyped(fields, askedOf(grid.content));
    const last = before(await roundsOf(tx, candidacyId), round);
    const carried = new Map((last ? await latestAnswers(tx, last.id) : []).map((one) => [one.criterionCode, one]));
    return writeAnswers(tx, { context, questionnaireId: round.id, typed, carried });
  });
}

/** The same for a form: a clash comes back as a refusal beside its field, everything else being saved. */
export async function saveForm(context: Context, input: unknown): Promise<Saved> {
  const saved = await saveAnswers(context, input);
  const clashing = Object.keys(saved.clashes);
  if (clashing.length === 0) return saved;
  const fields = Object.fromEntries(clashing.map((code) => [`words.${code}`, { key: "answerChanged" }]));
  throw conflict({ key: "answersChanged", values: { count: clashing.length } }, fields);
}

/** What a form says to the criteria it carries; a choice or words that cannot be are refused in place. */
export function readTyped(fields: Record<string, unknown>, criteria: readonly Criterion[]): Typed[] {
  const refused: Record<string, Message> = {};
  const text = (name: string) => (typeof fields[name] === "string" ? (fields[name] as string) : "");
  const typed = criteria.flatMap((criterion): Typed[] => {
    const { code } = criterion;
    const base = text(`base.${code}`);
    if (!/^\d{1,6}$/.test(base)) return [];
    const choice = text(`choice.${code}`);
    const words = plain(text(`words.${code}`));
    const none = choice === "" || choice === "none";
    if (!none && !choicesOf(criterion).includes(choice)) refused[`choice.${code}`] = { key: "invalid_value" };
    if (words.length > longestWords) refused[`words.${code}`] = { key: "too_big" };
    const settle = text(`settle.${code}`);
    const over = /^mine:(\d{1,6})$/.exec(settle)?.[1];
    const settled = settle === "theirs" ? settle : over === undefined ? null : { over: Number(over) };
    return [{ code, base: Number(base), said: { choice: none ? null : choice, words }, settled }];
  });
  if (Object.keys(refused).length > 0) throw invalid(refused);
  return typed;
}

interface Writing {
  context: Context;
  questionnaireId: string;
  typed: readonly Typed[];
  carried: ReadonlyMap<string, Said>;
}

/** Writes what was changed and nothing else. The questionnaire is held by this transaction. */
export async function writeAnswers(tx: Tx, { context, questionnaireId, typed, carried }: Writing): Promise<Saved> {
  const saved: Saved = { versions: {}, clashes: {} };
  const codes = typed.map(({ code }) => code);
  if (codes.length === 0) return saved;
  const stored = await tx
    .select()
    .from(answer)
    .where(and(eq(answer.questionnaireId, questionnaireId), inArray(answer.criterionCode, codes)))
    .orderBy(asc(answer.version));
  const rows: (typeof answer.$inferInsert)[] = [];
  for (const { code, said, base, settled } of typed) {
    const versions = stored.filter(({ criterionCode }) => criterionCode === code);
    if (settled === "theirs") continue;
    const seen = Math.min(settled === null ? base : settled.over, versions.length);
    const does = outcome({ typed: said, base: seen, versions, carried: carried.get(code) ?? unsaid });
    const latest = versions.at(-1);
    // What the person has before them is the newest version only where it says the same.
    if (does === "keep" && isSame(said, latest ?? carried.get(code) ?? unsaid)) saved.versions[code] = versions.length;
    if (does === "conflict" && latest) {
      const { choice, words, version, answeredBy, answeredAt } = latest;
      saved.clashes[code] = { choice, words, version, own: answeredBy === context.viewer.personId, at: answeredAt };
    }
    if (does !== "write") continue;
    saved.versions[code] = versions.length + 1;
    rows.push({
      ...{ questionnaireId, criterionCode: code, version: versions.length + 1, ...said },
      ...{ answeredBy: context.viewer.personId, answeredAt: context.now },
    });
  }
  if (rows.length > 0) await tx.insert(answer).values(rows);
  return saved;
}
