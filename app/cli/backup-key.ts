import { Trouble } from "../../db/trouble.ts";

const shortest = 32;

/** The key of backups. Throws Trouble where TAMIS_BACKUP_KEY is missing or could be guessed. */
export function backupKey(env: NodeJS.ProcessEnv): string {
  const key = env.TAMIS_BACKUP_KEY;
  const advice = "donnez au moins 32 caractères au hasard (openssl rand -hex 32), gardés ailleurs que les sauvegardes.";
  if (!key) throw new Trouble(`TAMIS_BACKUP_KEY manque : ${advice}`);
  if (key.length < shortest || new Set(key).size < 10) throw new Trouble(`TAMIS_BACKUP_KEY se devine : ${advice}`);
  if (key === env.TAMIS_SECRET)
    throw new Trouble("TAMIS_BACKUP_KEY est le secret du portail : une clé de sauvegarde en est une autre.");
  return key;
}
