import type { Tx } from "../../../../db/client.ts";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import type { Day } from "../../../domain/day.ts";
import { scoredOf, weighingOf } from "../../../domain/selection/committee-standing.ts";
import { rank } from "../../../domain/selection/ranking.ts";
import { readFiles } from "../procedure/read-files.ts";

/**
 * The ranking as it stands, with the record it is computed from. The verdict of a candidate is the worse of the
 * recorded one and what its file says today. Null before a grid is frozen, or where nothing is there for the viewer.
 */
export async function readRanking(tx: Tx, selectionId: string, today: Day) {
  const record = await committeeRecord(tx, selectionId);
  if (!record) return null;
  const { files } = await readFiles(tx, selectionId, today);
  const now = new Map(files.map(({ candidacyId, state }) => [candidacyId, state.overall?.value ?? "undetermined"]));
  const scored = scoredOf(record, { at: null, today }, now);
  const weighing = weighingOf(record);
  return { record, scored, weighing, ranked: rank(scored, weighing) };
}

export type RankingFile = NonNullable<Awaited<ReturnType<typeof readRanking>>>;
