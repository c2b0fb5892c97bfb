import { parseArgs } from "node:util";
import { asMachine } from "../../../db/as-viewer.ts";
import { isDay } from "../../domain/calendar-day.ts";
import { dayAt, endOfDay } from "../../domain/day.ts";
import { DomainError } from "../../domain/errors.ts";
import { perimeters } from "../../domain/screening/facts.ts";
import { messages } from "../../locales/index.ts";
import { screeningWords } from "../../locales/screening.ts";
import { sentence } from "../../locales/sentence.ts";
import { screenByCommand } from "../../services/screening/screen-by-command.ts";
import type { CommandIo } from "./command.ts";

export const name = "screen";
export const summary =
  "crible un établissement : --institution <id|LEI|SIREN> [--perimeter P2] [--on AAAA-MM-JJ] [--known-at AAAA-MM-JJ|instant] [--selection id] [--json]";

/** Each sentence once, in the order of its first time, with how many facts it stands for. */
const counted = (sentences: readonly string[]): Map<string, number> => {
  const times = new Map<string, number>();
  for (const sentence of sentences) times.set(sentence, (times.get(sentence) ?? 0) + 1);
  return times;
};

const option = { type: "string" } as const;
const options = {
  institution: option,
  perimeter: option,
  on: option,
  "known-at": option,
  selection: option,
  json: { type: "boolean", default: false },
} as const;

/** Prints one verdict: with `--json` an object holding at least verdict, proof, missing, members and hash. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { json, ...asked } = values;
  if (!asked.institution) {
    io.err("--institution manque : donnez un identifiant du portail, un LEI ou un SIREN.");
    return 2;
  }
  if (asked.perimeter !== undefined && !perimeters.some((one) => one === asked.perimeter)) {
    io.err(`--perimeter : choisissez parmi ${perimeters.join(", ")}.`);
    return 2;
  }
  for (const [name, typed] of Object.entries({ on: asked.on, "known-at": asked["known-at"]?.slice(0, 10) })) {
    if (typed === undefined || isDay(typed)) continue;
    io.err(`--${name} : cette date n’existe pas. Écrivez par exemple 2026-11-23.`);
    return 2;
  }
  const resources = await io.resources();
  const { timeZone } = resources.configuration;
  const now = new Date().toISOString();
  const on = asked.on ?? dayAt(now, timeZone);
  const typed = asked["known-at"];
  // A day alone means its end where the département is.
  const knownAt = typed && isDay(typed) ? endOfDay(typed, timeZone) : typed;
  const machine = { role: "system", actor: "cli:screen" } as const;
  const words = screeningWords.fr;
  try {
    const { verdict, names, told } = await asMachine(resources.jobs, machine, { action: "read" }, (tx) =>
      screenByCommand(tx, { ...asked, on, "known-at": knownAt }, { now, words }),
    );
    if (json) {
      const { value, inputs: _, rule, ...rest } = verdict;
      const lead = { verdict: value, lead: told.lead, proofLine: told.proofLine };
      const { materialityCents } = rule;
      io.out(
        JSON.stringify(
          { ...lead, ...rest, rule: { ...rule, materialityCents: String(materialityCents) }, names },
          null,
          2,
        ),
      );
      return 0;
    }
    io.out(`${names[verdict.candidateId]} : ${words.verdicts[verdict.value]} (${verdict.perimeter}, au ${verdict.on})`);
    io.out(told.lead);
    if (told.proofLine) io.out(told.proofLine);
    for (const [missing, times] of counted(told.missing)) io.out(`- ${missing}${times > 1 ? ` (${times} fois)` : ""}`);
    io.out(`SHA-256 ${verdict.hash}`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const text = messages("fr");
    const fields = Object.entries(error.fields).map(([field, message]) => `--${field} : ${sentence(text, message)}`);
    const notFound = "Aucun établissement (ou aucune sélection) ne porte cet identifiant.";
    io.err(error.kind === "NotFound" ? notFound : [sentence(text, error.sentence), ...fields].join(" "));
    return error.kind === "Invalid" ? 2 : 1;
  }
}
