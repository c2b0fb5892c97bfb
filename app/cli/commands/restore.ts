import { parseArgs } from "node:util";
import { sealedPieces } from "../../adapters/exit/sealed-file.ts";
import { backupKey } from "../backup-key.ts";
import { onePlace } from "../one-place.ts";
import { takeOver } from "../take-over.ts";
import type { CommandIo } from "./command.ts";

export const name = "restore";
export const summary = "reprend une sauvegarde dans une instance vide : restore FICHIER [--manifest HEX] [--json]";

/** 0 restored, 1 refused (nothing is left), 2 wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    ...{ args, allowPositionals: true },
    options: { manifest: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const file = onePlace(positionals, "restore FICHIER [--manifest HEX] [--json]", io);
  if (file === null) return 2;
  const pieces = sealedPieces(file, backupKey(io.env));
  return takeOver({ scope: "whole", pieces, manifest: values.manifest, json: values.json }, io);
}
