import { parseArgs } from "node:util";
import { verifyArchive } from "../../adapters/verify-archive.ts";
import { DomainError } from "../../domain/errors.ts";
import { messages } from "../../locales/index.ts";
import { sentence } from "../../locales/sentence.ts";
import type { CommandIo } from "./command.ts";

export const name = "verify-archive";
export const summary = "vérifie une archive de sélection, fichier par fichier : verify-archive FICHIER.zip [--json]";

/** Reads the file alone, never the database. 0 whole, 1 a difference or refused, 2 wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    ...{ args, allowPositionals: true },
    options: { json: { type: "boolean" } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    io.err("Usage : npm run tamis -- verify-archive FICHIER.zip [--json]");
    return 2;
  }
  try {
    const report = await verifyArchive(path);
    const { missing, added, changed, files, manifestSha256 } = report;
    const faults = missing.length + added.length + changed.length;
    if (values.json) io.out(JSON.stringify(report));
    else {
      for (const one of missing) io.out(`Manque : ${one}`);
      for (const one of changed) io.out(`Modifié : ${one}`);
      for (const one of added) io.out(`Ajouté : ${one}`);
      io.out(`${files} fichier${files < 2 ? "" : "s"} au manifeste ; empreinte du manifeste : ${manifestSha256}`);
      io.out(faults === 0 ? "L'archive est entière." : `${faults} différence${faults < 2 ? "" : "s"}.`);
    }
    return faults === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    io.err(sentence(messages("fr"), error.sentence));
    return 1;
  }
}
