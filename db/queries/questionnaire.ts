import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { FileType } from "../../app/domain/documents/file-types.ts";
import { isId } from "../../app/domain/id.ts";
import { answerSheet, type SheetLine, type StoredAnswer } from "../../app/domain/selection/answer-sheet.ts";
import { askedOf } from "../../app/domain/selection/answers.ts";
import type { Grid } from "../../app/domain/selection/grid.ts";
import type { Tx } from "../client.ts";
import {
  answer,
  candidacy,
  document,
  evidence,
  grid,
  institution,
  joinedPiece,
  person,
  programme,
  questionnaire,
  selection,
} from "../schema/index.ts";

export type RoundRow = typeof questionnaire.$inferSelect;

/** A candidacy with the names around it, for whoever may see it. */
export async function candidacyFile(tx: Tx, candidacyId: string) {
  if (!isId(candidacyId)) return null;
  const [row] = await tx
    .select({
      id: candidacy.id,
      withdrawnAt: candidacy.withdrawnAt,
      institution: { id: institution.id, name: institution.name },
      selection: { id: selection.id, name: selection.name, state: selection.state },
      programme: programme.name,
    })
    .from(candidacy)
    .innerJoin(institution, eq(institution.id, candidacy.institutionId))
    .innerJoin(selection, eq(selection.id, candidacy.selectionId))
    .innerJoin(programme, eq(programme.id, selection.programmeId))
    .where(eq(candidacy.id, candidacyId));
  return row ?? null;
}

/** The grid a call was opened with; null before. */
export async function frozenGrid(tx: Tx, selectionId: string) {
  const [row] = await tx
    .select({ content: grid.content, hash: grid.hash, number: grid.number })
    .from(grid)
    .where(and(eq(grid.selectionId, selectionId), eq(grid.state, "frozen")));
  return row ? { content: row.content as Grid, hash: row.hash ?? "", number: row.number } : null;
}

/** The questionnaires of a candidate, the latest first. */
export function roundsOf(tx: Tx, candidacyId: string): Promise<RoundRow[]> {
  return tx
    .select()
    .from(questionnaire)
    .where(eq(questionnaire.candidacyId, candidacyId))
    .orderBy(desc(questionnaire.round))
    .limit(100);
}

/** The answer in force to each criterion of a questionnaire. */
export async function latestAnswers(tx: Tx, questionnaireId: string): Promise<StoredAnswer[]> {
  return tx
    .selectDistinctOn([answer.criterionCode], {
      criterionCode: answer.criterionCode,
      version: answer.version,
      choice: answer.choice,
      words: answer.words,
      answeredAt: answer.answeredAt,
      answeredBy: answer.answeredBy,
    })
    .from(answer)
    .where(eq(answer.questionnaireId, questionnaireId))
    .orderBy(answer.criterionCode, desc(answer.version));
}

const pieceColumns = {
  id: joinedPiece.id,
  questionnaireId: joinedPiece.questionnaireId,
  criterionCode: joinedPiece.criterionCode,
  documentSha256: joinedPiece.documentSha256,
  fileName: joinedPiece.fileName,
  title: joinedPiece.title,
  datedOn: joinedPiece.datedOn,
  page: joinedPiece.page,
  joinedAt: joinedPiece.joinedAt,
  bytes: document.bytes,
  mediaType: sql<FileType>`${document.mediaType}`,
};

/** The files joined to these questionnaires and not withdrawn, in the order they came. */
export async function joinedPieces(tx: Tx, questionnaireIds: readonly string[]) {
  if (questionnaireIds.length === 0) return [];
  return tx
    .select(pieceColumns)
    .from(joinedPiece)
    .innerJoin(document, eq(document.sha256, joinedPiece.documentSha256))
    .where(and(inArray(joinedPiece.questionnaireId, [...questionnaireIds]), isNull(joinedPiece.withdrawnAt)))
    .orderBy(asc(joinedPiece.joinedAt), asc(joinedPiece.id));
}

export type PieceRow = Awaited<ReturnType<typeof joinedPieces>>[number];

/** One joined file that is not withdrawn, with the candidacy it belongs to; null when the viewer may not see it. */
export async function joinedPieceById(tx: Tx, id: string) {
  if (!isId(id)) return null;
  const [row] = await tx
    .select({ ...pieceColumns, candidacyId: questionnaire.candidacyId, submittedAt: questionnaire.submittedAt })
    .from(joinedPiece)
    .innerJoin(document, eq(document.sha256, joinedPiece.documentSha256))
    .leftJoin(questionnaire, eq(questionnaire.id, joinedPiece.questionnaireId))
    .where(and(eq(joinedPiece.id, id), isNull(joinedPiece.withdrawnAt)));
  return row ?? null;
}

