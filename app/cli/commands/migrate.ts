import { migrateDatabase } from "../../../db/migrate.ts";
import type { CommandIo } from "./command.ts";

export const name = "migrate";
export const summary = "met la base de données au schéma de cette version";

/** Brings the database to the schema of this version; running it twice changes nothing. */
export async function run(_args: string[], io: CommandIo): Promise<number> {
  const { configuration } = await io.resources();
  await migrateDatabase(configuration.databaseUrl, configuration.secret);
  io.out("La base de données est à jour.");
  return 0;
}
