import type { Day } from "../domain/day.ts";
import { type Block, facts, heading, list, type Paper, paragraph, table } from "../domain/documents/paper.ts";
import type { Strength } from "../domain/screening/evidence-strength.ts";
import { explain, reasonSentence } from "../domain/screening/explain.ts";
import { askedProducts } from "../domain/screening/question.ts";
import type { ReasonedVerdict } from "../domain/screening/reasons.ts";
import type { Verdict } from "../domain/screening/verdict.ts";
import { type Locale, messages } from "../locales/index.ts";
import { shortened } from "../locales/screening.ts";
import { paperDay, paperMoment, paperWords } from "./paper-words.ts";

interface Piece {
  id: string;
  number: number | null;
  title: string;
  page: string | null;
  strength: Strength;
  expiresOn: Day | null;
}

/** A verdict with the names, links and pieces it is told with. */
export interface ReportFile {
  verdict: Verdict;
  byPerimeter: readonly (ReasonedVerdict & { members: number })[];
  names: readonly { id: string; name: string }[];
  pieces: readonly Piece[];
  /** What would change the verdict, in the order it is told. */
  changes: readonly { kind: string }[];
}

export interface PaperPlace {
  locale: Locale;
  /** The département's name. */
  departement: string;
  timeZone: string;
  on: Day;
}

/** Everything a verdict page says of one candidate, for paper: the same words, the same hash. */
export function screeningReport(
  { verdict, byPerimeter, names, pieces, changes }: ReportFile,
  about: { candidate: string; selection: string },
  { locale, departement, timeZone, on }: PaperPlace,
): Paper {
  const { clear } = messages(locale).selection.perimeters;
  const { missingBeyond, missingBeyondHint } = messages(locale).verdict;
  const words = shortened(verdict, locale);
  const { report, ...text } = paperWords[locale];
  const institutions = Object.fromEntries(names.map(({ id, name }) => [id, name]));
  const evidence = Object.fromEntries(pieces.map(({ id, number, page }) => [id, { number: String(number), page }]));
  const told = explain(verdict, { institutions, evidence }, words);
  const nameOf = (id: string) => institutions[id] ?? id;
  const say = { nameOf, asked: askedProducts(verdict.rule, verdict.on), words };
  const strengths = messages(locale).documents.strengths;
  const perimeter = `${verdict.perimeter}, ${words.perimeters[verdict.perimeter]}`;
  const isExcluded = verdict.value === "excluded";
  const listed = (title: string, items: string[], numbered = false): Block[] =>
    items.length === 0 ? [] : [heading(title), list([...new Set(items)], numbered)];
  return {
    ...{ version: "1", locale, place: departement, on },
    title: report.title(about.candidate),
    lead: told.lead,
    reference: report.reference(about.selection, text.hash(verdict.hash)),
    blocks: [
      heading(report.basis),
      facts([
        { term: report.selection, value: about.selection },
        { term: report.day, value: paperDay(verdict.on, locale) },
        { term: report.known, value: paperMoment(verdict.knownAt, locale, timeZone) },
        { term: report.at, value: perimeter },
        { term: text.verdict, value: text.verdicts[verdict.value] },
      ]),
      ...(told.proofLine ? [heading(report.proof), paragraph(told.proofLine)] : []),
      heading(report.byPerimeter),
      table(
        report.byPerimeter,
        [text.perimeter, text.verdict, text.why, text.members],
        byPerimeter.map((brief) => [
          `${brief.perimeter}, ${words.perimeters[brief.perimeter]}`,
          text.verdicts[brief.value],
          reasonSentence(brief, say) ?? clear,
          String(brief.members),
        ]),
        { wide: [2], ends: [3] },
      ),
      ...(isExcluded ? [] : listed(report.missing, told.missing, true)),
      // What is missing has its own list: answering it lifts no exclusion.
      ...listed(
        report.changes,
        told.changes.filter((_, i) => changes[i]?.kind !== "supply"),
      ),
      ...(isExcluded && told.missing.length > 0
        ? [heading(missingBeyond), paragraph(missingBeyondHint), list([...new Set(told.missing)], true)]
        : []),
      ...listed(report.flags, told.flags),
      heading(report.reached),
      table(
        report.reached,
        [report.member, report.relation, report.ring],
        [...verdict.members]
          .sort((a, b) => a.distance - b.distance || (nameOf(a.institutionId) < nameOf(b.institutionId) ? -1 : 1))
          .map((member) => [nameOf(member.institutionId), words.relations[member.relation], member.ring]),
        { wide: [0] },
      ),
      heading(report.pieces),
      pieces.length === 0
        ? paragraph(report.noPiece)
        : table(
            report.pieces,
            [report.piece, report.strength, report.expires],
            pieces.map((piece) => [
              [`${piece.number ?? ""} · ${piece.title}`, piece.page].filter(Boolean).join(", "),
              strengths[piece.strength],
              piece.expiresOn ? paperDay(piece.expiresOn, locale) : text.none,
            ]),
            { wide: [0] },
          ),
      facts([
        { term: report.version, value: String(verdict.rule.version) },
        { term: report.sum, value: verdict.hash },
      ]),
    ],
  };
}
