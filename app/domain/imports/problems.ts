/**
 * What can be wrong with a line of a register file, and whether the line is left out (`true`) or kept with a
 * remark (`false`). Told with the number of the line where the record starts.
 */
export const problems = {
  "line-unbalanced": true,
  "line-columns": true,
  "line-encoding": true,
  "line-too-long": true,
  "lei-invalid": true,
  "name-missing": true,
  "name-too-long": true,
  "country-invalid": true,
  "date-invalid": true,
  "period-reversed": true,
  "relation-unknown": true,
  "relation-status-unknown": true,
  "relation-to-itself": true,
  "exception-unknown": true,
  duplicate: true,
  "category-unknown": false,
  "successor-invalid": false,
  "siren-invalid": false,
  "siren-conflict": false,
} as const satisfies Record<string, boolean>;

export type ProblemCode = keyof typeof problems;

export interface Problem {
  line: number;
  code: ProblemCode;
  /** The words at fault, cut at 200 characters. */
  detail: string;
}

export type Report = (problem: Problem) => void;