/** The register pieces these joined files were taken in as, by joined piece. */
export async function takenIn(tx: Tx, pieceIds: readonly string[]) {
  if (pieceIds.length === 0) return [];
  return tx
    .select({ id: evidence.id, number: evidence.number, joinedPieceId: evidence.joinedPieceId })
    .from(evidence)
    .where(and(inArray(evidence.joinedPieceId, [...pieceIds]), isNull(evidence.supersededAt)));
}

export interface QuestionnaireFile {
  candidacy: NonNullable<Awaited<ReturnType<typeof candidacyFile>>>;
  gridHash: string;
  rounds: RoundRow[];
  /** The round in view. */
  round: RoundRow;
  /** The round whose answers stand before this one; null = the first. */
  previousRound: RoundRow | null;
  sheet: SheetLine<PieceRow>[];
}

/**
 * A questionnaire as its viewer may read it: the asked round, else the latest. Null when there is none for them.
 * Staff find the answers empty until it is sent. This is what reviewers read: `round.submittedAt` says whether it came.
 */
export async function questionnaireFile(
  tx: Tx,
  candidacyId: string,
  asked?: number,
): Promise<QuestionnaireFile | null> {
  const file = await candidacyFile(tx, candidacyId);
  if (!file) return null;
  const frozen = await frozenGrid(tx, file.selection.id);
  const rounds = await roundsOf(tx, candidacyId);
  const round = rounds.find((one) => asked === undefined || one.round === asked);
  if (!frozen || !round) return null;
  const previousRound = before(rounds, round);
  const sheet = answerSheet(askedOf(frozen.content), {
    kind: round.kind,
    answers: await latestAnswers(tx, round.id),
    previous: previousRound ? await latestAnswers(tx, previousRound.id) : [],
    pieces: await joinedPieces(tx, [round.id]),
  });
  return { candidacy: file, gridHash: frozen.hash, rounds, round, previousRound, sheet };
}

/** The last sent round that took answers before this one: a check-up takes none. */
export const before = (rounds: readonly RoundRow[], { round }: Pick<RoundRow, "round">): RoundRow | null =>
  rounds.find((one) => one.round < round && one.kind !== "checkup" && one.submittedAt !== null) ?? null;

/** The sent answers of a candidate for whoever reviews it: the last sent round that took answers, null before. */
export async function answersForReview(tx: Tx, candidacyId: string): Promise<QuestionnaireFile | null> {
  if (!isId(candidacyId)) return null;
  const rounds = await roundsOf(tx, candidacyId);
  const sent = rounds.find(({ kind, submittedAt }) => kind !== "checkup" && submittedAt !== null);
  return sent ? questionnaireFile(tx, candidacyId, sent.round) : null;
}

/** Each candidate still in a selection, by name, with their latest round and how many answers it holds. */
export async function progressOf(tx: Tx, selectionId: string) {
  if (!isId(selectionId)) return [];
  const rows = await tx
    .selectDistinctOn([institution.name, candidacy.id], {
      candidacyId: candidacy.id,
      name: institution.name,
      round: questionnaire,
      answered: sql<number | null>`tamis.answered(${questionnaire.id})`,
    })
    .from(candidacy)
    .innerJoin(institution, eq(institution.id, candidacy.institutionId))
    .leftJoin(questionnaire, eq(questionnaire.candidacyId, candidacy.id))
    .where(and(eq(candidacy.selectionId, selectionId), isNull(candidacy.withdrawnAt)))
    .orderBy(asc(institution.name), asc(candidacy.id), desc(questionnaire.round))
    .limit(500);
  return rows;
}

/** What the register holds of the institution of a candidacy: shown to its respondent, who may put it right. */
export async function knownIdentity(tx: Tx, institutionId: string) {
  const [row] = await tx.select().from(institution).where(eq(institution.id, institutionId));
  if (!row) return null;
  const identifiers = await tx.execute<{ kind: string; value: string }>(sql`select kind, value from identifier
    where institution_id = ${institutionId} and superseded_at is null order by kind, value`);
  const { name, country, addressLine, postalCode, city, website } = row;
  return { name, country, addressLine, postalCode, city, website, identifiers: [...identifiers] };
}

/** Who answers for a candidate: people who hold the role now, and invitations that wait. */
export async function respondentsOf(tx: Tx, candidacyIds: readonly string[], now: string) {
  if (candidacyIds.length === 0) return [];
  const list = sql.join(
    candidacyIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return tx.execute<{ candidacyId: string; name: string; email: string; state: "holds" | "waiting" }>(sql`
    select g.candidacy_id as "candidacyId", p.name, p.email, 'holds' as state from role_grant g
      join ${person} p on p.id = g.person_id
      where g.role = 'respondent' and g.candidacy_id in (${list}) and g.revoked_at is null
        and (g.expires_at is null or g.expires_at > ${now})
    union all select i.candidacy_id, i.name, i.email, 'waiting' from invitation i
      where i.role = 'respondent' and i.candidacy_id in (${list}) and i.accepted_at is null and i.revoked_at is null
        and i.expires_at > ${now}
    order by 2, 3`);
}
