import { migrateDatabase } from "../../db/migrate.ts";
import type { Piece } from "../adapters/exit/pieces.ts";
import { rebuild } from "../services/exit/rebuild.ts";
import type { CommandIo } from "./commands/command.ts";
import { tellRebuilt } from "./tell-exit.ts";

interface Asked {
  scope: "open" | "whole";
  pieces: AsyncIterable<Piece>;
  manifest: string | undefined;
  json: boolean;
}

/** Rebuilds this instance, which must be empty, from an export or a backup, and tells it. 0 done, 2 wrong options. */
export async function takeOver({ scope, pieces, manifest, json }: Asked, io: CommandIo): Promise<number> {
  const keptManifest = manifest?.toLowerCase();
  if (keptManifest !== undefined && !/^[0-9a-f]{64}$/.test(keptManifest)) {
    io.err("--manifest attend les 64 chiffres hexadécimaux de l'empreinte que l'export a imprimée.");
    return 2;
  }
  const { configuration } = await io.resources();
  const { databaseUrl, dataFolder, secret } = configuration;
  await migrateDatabase(databaseUrl, secret);
  const report = await rebuild({ databaseUrl, dataFolder, scope, keptManifest, signal: io.signal }, pieces);
  return tellRebuilt(report, json, io);
}
