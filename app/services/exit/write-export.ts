import { createHash } from "node:crypto";
import type { Tx } from "../../../db/client.ts";
import {
  readFiles,
  readMark,
  readMigrations,
  readSequences,
  readShapes,
  type TableShape,
} from "../../../db/exit/catalogue.ts";
import type { Scope } from "../../../db/exit/leaving.ts";
import { atOneMoment, rowsOf } from "../../../db/exit/read-table.ts";
import type { Sink, Written } from "../../adapters/exit/pieces.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import type { Instant } from "../../domain/day.ts";
import { verifyEntries } from "../audit/verify-log.ts";
import { type Header, type Manifest, pathOfFile, pathOfTable, written } from "./contents.ts";
import { readme } from "./readme.ts";

export interface ExportAsked {
  databaseUrl: string;
  dataFolder: string;
  scope: Scope;
  portal: string;
  now: Instant;
  signal: AbortSignal;
}

export interface ExportReport {
  tables: number;
  rows: number;
  files: number;
  bytes: number;
  /** Files that the data name and the disk does not hold. */
  missing: string[];
  /** The log's last seal, and how many anomalies its verification found. */
  head: string;
  faults: number;
  manifestSha256: string;
}

/**
 * Writes everything, as it was at one moment, to a sink: tables, files, log and proofs, then a manifest. People go on
 * working; files never change once stored, so that those of that moment are still there. What fails leaves nothing.
 */
export async function writeExport(asked: ExportAsked, sink: Sink): Promise<ExportReport> {
  try {
    const report = await atOneMoment(asked.databaseUrl, (tx) => writeAll(tx, asked, sink));
    await sink.close();
    return report;
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

async function writeAll(tx: Tx, { dataFolder, scope, portal, now, signal }: ExportAsked, sink: Sink) {
  const header: Header = { format: "tamis-export", formatVersion: 1, scope, portal, exportedAt: now };
  await sink.put("header.json", written(header));
  const manifest: Manifest = { pieces: [], missing: [] };
  const add = (piece: Written, rows?: number) =>
    manifest.pieces.push({ ...piece, ...(rows !== undefined && { rows }) });

  add(await sink.put("README.md", [Buffer.from(readme)]));
  const tables = await readShapes(tx, scope);
  const shape = {
    migrations: await readMigrations(tx),
    demonstration: await readMark(tx),
    sequences: await readSequences(tx),
    tables,
  };
  add(await sink.put("schema.json", written(shape)));
  let rows = 0;
  for (const table of tables) {
    const lines = linesOf(tx, table, scope, signal);
    add(await sink.put(pathOfTable(table.name), lines.bytes()), lines.rows());
    rows += lines.rows();
  }
  const store = openFileStore(dataFolder);
  const files = await readFiles(tx);
  for (const sha256 of files) {
    signal.throwIfAborted();
    const stream = await store.read(sha256);
    if (stream) add(await sink.put(pathOfFile(sha256), stream));
    else manifest.missing.push(sha256);
  }
  const proof = await verifyEntries(tx);
  add(await sink.put("proofs/audit.json", written(proof)));
  const told = written(manifest);
  await sink.put("manifest.json", told);
  return {
    ...{ tables: tables.length, rows, files: files.length - manifest.missing.length, missing: manifest.missing },
    bytes: manifest.pieces.reduce((sum, { bytes }) => sum + bytes, 0),
    ...{ head: proof.head, faults: proof.faults.length },
    manifestSha256: createHash("sha256").update(Buffer.concat(told)).digest("hex"),
  };
}

/** A table as JSON Lines, counted on the way. */
export function linesOf(tx: Tx, table: TableShape, scope: Scope, signal?: AbortSignal) {
  let count = 0;
  return {
    async *bytes(): AsyncGenerator<Buffer> {
      for await (const lines of rowsOf(tx, table, scope)) {
        signal?.throwIfAborted();
        count += lines.length;
        yield Buffer.from(`${lines.join("\n")}\n`);
      }
    },
    rows: () => count,
  };
}
