import { parseArgs } from "node:util";
import { asMachine } from "../../../db/as-viewer.ts";
import { problemsOf } from "../../../db/queries/imports.ts";
import { folderPieces } from "../../adapters/exit/folder.ts";
import { dayAt } from "../../domain/day.ts";
import { DomainError } from "../../domain/errors.ts";
import { failureOf, type ImportProgress, type ImportSummary } from "../../domain/imports/plan.ts";
import { type ProblemCode, problems } from "../../domain/imports/problems.ts";
import { type RegisterFile, registerFiles } from "../../domain/imports/reader.ts";
import { messages } from "../../locales/index.ts";
import { sentence } from "../../locales/sentence.ts";
import { importNow } from "../../services/imports/import-now.ts";
import { listedPerFile } from "../../services/imports/problem-list.ts";
import { takeOver } from "../take-over.ts";
import type { CommandIo } from "./command.ts";

export const name = "import";
export const summary =
  "importe un registre : import gleif --entities F --relationships F [--exceptions F] [--complete] [--dry-run] [--json] ; ou un export entier dans une instance vide : import DOSSIER [--manifest HEX] [--json]";

const options = {
  entities: { type: "string" },
  relationships: { type: "string" },
  exceptions: { type: "string" },
  complete: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  manifest: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

/** Lines reported one by one, of those left out and of those kept with a remark; `--json` tells all that are listed. */
const printed = 20;
const everyLine = listedPerFile * registerFiles.length;

type ListProblems = (limit: number, codes?: readonly string[]) => ReturnType<typeof problemsOf>;

/** Imports a GLEIF golden copy from files of this machine, or a whole export. 0 done, 1 failed or cancelled, 2 wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const text = messages("fr");
  const [what] = positionals;
  if (positionals.length === 1 && what !== undefined && what !== "gleif")
    return takeOver({ scope: "open", pieces: folderPieces(what), manifest: values.manifest, json: values.json }, io);
  if (positionals.length !== 1 || positionals[0] !== "gleif") {
    io.err(`Usage : npm run tamis -- ${summary.slice(summary.indexOf(":") + 2)}`);
    return 2;
  }
  if (!values.entities && !values.relationships && !values.exceptions) {
    io.err(text.errors.importNoFile);
    return 2;
  }
  const { jobs, configuration } = await io.resources();
  const today = dayAt(new Date().toISOString(), configuration.timeZone);
  let said = 0;
  const told = ({ phase, file, done, total }: ImportProgress) => {
    if (performance.now() - said < 1000) return;
    said = performance.now();
    io.err(text.imports.progress({ phase, file, percent: total === 0 ? 100 : Math.floor((100 * done) / total) }));
  };
  try {
    const row = await importNow(
      { jobs, actor: "cli:import", today, signal: io.signal, told },
      { ...values, dryRun: values["dry-run"] },
    );
    const result = row.summary as ImportSummary;
    const failure = failureOf(row.failure);
    const list = (limit: number, codes?: readonly string[]) =>
      asMachine(jobs, { role: "import", actor: "cli:import" }, { action: "read" }, (tx) =>
        problemsOf(tx, row.id, limit, codes),
      );
    if (values.json) {
      const lines = (await list(everyLine)).map((told) => ({ ...told, leftOut: problems[told.code as ProblemCode] }));
      const { state, dryRun } = row;
      io.out(JSON.stringify({ id: row.id, state, dryRun, failure, ...result, lines }));
    } else {
      io.out(text.imports.states[row.state]);
      if (failure) io.err(sentence(text, failure));
      if (row.dryRun) io.out(text.imports.rehearsed);
      for (const line of text.imports.summaryLines(result)) io.out(`  ${line}`);
      if (result.vanishingSkipped) io.out(`  ${text.imports.vanishingSkipped}`);
      for (const leftOut of [true, false]) await tellLines(leftOut, result, io, list);
    }
    return row.state === "done" ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    io.err(sentence(text, error.sentence));
    return 1;
  }
}

/** The first lines of one kind with their reasons, then how many more there are. */
async function tellLines(leftOut: boolean, summary: ImportSummary, io: CommandIo, list: ListProblems): Promise<void> {
  const words = messages("fr").imports;
  const codes = (Object.keys(problems) as ProblemCode[]).filter((code) => problems[code] === leftOut);
  const total = codes.reduce((sum, code) => sum + (summary.problems[code] ?? 0), 0);
  if (total === 0) return;
  const lines = await list(printed, codes);
  io.out(leftOut ? words.leftOut : words.keptWithRemark);
  for (const { file, line, code, detail } of lines) {
    io.out(`  ${words.problemLine({ file: file as RegisterFile, line, code: code as ProblemCode, detail })}`);
  }
  if (total > lines.length) io.out(`  ${words.andMore(total - lines.length)} (--json)`);
}
