import type { RebuildReport } from "../services/exit/rebuild.ts";
import type { ExportReport } from "../services/exit/write-export.ts";
import type { CommandIo } from "./commands/command.ts";

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("fr-FR")} ${count < 2 ? one : many}`;

function tellMissing(missing: readonly string[], io: CommandIo): void {
  for (const sha256 of missing) io.err(`Manque sur le disque : ${sha256}`);
}

function tellLog({ head, faults }: { head: string; faults: number }, io: CommandIo): void {
  io.out(faults === 0 ? "Le journal est entier." : `Le journal a ${counted(faults, "anomalie")} (verify-audit).`);
  io.out(`Dernier sceau : ${head}`);
}

/** Tells what was written. 0 whole, 1 a file is missing on the disk. */
export function tellWritten(report: ExportReport, json: boolean, io: CommandIo): number {
  const { tables, rows, files, bytes, missing, manifestSha256 } = report;
  if (json) io.out(JSON.stringify(report));
  else {
    tellMissing(missing, io);
    const size = `${(bytes / 1e6).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Mo`;
    io.out(`${counted(tables, "table")}, ${counted(rows, "ligne")}, ${counted(files, "fichier")}, ${size}.`);
    tellLog(report, io);
    io.out(`Empreinte du manifeste, à garder ailleurs : ${manifestSha256}`);
  }
  return missing.length === 0 ? 0 : 1;
}

/** Tells what was rebuilt. 0 whole, 1 a file was missing already where it comes from. */
export function tellRebuilt(report: RebuildReport, json: boolean, io: CommandIo): number {
  const { tables, rows, files, entries, missing, demonstration, exportedAt, manifestSha256 } = report;
  if (json) io.out(JSON.stringify(report));
  else {
    tellMissing(missing, io);
    io.out(`Données du ${exportedAt} : chaque table, chaque fichier et le journal se relisent à l'identique.`);
    io.out(
      `${counted(tables, "table")}, ${counted(rows, "ligne")}, ${counted(files, "fichier")}, ${counted(entries, "entrée")} de journal.`,
    );
    tellLog(report, io);
    if (demonstration) io.out("C'est un monde de démonstration : la production le refuse.");
    io.out(`Empreinte du manifeste : ${manifestSha256}`);
  }
  return missing.length === 0 ? 0 : 1;
}
