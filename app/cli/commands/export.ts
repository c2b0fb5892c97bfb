import { parseArgs } from "node:util";
import packageFile from "../../../package.json" with { type: "json" };
import { folderSink } from "../../adapters/exit/folder.ts";
import { noteExit } from "../../services/exit/note-exit.ts";
import { writeExport } from "../../services/exit/write-export.ts";
import { onePlace } from "../one-place.ts";
import { tellWritten } from "../tell-exit.ts";
import type { CommandIo } from "./command.ts";

export const name = "export";
export const summary = "écrit toutes les données dans un dossier neuf, en formats ouverts : export DOSSIER [--json]";

/** 0 everything is in the folder, 1 refused or a file is missing on the disk, 2 wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    ...{ args, allowPositionals: true },
    options: { json: { type: "boolean", default: false } },
  });
  const folder = onePlace(positionals, "export DOSSIER [--json]", io);
  if (folder === null) return 2;
  const { jobs, configuration } = await io.resources();
  const { databaseUrl, dataFolder } = configuration;
  const asked = { databaseUrl, dataFolder, scope: "open", portal: packageFile.version } as const;
  const now = new Date().toISOString();
  const report = await writeExport({ ...asked, now, signal: io.signal }, await folderSink(folder));
  await noteExit(jobs, "export", report.manifestSha256);
  return tellWritten(report, values.json, io);
}
