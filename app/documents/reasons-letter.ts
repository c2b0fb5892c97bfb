import type { Day } from "../domain/day.ts";
import { type Block, heading, list, type Paper, paragraph, signature, table } from "../domain/documents/paper.ts";
import type { FindingContent } from "../domain/selection/finding-content.ts";
import type { Bilingual } from "../domain/selection/grid.ts";
import { paperDay, paperPoints, paperWords } from "./paper-words.ts";
import type { PaperPlace } from "./screening-report.ts";

/** All that a rejected candidate is told: of itself only. */
export interface Rejection {
  candidate: string;
  /** Its address, line by line; empty where the register holds none. */
  address: string[];
  /** Who signs for the département. */
  signedBy: string;
  selection: string;
  /** The verdict held, where it is the reason. */
  verdict: { lead: Bilingual; recordedOn: Day } | null;
  /** The finding it was heard on, and of it what the verdict rests on. */
  finding:
    | ({ number: number; sentOn: Day; replyBy: Day; replies: number } & Pick<FindingContent, "credit" | "criteria">)
    | null;
  /** Its own points, where it was scored and not proposed; exact `n/d`. */
  total: string | null;
}

/** The letter of reasons to one rejected candidate. It says no word about any other candidate. */
export function reasonsLetter(told: Rejection, { locale, departement, on }: PaperPlace): Paper {
  const { letter: text, verdicts, none } = paperWords[locale];
  const { verdict, finding } = told;
  const credit = finding?.credit?.[locale] ?? null;
  const criteria = finding?.criteria ?? [];
  const blocks: Block[] = [heading(text.decision)];
  if (verdict) blocks.push(paragraph(verdict.lead[locale]), paragraph(text.held(paperDay(verdict.recordedOn, locale))));
  if (told.total !== null) blocks.push(paragraph(text.points(paperPoints(told.total, locale))));
  if (credit) {
    blocks.push(heading(text.found), paragraph(credit.lead));
    if (credit.proofLine) blocks.push(paragraph(credit.proofLine));
    if (credit.missing.length > 0) blocks.push(list(credit.missing, true));
  }
  if (criteria.length > 0)
    blocks.push(
      heading(text.criteria),
      table(
        text.criteria,
        [paperWords[locale].minutes.criterion, paperWords[locale].verdict, paperWords[locale].why],
        criteria.map((one) => [one.question[locale], verdicts[one.value], one.reason ?? none]),
        { wide: [0, 2] },
      ),
    );
  if (finding)
    blocks.push(
      heading(text.heard),
      paragraph(text.finding(finding.number, paperDay(finding.sentOn, locale), paperDay(finding.replyBy, locale))),
      paragraph(text.replied(finding.replies)),
    );
  blocks.push(heading(text.appeal), paragraph(text.appealWords));
  blocks.push(signature([text.signedFor(departement), told.signedBy]));
  return {
    ...{ version: "1", locale, place: departement, on },
    title: text.title,
    letter: { to: [told.candidate, ...told.address], dated: text.dated(departement, paperDay(on, locale)) },
    lead: text.lead(told.candidate, told.selection),
    reference: text.reference(told.selection, told.candidate),
    blocks,
  };
}
