import type { VerdictValue } from "../../../domain/screening/facts.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { type Locale, messages } from "../../../locales/index.ts";
import type { CandidateFile } from "../../../services/selection/procedure/read-files.ts";
import { day } from "../../../ui/format.ts";

/** Where a candidate's file stands, in a few words, with the page that goes on with it. */
export interface FileMark {
  overall: VerdictValue | null;
  recorded: VerdictValue | null;
  word: string;
  tone: "plain" | "warning" | "success";
  /** What else counts: a derogation, a verdict to be re-examined. */
  also: { word: string; tone: "warning" | "success" }[];
  to: string;
}

/** The mark of one file; null while the selection is being prepared or open. */
export function fileMark(
  file: CandidateFile,
  {
    selectionId,
    state,
    due,
    today,
    locale,
  }: { selectionId: string; state: string; due: readonly string[]; today: string; locale: Locale },
): FileMark | null {
  if (state === "preparation" || state === "open") return null;
  const text = messages(locale).procedure.board;
  const base = `/selections/${selectionId}/candidatures/${file.candidacyId}`;
  const also: FileMark["also"] = [];
  if (file.state.reexamine) also.push({ word: text.reexamine, tone: "warning" });
  if (file.derogated) also.push({ word: text.derogated, tone: "success" });
  else if (file.derogationAsked) also.push({ word: text.derogationAsked, tone: "warning" });
  const told = (word: string, tone: FileMark["tone"], page: string): FileMark => ({
    ...{ overall: file.state.overall?.value ?? null, recorded: file.recorded?.verdict ?? null },
    ...{ word, tone, also, to: page === "" ? base : `${base}/${page}` },
  });
  if (file.screening === null) return told(text.notScreened, "warning", "");
  if (due.includes(file.candidacyId)) return told(text.due, "warning", "");
  if (file.recorded !== null) return told(text.recorded, "plain", "verdict");
  if (!takes(state, "verdict")) return told("", "plain", "constat");
  const isBare = file.state.overall?.standings.some(({ because }) => because === "unassessed");
  if (isBare && file.finding === null) return told(text.toAssess, "warning", "appreciations");
  if (file.state.toHear) return told(text.toHear, "warning", "constat");
  if (file.state.waiting && file.finding) return told(text.sent(day(file.finding.replyBy, locale)), "plain", "constat");
  if (file.state.overall?.value === "cleared") return told(text.recordable, "warning", "verdict");
  const isOver = file.finding !== null && today > file.finding.replyBy;
  return told(isOver && file.finding?.replies === 0 ? text.overdue : text.replied, "warning", "verdict");
}
