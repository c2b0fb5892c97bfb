import { sql } from "drizzle-orm";
import packageFile from "../../package.json" with { type: "json" };
import type { Database } from "../client.ts";

export interface Health {
  status: "ok" | "unavailable";
  version: string;
  database: string | null;
  migrations: number | null;
}

/** Asks the database for its version and the number of migrations applied. Never throws. */
export async function health(db: Database): Promise<Health> {
  try {
    const [row] = await db.execute<{ version: string; migrations: number }>(
      sql`select current_setting('server_version') as version, tamis.migration_count() as migrations`,
    );
    return {
      status: "ok",
      version: packageFile.version,
      database: row?.version ?? null,
      migrations: row?.migrations ?? null,
    };
  } catch {
    return { status: "unavailable", version: packageFile.version, database: null, migrations: null };
  }
}

/** The connections of a pool's login to this database, by what they do, of every process. */
export async function openConnections(db: Database): Promise<{ state: string; count: number }[]> {
  return [
    ...(await db.execute<{
      state: string;
      count: number;
    }>(sql`select coalesce(state, 'unknown') as state, count(*)::int as count
      from pg_stat_activity where usename = current_user and datname = current_database() group by 1 order by 1`)),
  ];
}
