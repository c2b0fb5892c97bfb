import { type Block, facts, heading, list, type Paper, paragraph, table } from "../domain/documents/paper.ts";
import type { MinutedCandidate, MinutedMotion, Minutes } from "../domain/selection/minutes.ts";
import type { Locale } from "../locales/index.ts";
import { paperDay, paperPoints, paperSaid, paperWords } from "./paper-words.ts";
import type { PaperPlace } from "./screening-report.ts";

/** The minutes of one meeting on paper. Dated by the meeting, so that the same minutes give the same page. */
export function minutesPaper(minutes: Minutes, { locale, departement }: Omit<PaperPlace, "on">): Paper {
  const { minutes: text, hash } = paperWords[locale];
  const { meeting, selection } = minutes;
  const named = (people: Minutes["present"]) =>
    people.map(({ name, capacity }) => `${name} (${text.capacities[capacity]})`).join(", ") || paperWords[locale].none;
  const recusals = minutes.recusals
    .map(({ name, candidate }) => paperSaid(name, candidate, locale))
    .join(locale === "fr" ? "\u00a0; " : "; ");
  return {
    ...{ version: "1", locale, place: departement, on: meeting.heldOn },
    title: text.title(meeting.number),
    lead: text.lead(selection.name, paperDay(meeting.heldOn, locale)),
    reference: text.reference(selection.name, hash(minutes.hash)),
    blocks: [
      ...(meeting.closedAt === null ? [paragraph(text.open)] : []),
      heading(text.seating),
      facts([
        ...(meeting.place ? [{ term: text.place, value: meeting.place }] : []),
        { term: text.present, value: named(minutes.present) },
        { term: text.excused, value: named(minutes.excused) },
        ...(recusals ? [{ term: text.recused, value: recusals }] : []),
        ...(meeting.secretary ? [{ term: text.secretary, value: meeting.secretary }] : []),
        { term: text.grid, value: text.gridWords(selection.gridNumber, selection.gridHash) },
      ]),
      heading(text.candidates),
      table(
        text.candidates,
        [text.candidate, paperWords[locale].verdict, text.standing, text.points],
        minutes.candidates.map((one) => [
          one.name,
          verdictOf(one, locale),
          text.standings[one.standing],
          pointsOf(one, locale),
        ]),
        { wide: [0], ends: [3] },
      ),
      ...minutes.candidates.flatMap((one) => scoresOf(one, locale)),
      heading(text.motions),
      table(
        text.motions,
        [text.motion, text.quorum, text.votes, text.result],
        minutes.motions.map((motion) => votedRow(motion, locale)),
        { wide: [0, 2] },
      ),
      ...(minutes.ranking.length === 0
        ? []
        : [
            heading(text.ranking),
            table(
              text.ranking,
              [text.rank, text.candidate, text.points],
              minutes.ranking.map(({ rank, name, total }) => [String(rank), name, paperPoints(total, locale)]),
              { wide: [1], ends: [2] },
            ),
          ]),
      facts([{ term: text.sum, value: minutes.hash }]),
    ],
  };
}

function verdictOf({ verdict, derogation }: MinutedCandidate, locale: Locale): string {
  const { verdicts, none, minutes: text } = paperWords[locale];
  const value = verdict ? verdicts[verdict.value] : none;
  return derogation ? `${value}, ${text.derogation(derogation.deliberation)}` : value;
}

const pointsOf = ({ total }: MinutedCandidate, locale: Locale): string =>
  total ? paperPoints(total, locale) : paperWords[locale].none;

function scoresOf({ name, scores }: MinutedCandidate, locale: Locale): Block[] {
  const { minutes: text, none } = paperWords[locale];
  const given = scores.filter((score) => score.given.length > 0);
  if (given.length === 0) return [];
  const notes = scores.flatMap(({ code, notes: said }) =>
    said.map(({ words, by }) => paperSaid(`${code}, ${by}`, words, locale)),
  );
  const reasons = given.flatMap(({ code, given: each }) =>
    each.map((one) => paperSaid(`${code}, ${one.name} (${one.value})`, one.reason, locale)),
  );
  return [
    heading(text.scores(name)),
    table(
      text.scores(name),
      [text.criterion, text.given, text.result],
      given.map(({ code, question, given: each, aggregated }) => [
        `${code} · ${question[locale]}`,
        each.map((one) => `${one.name} ${one.value}${one.amended ? " *" : ""}`).join(", "),
        aggregated ? paperPoints(aggregated, locale) : none,
      ]),
      { wide: [0, 1], ends: [2] },
    ),
    heading(text.reasons(name)),
    list(reasons),
    ...(notes.length > 0 ? [heading(text.notes), list(notes)] : []),
  ];
}

function votedRow(
  { kind, candidate, words, quorum, votes, outcome, adopted }: MinutedMotion,
  locale: Locale,
): string[] {
  const { minutes: text } = paperWords[locale];
  const cast = votes.map(({ name, vote }) => paperSaid(name, text.ballots[vote], locale)).join(", ");
  return [
    [text.motionKinds[kind](candidate ?? ""), words].filter(Boolean).join(". "),
    text.quorumWords(quorum.present, quorum.sitting, quorum.reached),
    `${text.outcome(outcome.for, outcome.against, outcome.abstain)}${cast && ` (${cast})`}`,
    adopted ? text.results.adopted : text.results.refused,
  ];
}
