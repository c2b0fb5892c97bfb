import { openCopy } from "../../../db/landing/copy.ts";
import { landingOf } from "../../../db/landing/tables.ts";
import { openRegister } from "../../adapters/register-source.ts";
import { precondition } from "../../domain/errors.ts";
import { missingColumns } from "../../domain/imports/columns.ts";
import { csvRecords } from "../../domain/imports/csv-records.ts";
import { entityRows, neededEntityColumns } from "../../domain/imports/entity-rows.ts";
import { exceptionRows, neededExceptionColumns } from "../../domain/imports/exception-rows.ts";
import type { Report } from "../../domain/imports/problems.ts";
import type { MakeReader, RegisterFile, RegisterReader } from "../../domain/imports/reader.ts";
import { neededRelationColumns, relationRows } from "../../domain/imports/relation-rows.ts";
import type { ImportMachine } from "./machine.ts";

const kinds: Record<RegisterFile, { rows: MakeReader; needed: readonly string[] }> = {
  entities: { rows: entityRows, needed: neededEntityColumns },
  relationships: { rows: relationRows, needed: neededRelationColumns },
  exceptions: { rows: exceptionRows, needed: neededExceptionColumns },
};

/** Rows are sent when a writer holds this many bytes. */
const full = 256 * 1024;

/**
 * Streams one register file, plain or inside a .zip, into its landing tables. Constant memory: a chunk read, and two
 * buffers a table, one being filled while the other is sent. Refuses a file that lacks a needed column.
 */
export async function landFile(
  machine: ImportMachine,
  file: RegisterFile,
  path: string,
  report: Report,
  told: (done: number, total: number) => Promise<void>,
): Promise<{ lines: number; records: number }> {
  const source = await openRegister(path);
  const copies = await Promise.all(landingOf[file].map((table) => openCopy(machine.jobs, table)));
  let reader: RegisterReader | undefined;
  let records = 0;
  const splitter = csvRecords({
    header(names) {
      const missing = missingColumns(names, kinds[file].needed);
      if (missing.length > 0) {
        throw precondition({ key: "importColumnsMissing", values: { file, columns: missing.join(", ") } });
      }
      reader = kinds[file].rows(names, report);
    },
    record(record) {
      records++;
      reader?.read(record);
    },
    broken: (line, code, sample) => report({ line, code, detail: sample.slice(0, 200) }),
  });
  const spare: Buffer[] = copies.map(() => Buffer.alloc(0));
  const flush = async (least: number) => {
    for (const [i, writer] of (reader?.writers ?? []).entries()) {
      if (writer.at < least || writer.at === 0) continue;
      const rows = writer.buffer.subarray(0, writer.at);
      await copies[i]?.send(rows);
      const next = spare[i] as Buffer;
      spare[i] = writer.buffer;
      writer.buffer = next.length >= rows.length ? next : Buffer.allocUnsafeSlow(writer.buffer.length);
      writer.at = 0;
    }
  };
  try {
    let done = 0;
    for await (const chunk of source.stream) {
      splitter.push(chunk as Buffer);
      done += (chunk as Buffer).length;
      await flush(full);
      await told(done, source.bytes);
    }
    splitter.end();
    if (!reader) throw precondition({ key: "importFileEmpty", values: { file } });
    await flush(1);
    for (const copy of copies) await copy.done();
    return { lines: splitter.lines(), records };
  } catch (error) {
    source.stream.destroy();
    await Promise.all(copies.map((copy) => copy.abandon()));
    throw error;
  }
}
