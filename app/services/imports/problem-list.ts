import type { Remark } from "../../../db/landing/counts.ts";
import { registerImportError } from "../../../db/schema/index.ts";
import { type Problem, problems } from "../../domain/imports/problems.ts";
import type { RegisterFile } from "../../domain/imports/reader.ts";
import { asImport, type ImportMachine } from "./machine.ts";

/** Problems of one file that are listed line by line; beyond, they are only counted, and said to be. */
export const listedPerFile = 10_000;

/** Collects what is wrong with the lines: all are counted, the first ones of each file listed. */
export function problemList(machine: ImportMachine, importId: string) {
  const byCode: Record<string, number> = {};
  const byFile: Partial<Record<RegisterFile, { listed: number; rejected: number; remarks: number }>> = {};
  let waiting: (Problem & { file: RegisterFile })[] = [];
  let unlisted = 0;

  function add(file: RegisterFile, { line, code, detail }: Problem | Remark): void {
    byCode[code] = (byCode[code] ?? 0) + 1;
    byFile[file] ??= { listed: 0, rejected: 0, remarks: 0 };
    const sums = byFile[file];
    if (problems[code]) sums.rejected++;
    else sums.remarks++;
    if (sums.listed >= listedPerFile) unlisted++;
    else {
      sums.listed++;
      // A NUL cannot be stored, nor half a character.
      waiting.push({ file, line, code, detail: Buffer.from(detail.replaceAll("\0", "␀")).toString() });
    }
  }

  async function write(): Promise<void> {
    const rows = waiting;
    waiting = [];
    for (let i = 0; i < rows.length; i += 1000) {
      const values = rows.slice(i, i + 1000).map((row) => ({ importId, ...row }));
      await asImport(machine, importId, (tx) => tx.insert(registerImportError).values(values));
    }
  }

  return {
    add,
    write,
    byCode,
    of: (file: RegisterFile) => ({ rejected: byFile[file]?.rejected ?? 0, remarks: byFile[file]?.remarks ?? 0 }),
    unlisted: () => unlisted,
  };
}
export type ProblemList = ReturnType<typeof problemList>;
