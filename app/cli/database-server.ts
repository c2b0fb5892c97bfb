import path from "node:path";
import postgres from "postgres";
import { startEmbedded } from "../../db/embedded.ts";
import { Trouble } from "../../db/trouble.ts";

const oldestMajor = 15;
const database = "tamis";
/** PostgreSQL's code for a database that is there already. */
const alreadyExists = "42P04";

export interface DatabaseServer {
  /** The owner's URL of the portal's database. */
  url: string;
  /** Says in a few words which server it is. */
  label: string;
  embedded: boolean;
  /** Empties the portal's database; only the embedded server's is ours to empty. */
  recreate?(): Promise<void>;
  stop(): Promise<void>;
}

/** DATABASE_URL's server, its version checked; else the embedded one, its files under the data folder. */
export async function openServer(
  env: NodeJS.ProcessEnv,
  dataFolder: string,
  say: (line: string) => void,
): Promise<DatabaseServer> {
  if (env.DATABASE_URL) {
    const version = await checkServer(env.DATABASE_URL);
    return {
      url: env.DATABASE_URL,
      label: `PostgreSQL ${version} (DATABASE_URL)`,
      embedded: false,
      stop: async () => {},
    };
  }
  const embedded = await startEmbedded(path.join(dataFolder, "postgres"), { say });
  const url = new URL(embedded.url);
  url.pathname = `/${database}`;
  const create = (first: string[]) => onServer(embedded.url, [...first, `create database ${database}`]);
  await create([]).catch((error: { code?: string }) => {
    if (error.code !== alreadyExists) throw error;
  });
  return {
    url: url.toString(),
    label: embedded.label,
    embedded: true,
    recreate: () => create([`drop database if exists ${database} with (force)`]),
    stop: embedded.stop,
  };
}

async function onServer(url: string, commands: string[]): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (const command of commands) await client.unsafe(command);
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** Connects once. Throws Trouble when the server cannot be reached or is older than PostgreSQL 15. */
export async function checkServer(databaseUrl: string): Promise<string> {
  const where = addressOf(databaseUrl);
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [row] = await client`select current_setting('server_version') as version,
      current_setting('server_version_num')::int / 10000 as major`;
    if (Number(row?.major) < oldestMajor) {
      throw new Trouble(
        `PostgreSQL ${row?.version} (${where}) est trop ancien : il faut la version ${oldestMajor} ou plus récente.`,
      );
    }
    return String(row?.version).split(" ")[0] as string;
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const { code, message } = error as { code?: string; message: string };
    throw new Trouble(`La base de données de DATABASE_URL ne répond pas (${where}) : ${message || code}.`);
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** The address without the password. */
function addressOf(databaseUrl: string): string {
  try {
    const { host, pathname } = new URL(databaseUrl);
    return host + pathname;
  } catch {
    throw new Trouble(
      "DATABASE_URL n'est pas une adresse de la forme postgres://utilisateur:mot-de-passe@hôte:5432/base.",
    );
  }
}
