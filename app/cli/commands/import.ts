import { parseArgs } from "node:util";
import { dayAt } from "../../domain/day.ts";
import { DomainError } from "../../domain/errors.ts";
import { failureOf, type ImportProgress, type ImportSummary } from "../../domain/imports/plan.ts";
import { messages } from "../../locales/index.ts";
import { sentence } from "../../locales/sentence.ts";
import { importNow } from "../../services/imports/import-now.ts";
import type { CommandIo } from "./command.ts";

export const name = "import";
export const summary =
  "importe un registre : import gleif --entities F --relationships F [--exceptions F] [--complete] [--dry-run] [--json]";

const options = {
  entities: { type: "string" },
  relationships: { type: "string" },
  exceptions: { type: "string" },
  complete: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** Imports a GLEIF golden copy from files of this machine. 0 done, 1 failed or cancelled, 2 wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const text = messages("fr");
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
    if (values.json) io.out(JSON.stringify({ id: row.id, state: row.state, dryRun: row.dryRun, failure, ...result }));
    else {
      io.out(text.imports.states[row.state]);
      if (failure) io.err(sentence(text, failure));
      for (const line of text.imports.summaryLines(result)) io.out(`  ${line}`);
    }
    return row.state === "done" ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    io.err(sentence(text, error.sentence));
    return 1;
  }
}
