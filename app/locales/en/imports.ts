import type { ImportProgress, ImportSummary } from "../../domain/imports/plan.ts";
import type { imports as reference } from "../fr/imports.ts";

const n = (value: number | undefined) => new Intl.NumberFormat("en-GB").format(value ?? 0);

const files = { entities: "entities", relationships: "relationships", exceptions: "exceptions" };
const phases = { reading: "Reading", merging: "Merging" };

export const imports: typeof reference = {
  title: "Register imports",
  lead: "Copies of the world register of LEIs (GLEIF) bring institutions, their accounting groups and the reasons why a parent is absent.",
  start: "Import a GLEIF copy",
  none: "No import yet.",
  caption: "Imports, latest first",
  one: "GLEIF import",
  startedAt: "Started on",
  finishedAt: "Finished on",
  stateTitle: "State",
  filesTitle: "Files",
  newTitle: "Import a GLEIF copy",
  newLead:
    "CSV files of the golden copy, as they are or in a .zip archive. Importing the same file twice changes nothing.",
  entitiesField: "Entities (level 1, LEI-CDF)",
  relationshipsField: "Relationships (level 2, RR-CDF)",
  exceptionsField: "Reporting exceptions (level 2)",
  fileHint: (megabytes) => `CSV or .zip, ${n(megabytes)} MB at most`,
  options: "Options",
  dryRun: "Rehearsal: read and count everything, change nothing",
  complete: "Complete copy: also close relations and exceptions these files no longer tell",
  completeHint: "Only for a whole copy, never for an extract.",
  send: "Start the import",
  cancel: "Stop the import",
  cancelHint: "What is already merged stays, whole.",
  cancelling: "Asked to stop.",
  reload: "Refresh",
  resultTitle: "Result",
  problemsTitle: "Lines reported",
  noProblem: "No line reported.",
  line: "Line",
  file: "File",
  problem: "Problem",
  detail: "Detail",
  unlisted: (count) => `${n(count)} more lines are counted but not listed.`,
  vanishingSkipped: "Some lines could not be read: nothing was closed for being absent.",
  rejectedTag: "left out",
  remarkTag: "kept",
  files,
  problems: {
    "line-unbalanced": "quotes not well closed",
    "line-columns": "unexpected number of columns",
    "line-encoding": "the line is not UTF-8",
    "line-too-long": "line too long",
    "lei-invalid": "wrong LEI (check digits or format)",
    "name-missing": "name missing",
    "name-too-long": "name too long",
    "country-invalid": "country missing or malformed",
    "date-invalid": "malformed date",
    "period-reversed": "the period ends before it starts",
    "relation-unknown": "unknown kind of relation",
    "relation-status-unknown": "unknown status of a relation",
    "relation-to-itself": "relation of an institution with itself",
    "exception-unknown": "unknown exception",
    duplicate: "told twice: the newest line is kept",
    "category-unknown": "unknown category: kept without one",
    "successor-invalid": "wrong LEI of the successor: kept without one",
    "siren-invalid": "wrong SIREN: kept without one",
    "siren-conflict": "SIREN held by another institution: nothing is merged",
  },
  states: { waiting: "Waiting", running: "Running", done: "Done", cancelled: "Stopped", failed: "Failed" },
  dryRunTag: "Rehearsal",
  progress: ({
    phase,
    file,
    percent,
  }: {
    phase: ImportProgress["phase"];
    file: ImportProgress["file"];
    percent: number;
  }) => `${phases[phase]}: ${files[file]}, ${percent} %`,
  summaryLines: ({ files: read, counts, seconds }: ImportSummary): string[] => [
    ...(Object.keys(read) as (keyof typeof read)[]).map((file) => {
      const told = read[file];
      return `${files[file]}: ${n(told?.records)} lines read, ${n(told?.rejected)} left out, ${n(told?.remarks)} remarked on`;
    }),
    `institutions: ${n(counts.institutions?.created)} created, ${n(counts.institutions?.changed)} changed, ${n(counts.institutions?.unchanged)} unchanged, ${n(counts.institutions?.older)} older than the register, ${n(counts.institutions?.placeholders)} known by their LEI only`,
    `links: ${n(counts.links?.created)} created, ${n(counts.links?.changed)} replaced, ${n(counts.links?.unchanged)} unchanged, ${n((counts.links?.withdrawn ?? 0) + (counts.links?.vanished ?? 0))} closed`,
    `parents: ${n(counts.statements?.created)} stated, ${n(counts.statements?.changed)} replaced, ${n(counts.statements?.outweighed)} outweighed by a link`,
    `duration: ${n(seconds)} s`,
  ],
};
