import { parseArgs } from "node:util";
import type { Fault } from "../../domain/audit/chain.ts";
import { verifyLog } from "../../services/audit/verify-log.ts";
import type { CommandIo } from "./command.ts";

export const name = "verify-audit";
export const summary =
  "vérifie le journal et imprime son dernier sceau (--head HEX : un sceau gardé ailleurs ; --json)";

/** Prints each fault by name and the last head. 0 = whole, 1 = a fault, 2 = wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args, options: { head: { type: "string" }, json: { type: "boolean" } } });
  const kept = values.head?.toLowerCase();
  if (kept !== undefined && !/^[0-9a-f]{64}$/.test(kept)) {
    io.err("--head attend les 64 chiffres hexadécimaux d'un sceau.");
    return 2;
  }
  const report = await verifyLog((await io.resources()).jobs, kept);
  if (values.json) io.out(JSON.stringify(report));
  else {
    for (const fault of report.faults) io.out(sentenceOf(fault));
    const { entries, seals, waiting, faults } = report;
    io.out(
      `${counted(entries, "entrée")}, ${counted(seals, "sceau", "sceaux")}, ${counted(waiting, "entrée")} en attente d'un sceau.`,
    );
    io.out(faults.length === 0 ? "Le journal est entier." : `${counted(faults.length, "anomalie")}.`);
    io.out(`Dernier sceau : ${report.head}${report.size === null ? "" : ` (${counted(report.size, "entrée")})`}`);
  }
  return report.faults.length === 0 ? 0 : 1;
}

/** French counts nothing and one alike. */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count < 2 ? one : many}`;
}

function sentenceOf(fault: Fault): string {
  const held = "seal" in fault && fault.seal !== null ? ` (sceau n° ${fault.seal})` : "";
  switch (fault.kind) {
    case "changed":
      return `L'entrée n° ${fault.entry} a été modifiée${held}.`;
    case "removed":
      return `L'entrée n° ${fault.entry} a été supprimée${held}.`;
    case "inserted":
      return `L'entrée n° ${fault.entry} a été ajoutée hors du journal : aucun sceau ne la tient.`;
    case "sealed_twice":
      return `L'entrée n° ${fault.entry} est scellée deux fois.`;
    case "seal_changed":
      return `Le sceau n° ${fault.seal} a été modifié.`;
    case "seal_removed":
      return `Le sceau n° ${fault.seal} a été supprimé.`;
    case "node_changed":
      return `Le nœud ${fault.position} de niveau ${fault.level} de l'arbre du journal a été modifié, supprimé ou ajouté.`;
    case "cut_off":
      return `La fin du journal a été coupée : aucun sceau ne porte ${fault.head}.`;
  }
}
