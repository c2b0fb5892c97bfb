import { parseArgs } from "node:util";
import packageFile from "../../../package.json" with { type: "json" };
import { sealedSink } from "../../adapters/exit/sealed-file.ts";
import { noteExit } from "../../services/exit/note-exit.ts";
import { writeExport } from "../../services/exit/write-export.ts";
import { backupKey } from "../backup-key.ts";
import { onePlace } from "../one-place.ts";
import { tellWritten } from "../tell-exit.ts";
import type { CommandIo } from "./command.ts";

export const name = "backup";
export const summary = "sauvegarde tout en un fichier chiffré, le portail en marche : backup FICHIER [--json]";

/** 0 everything is in the file, 1 refused or a stored file is missing on the disk, 2 wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    ...{ args, allowPositionals: true },
    options: { json: { type: "boolean", default: false } },
  });
  const file = onePlace(positionals, "backup FICHIER [--json]", io);
  if (file === null) return 2;
  const key = backupKey(io.env);
  const { jobs, configuration } = await io.resources();
  const { databaseUrl, dataFolder } = configuration;
  const asked = { databaseUrl, dataFolder, scope: "whole", portal: packageFile.version } as const;
  const now = new Date().toISOString();
  const report = await writeExport({ ...asked, now, signal: io.signal }, await sealedSink(file, key));
  await noteExit(jobs, "backup", report.manifestSha256);
  return tellWritten(report, values.json, io);
}
