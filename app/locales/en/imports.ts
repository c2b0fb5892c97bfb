import type { ImportProgress } from "../../domain/imports/plan.ts";
import type { imports as reference } from "../fr/imports.ts";
import { summaryLines } from "./import-summary.ts";

const n = (value: number | undefined) => new Intl.NumberFormat("en-GB").format(value ?? 0);

const files = { entities: "entities", relationships: "relationships", exceptions: "exceptions" };
const phases = { reading: "Reading", merging: "Merging" };

const problems: typeof reference.problems = {
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
};

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
  problems,
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
  rehearsed: "Rehearsal: nothing was recorded; this is what the import would do.",
  problemLine: (told) =>
    `${files[told.file]}, line ${told.line}: ${problems[told.code]}${told.detail && ` “${told.detail}”`}`,
  leftOut: "Lines left out:",
  keptWithRemark: "Lines kept with a remark:",
  andMore: (count) => `… and ${n(count)} more`,
  summaryLines,
};
