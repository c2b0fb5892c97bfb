import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { migrateDatabase } from "../../../db/migrate.ts";
import { withScratchDatabase } from "../../../db/scratch.ts";
import { sealedPieces } from "../../adapters/exit/sealed-file.ts";
import { rebuild } from "../../services/exit/rebuild.ts";
import { backupKey } from "../backup-key.ts";
import { onePlace } from "../one-place.ts";
import { tellRebuilt } from "../tell-exit.ts";
import type { CommandIo } from "./command.ts";

export const name = "restore-drill";
export const summary =
  "reprend une sauvegarde dans une base d'essai, compare par empreintes et l'efface : restore-drill FICHIER [--json]";

/** 0 the backup restores whole, 1 it does not, 2 wrong options. The portal's own database is not touched. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    ...{ args, allowPositionals: true },
    options: { json: { type: "boolean", default: false } },
  });
  const file = onePlace(positionals, "restore-drill FICHIER [--json]", io);
  if (file === null) return 2;
  const key = backupKey(io.env);
  const { configuration } = await io.resources();
  const began = performance.now();
  await mkdir(configuration.dataFolder, { recursive: true });
  const dataFolder = await mkdtemp(path.join(configuration.dataFolder, "drill-"));
  try {
    const name = `tamis_essai_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
    const report = await withScratchDatabase(configuration.databaseUrl, name, async (databaseUrl) => {
      // With the portal's own secret: the login roles belong to the whole server and keep their passwords.
      await migrateDatabase(databaseUrl, configuration.secret);
      const asked = { databaseUrl, dataFolder, scope: "whole", signal: io.signal } as const;
      return rebuild(asked, sealedPieces(file, key));
    });
    const code = tellRebuilt(report, values.json, io);
    if (!values.json) {
      const seconds = ((performance.now() - began) / 1000).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
      io.out(`Reprise d'essai faite en ${seconds} s ; la base d'essai est effacée.`);
    }
    return code;
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}
