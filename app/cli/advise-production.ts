import { closeDatabase, openDatabase } from "../../db/client.ts";
import { holders } from "../../db/queries/access.ts";
import type { Configuration } from "../domain/configuration.ts";

/** What a production instance still lacks before people can work in it, a line each, with what to do. */
export async function adviseProduction(configuration: Configuration, env: NodeJS.ProcessEnv): Promise<string[]> {
  const { databaseUrl, smtpUrl, origin } = configuration;
  const advice: string[] = [];
  if (!env.TAMIS_ORIGIN) {
    advice.push(`TAMIS_ORIGIN n'est pas réglé : les liens des lettres commenceront par ${origin}.`);
  }
  if (!env.TAMIS_DEPARTEMENT) {
    advice.push("TAMIS_DEPARTEMENT n'est pas réglé : les pages et les lettres ne disent pas de quel département.");
  }
  if (smtpUrl === null) {
    advice.push("SMTP_URL n'est pas réglé : aucune lettre ne part, ni invitation ni nouveau mot de passe.");
  }
  const db = openDatabase(databaseUrl, { max: 1, name: "tamis-start" });
  try {
    const { active } = await db.transaction((tx) => holders(tx, "", "admin", new Date().toISOString()));
    if (active === 0) {
      advice.push(
        'Personne n\'administre encore ce portail : npm run tamis -- invite-admin --email … --name "Prénom Nom"',
      );
    }
  } finally {
    await closeDatabase(db);
  }
  return advice;
}
