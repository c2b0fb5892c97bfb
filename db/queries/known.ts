import { type SQL, sql } from "drizzle-orm";
import type { Instant } from "../../app/domain/day.ts";

/** Any of a list of ids. */
export const among = (ids: readonly string[]): SQL => sql`any(${`{${ids.join(",")}}`}::uuid[])`;

/** Written no later than what is known at K; null = all that is known now. */
export const writtenBy = (column: SQL, knownAt: Instant | null): SQL =>
  knownAt === null ? sql`true` : sql`${column} <= ${knownAt}::timestamptz`;

/** Not superseded by K. */
export const standing = (alias: string, knownAt: Instant | null): SQL => {
  const ended = sql.raw(`${alias}.superseded_at`);
  return knownAt === null ? sql`${ended} is null` : sql`(${ended} is null or ${ended} > ${knownAt}::timestamptz)`;
};
