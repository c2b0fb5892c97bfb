import postgres from "postgres";
import { Trouble } from "./trouble.ts";

const insufficientPrivilege = "42501";

/** Lends an empty database of this name on the owner's server, dropped whatever comes. Throws Trouble where it may not. */
export async function withScratchDatabase<T>(
  ownerUrl: string,
  name: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const server = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await server.unsafe(`create database "${name}"`).catch((error: { code?: string }) => {
      if (error.code !== insufficientPrivilege) throw error;
      throw new Trouble(
        "Le compte de DATABASE_URL ne peut pas créer de base d'essai : donnez-lui createdb (alter role … createdb), ou reprenez la sauvegarde sur un autre serveur.",
      );
    });
    const url = new URL(ownerUrl);
    url.pathname = `/${name}`;
    try {
      return await work(url.toString());
    } finally {
      await server.unsafe(`drop database if exists "${name}" with (force)`);
    }
  } finally {
    await server.end({ timeout: 1 });
  }
}
