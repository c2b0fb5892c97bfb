import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../../../db/client.ts";
import { facesOf } from "../../../../db/queries/merges.ts";
import { surroundings } from "../../../../db/queries/screening.ts";
import type { LiveScreening, ScreeningRow } from "../../../../db/queries/screenings.ts";
import { screening } from "../../../../db/schema/index.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import { isDomainError } from "../../../domain/errors.ts";
import type { Rule } from "../../../domain/screening/facts.ts";
import { ruleDigest, type ScreenedFile, screenFiles } from "../../../domain/screening/screen-files.ts";
import type { Calling, ScreeningCause } from "../../../domain/selection/screening-cause.ts";

/** A candidate to screen, and why. */
export interface Called extends ScreeningRow {
  calling: Calling;
}

export interface Moment {
  today: Day;
  now: Instant;
}

/**
 * Screens candidates of one selection at once and keeps what it gives, each superseding the screening before. A group
 * too large to be read leaves its candidate as it was. Returns the candidacies screened.
 */
export async function screenCandidacies(
  tx: Tx,
  rule: Rule,
  called: readonly Called[],
  moment: Moment,
): Promise<string[]> {
  const when = { on: moment.today, knownAt: moment.now };
  const read = async (some: readonly Called[]): Promise<ScreenedFile[]> => {
    const ids = some.map(({ institutionId }) => institutionId);
    try {
      return screenFiles(await surroundings(tx, ids, when.knownAt), rule, when, ids);
    } catch (error) {
      if (!isDomainError(error) || error.kind !== "TooMuch") throw error;
      if (some.length === 1) return [];
      // Together they are too many to be read: one by one each may still be.
      const each: ScreenedFile[] = [];
      for (const one of some) each.push(...(await read([one])));
      return each;
    }
  };
  const files = new Map((await read(called)).map((file) => [file.candidateId, file]));
  const faces = await facesOf(tx, [...new Set([...files.values()].flatMap(({ institutionIds }) => institutionIds))]);
  const digest = ruleDigest(rule);
  const rows = called.flatMap((one) => {
    const file = files.get(one.institutionId);
    return file ? [rowOf(one, withFaces(file, faces), { digest, moment })] : [];
  });
  for (const { supersedes, row } of rows) {
    if (!supersedes) continue;
    await tx
      .update(screening)
      .set({ supersededAt: moment.now, supersededBy: row.id })
      .where(and(eq(screening.id, supersedes), isNull(screening.supersededAt)));
  }
  if (rows.length > 0) await tx.insert(screening).values(rows.map(({ row }) => row));
  return rows.map(({ row }) => row.candidacyId);
}

/** What is recorded on a merged record touches whoever read the other. */
function withFaces(file: ScreenedFile, faces: ReadonlyMap<string, string[]>): ScreenedFile {
  if (faces.size === 0) return file;
  const all = new Set(file.institutionIds.flatMap((id) => [id, ...(faces.get(id) ?? [])]));
  return { ...file, institutionIds: [...all].sort() };
}

function rowOf(
  { candidacyId, live, calling }: Called,
  file: ScreenedFile,
  { digest, moment }: { digest: string; moment: Moment },
) {
  const cause = { ...calling, rule: digest, inputs: file.digest, changed: differs(live, file) } as ScreeningCause;
  const row = {
    id: randomUUID(),
    candidacyId,
    onDay: moment.today,
    knownAt: moment.now,
    perimeter: file.perimeter,
    verdict: file.value,
    hash: file.hash,
    byPerimeter: file.byPerimeter,
    institutionIds: file.institutionIds,
    expiresOn: file.expiresOn,
    cause,
    recordedAt: moment.now,
  };
  return { supersedes: live?.id ?? null, row };
}

/** Whether what is found, at any perimeter, or what it rests on, differs from the screening before. */
function differs(live: LiveScreening | null, file: ScreenedFile): boolean {
  if (!live) return true;
  const values = (told: LiveScreening["byPerimeter"]) => told.map(({ value }) => value).join();
  return (
    live.cause.inputs !== file.digest ||
    live.verdict !== file.value ||
    live.perimeter !== file.perimeter ||
    values(live.byPerimeter) !== values(file.byPerimeter)
  );
}
