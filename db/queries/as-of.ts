import { type SQL, sql } from "drizzle-orm";
import type { Day, Instant } from "../../app/domain/day.ts";

/** The day a reading is about, and the instant whose knowledge answers it; null = what is known now. */
export interface AsOf {
  on: Day;
  knownAt: Instant | null;
}

/** True for assertions known at K (table alias as written in the query). */
export function knownSql(alias: string, { knownAt }: AsOf): SQL {
  const at = (column: string) => sql`${sql.identifier(alias)}.${sql.identifier(column)}`;
  if (knownAt === null) return sql`${at("superseded_at")} is null`;
  return sql`${at("recorded_at")} <= ${knownAt}::timestamptz
    and (${at("superseded_at")} is null or ${at("superseded_at")} > ${knownAt}::timestamptz)`;
}

/** True for assertions that hold on D and are known at K. */
export function assertedSql(alias: string, when: AsOf): SQL {
  const at = (column: string) => sql`${sql.identifier(alias)}.${sql.identifier(column)}`;
  return sql`${knownSql(alias, when)} and (${at("valid_from")} is null or ${at("valid_from")} <= ${when.on}::date)
    and (${at("valid_to")} is null or ${when.on}::date < ${at("valid_to")})`;
}
