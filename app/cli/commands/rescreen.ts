import { parseArgs } from "node:util";
import { dayAt } from "../../domain/day.ts";
import { rescreen } from "../../services/selection/screening/rescreen.ts";
import type { CommandIo } from "./command.ts";

export const name = "rescreen";
export const summary = "recrible les candidatures qu'un fait, une échéance ou la règle touche [--json]";

/** Screens again whatever is due, in every selection that is past its opening. 0 = nothing is left, 1 = something is. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } });
  const { jobs, configuration } = await io.resources();
  const now = new Date().toISOString();
  const today = dayAt(now, configuration.timeZone);
  const told = await rescreen({ jobs, actor: "cli:rescreen", now, today, signal: io.signal });
  if (values.json) io.out(JSON.stringify(told));
  else if (told.length === 0) io.out("Aucune sélection n'en est au criblage.");
  else
    for (const { selectionId, screened, left } of told)
      io.out(`${selectionId} : ${screened} criblées${left > 0 ? `, ${left} restent à cribler` : ""}.`);
  return told.some(({ left }) => left > 0) ? 1 : 0;
}
