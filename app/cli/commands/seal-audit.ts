import { parseArgs } from "node:util";
import { readHead } from "../../services/audit/read-head.ts";
import { sealEntries } from "../../services/audit/seal-entries.ts";
import type { CommandIo } from "./command.ts";

export const name = "seal-audit";
export const summary = "scelle sur-le-champ ce que le journal a gagné, et imprime sa tête [--json]";

/** 0 = the head is printed, 1 = the log has none yet. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean" } } });
  const { jobs } = await io.resources();
  const sealed = await sealEntries(jobs);
  const head = await readHead(jobs);
  if (values.json) io.out(JSON.stringify({ sealed, head }));
  else if (head) {
    io.out(`${sealed} écriture${sealed < 2 ? "" : "s"} scellée${sealed < 2 ? "" : "s"}.`);
    io.out(`Sceau n° ${head.number}, ${head.sealedAt}, ${head.size} écritures : ${head.root}`);
  } else io.out("Le journal ne porte encore aucun sceau.");
  return head ? 0 : 1;
}
