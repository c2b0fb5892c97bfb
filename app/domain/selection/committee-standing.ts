import type { Day, Instant } from "../day.ts";
import type { VerdictValue } from "../screening/facts.ts";
import type { CommitteeRecord, Motion, RecordedCandidate, ScoreEntry, Sheet, Sitting } from "./committee-record.ts";
import { worst } from "./overall.ts";
import type { Scored, Weighing } from "./ranking.ts";

/** When a record is read: as it was known at an instant (null = as it stands), its derogations on a day. */
export interface Moment {
  at: Instant | null;
  today: Day;
}

/** True for what was recorded by then and had not ended. */
export const held = (from: Instant, to: Instant | null, at: Instant | null): boolean =>
  at === null ? to === null : from <= at && (to === null || to > at);

/** The people who sit, in the order of their appointment. */
export const sittingAt = ({ seats }: Pick<CommitteeRecord, "seats">, at: Instant | null) =>
  seats.filter(({ appointedAt, endedAt }) => held(appointedAt, endedAt, at));

/** Whether somebody has left a file; with no file, whether they have left one of the selection's. */
export function hasLeft(record: CommitteeRecord, personId: string, candidacyId: string | null, at: Instant | null) {
  if (candidacyId === null && personId === record.readerLeft) return true;
  const gone = (id: string) => record.candidates.find((one) => one.id === id)?.withdrawnAt ?? null;
  return record.recusals.some(
    (one) =>
      one.personId === personId &&
      held(one.recordedAt, one.liftedAt, at) &&
      (candidacyId === null ? gone(one.candidacyId) === null : one.candidacyId === candidacyId),
  );
}

/** The members who may score a candidate, with their sheets; `open` once every one of them has submitted. */
export function reviewersOf(record: CommitteeRecord, candidacyId: string, at: Instant | null) {
  const sheets = sittingAt(record, at)
    .filter(({ personId }) => !hasLeft(record, personId, candidacyId, at))
    .map(({ personId }) => {
      const sheet = record.sheets.find((one) => one.personId === personId && one.candidacyId === candidacyId);
      const isIn = !!sheet?.submittedAt && (at === null || sheet.submittedAt <= at);
      return { personId, isIn, scores: sheet && isIn ? scoresAt(sheet, at) : [] };
    });
  const submitted = sheets.filter(({ isIn }) => isIn).length;
  return { sheets, submitted, sitting: sheets.length, open: sheets.length > 0 && submitted === sheets.length };
}

const scoresAt = ({ scores }: Sheet, at: Instant | null): ScoreEntry[] =>
  scores.filter(({ recordedAt, supersededAt }) => held(recordedAt, supersededAt, at));

/** The verdict recorded by then; null = none. */
export const verdictAt = ({ verdicts }: RecordedCandidate, at: Instant | null) =>
  verdicts.find(({ recordedAt, supersededAt }) => held(recordedAt, supersededAt, at)) ?? null;

/** The derogation that counts at that moment; it never outlives the verdict it names. */
export const derogationAt = ({ derogations }: RecordedCandidate, { at, today }: Moment) =>
  derogations.find(
    ({ approvedAt, revokedAt, overtakenAt, expiresOn }) =>
      approvedAt !== null && today < expiresOn && [revokedAt, overtakenAt].every((end) => held(approvedAt, end, at)),
  ) ?? null;

/** The candidates still in the selection by then. */
export const candidatesAt = ({ candidates }: CommitteeRecord, at: Instant | null) =>
  candidates.filter(({ withdrawnAt }) => withdrawnAt === null || (at !== null && withdrawnAt > at));

/**
 * The candidates as the ranking takes them. Scores count once every member who may sit on the file has submitted.
 * `today`: what the files say now; the worse of it and the recorded verdict counts, so that no score lifts either.
 */
export function scoredOf(
  record: CommitteeRecord,
  moment: Moment,
  today: ReadonlyMap<string, VerdictValue> = new Map(),
): Scored[] {
  return candidatesAt(record, moment.at).map((candidate) => {
    const { sheets, open } = reviewersOf(record, candidate.id, moment.at);
    const recorded = verdictAt(candidate, moment.at)?.value ?? null;
    const now = today.get(candidate.id);
    const verdict = worst([recorded ?? "undetermined", ...(now === undefined ? [] : [now])]);
    const scores: Scored["scores"] = {};
    for (const { code } of record.grid.criteria) {
      const given = sheets.flatMap((sheet) => sheet.scores.filter((score) => score.code === code));
      scores[code] = open && given.length === sheets.length ? given.map(({ value }) => value) : [];
    }
    return {
      id: candidate.id,
      verdict,
      decided: recorded === verdict,
      derogated: derogationAt(candidate, moment) !== null,
      scores,
      discussed: record.notes
        .filter((note) => note.candidacyId === candidate.id && (moment.at === null || note.notedAt <= moment.at))
        .map(({ code }) => code),
    };
  });
}

/** What the ranking needs of the grid. */
export const weighingOf = ({ grid }: Pick<CommitteeRecord, "grid">): Weighing => ({
  weights: grid.criteria.map(({ code, weight }) => ({ code, weight })),
  aggregation: grid.aggregation,
  spreadThreshold: grid.spreadThreshold,
});

/** The members who are there, may vote on this question and have not yet. */
export function awaitedVotes(record: CommitteeRecord, sitting: Sitting, { candidacyId, ballots }: Motion): string[] {
  return sittingAt(record, sitting.closedAt)
    .map(({ personId }) => personId)
    .filter((id) => sitting.attendance.some((one) => one.personId === id && one.present))
    .filter((id) => !hasLeft(record, id, candidacyId, sitting.closedAt) && !ballots.some((one) => one.personId === id));
}
