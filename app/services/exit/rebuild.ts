import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Tx } from "../../../db/client.ts";
import { readMigrations, readShapes, type TableShape } from "../../../db/exit/catalogue.ts";
import type { Scope } from "../../../db/exit/leaving.ts";
import { refilling, setMark, setSequences } from "../../../db/exit/refill.ts";
import { Trouble } from "../../../db/trouble.ts";
import { measured, type Piece } from "../../adapters/exit/pieces.ts";
import { verifyEntries } from "../audit/verify-log.ts";
import { arrivingFiles } from "./arriving-files.ts";
import { headerSchema, type Manifest, manifestSchema, pathOfTable, proofSchema, schemaFile } from "./contents.ts";
import { fillFrom } from "./fill-from.ts";
import { linesOf } from "./write-export.ts";

export interface RebuildAsked {
  databaseUrl: string;
  dataFolder: string;
  /** What the pieces must be; an open export is not a backup, nor the other way round. */
  scope: Scope;
  /** The manifest's SHA-256 as the export printed it, when it was kept elsewhere. */
  keptManifest?: string;
  signal: AbortSignal;
}

export interface RebuildReport {
  tables: number;
  rows: number;
  files: number;
  missing: string[];
  entries: number;
  head: string;
  faults: number;
  demonstration: boolean;
  exportedAt: string;
  manifestSha256: string;
}

const tampered = (path: string) => new Trouble(`${path} n'est pas ce que l'export a écrit : rien n'a été repris.`);

/**
 * Rebuilds an instance from the pieces of an export, into an empty database that the same migrations made. Before it
 * is committed, every table is read back and compared by hash with the manifest, and the log is verified again. One
 * transaction: whatever fails leaves neither a row nor a file.
 */
export async function rebuild(asked: RebuildAsked, pieces: AsyncIterable<Piece>): Promise<RebuildReport> {
  const files = arrivingFiles(asked.dataFolder);
  try {
    return await refilling(asked.databaseUrl, (tx) => takeAll(tx, asked, pieces, files));
  } catch (error) {
    await files.giveUp();
    throw error;
  }
}

async function takeAll(
  tx: Tx,
  asked: RebuildAsked,
  pieces: AsyncIterable<Piece>,
  files: ReturnType<typeof arrivingFiles>,
): Promise<RebuildReport> {
  const shapes = await readShapes(tx, asked.scope);
  const byPath = new Map(shapes.map((shape) => [pathOfTable(shape.name), shape]));
  const found: Manifest["pieces"] = [];
  const read: Record<string, unknown> = {};
  let manifestSha256 = "";
  for await (const { path, bytes } of pieces) {
    asked.signal.throwIfAborted();
    const counted = measured(bytes);
    const table = byPath.get(path);
    let rows: number | undefined;
    if (table) rows = await fillFrom(tx, table, counted.bytes(), tampered);
    else if (path.startsWith("files/")) await files.take(path, counted.bytes(), tampered);
    else read[path] = await wholeText(counted.bytes(), path);
    const result = counted.result();
    if (path === "header.json") checkHeader(read[path], asked.scope);
    else if (path === "schema.json") await checkSchema(tx, read[path], shapes);
    else if (path === "manifest.json") manifestSha256 = result.sha256;
    if (path !== "header.json" && path !== "manifest.json")
      found.push({ path, ...result, ...(rows !== undefined && { rows }) });
  }
  const manifest = parsed(manifestSchema, read["manifest.json"], "manifest.json");
  if (asked.keptManifest !== undefined && asked.keptManifest !== manifestSha256)
    throw new Trouble("L'empreinte du manifeste n'est pas celle que vous avez gardée : rien n'a été repris.");
  comparePieces(manifest, found);
  const told = parsed(schemaFile, read["schema.json"], "schema.json");
  await setSequences(tx, told.sequences);
  if (told.demonstration) await setMark(tx, told.demonstration);
  await readBack(tx, shapes, manifest, asked);
  const proof = await verifyEntries(tx);
  if (!isDeepStrictEqual(parsed(proofSchema, read["proofs/audit.json"], "proofs/audit.json"), proof))
    throw new Trouble("Le journal repris ne se vérifie pas comme celui de l'export : rien n'a été repris.");
  return {
    ...{ tables: shapes.length, rows: found.reduce((sum, { rows = 0 }) => sum + rows, 0) },
    ...{ files: found.filter(({ path }) => path.startsWith("files/")).length, missing: manifest.missing },
    ...{ entries: proof.entries, head: proof.head, faults: proof.faults.length },
    ...{ demonstration: told.demonstration !== null, manifestSha256 },
    exportedAt: parsed(headerSchema, read["header.json"], "header.json").exportedAt,
  };
}

const longestText = 64 * 1024 * 1024;

async function wholeText(bytes: AsyncIterable<Uint8Array>, path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.byteLength;
    if (length > longestText) throw tampered(path);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** Anything that cannot be read as what it should be was not written by an export. */
function parsed<T>(schema: { parse(value: unknown): T }, text: unknown, path: string): T {
  try {
    return schema.parse(JSON.parse(text as string));
  } catch {
    throw text === undefined ? new Trouble(`${path} manque : ce n'est pas un export entier.`) : tampered(path);
  }
}

function checkHeader(text: unknown, scope: Scope): void {
  const header = parsed(headerSchema, text, "header.json");
  if (header.scope === scope) return;
  throw new Trouble(
    scope === "open"
      ? "C'est une sauvegarde : reprenez-la par restore."
      : "C'est un export ouvert : reprenez-le par import.",
  );
}

async function checkSchema(tx: Tx, text: unknown, shapes: readonly TableShape[]): Promise<void> {
  const told = parsed(schemaFile, text, "schema.json");
  const here = await readMigrations(tx);
  if (!isDeepStrictEqual(told.migrations, here))
    throw new Trouble(
      `Ces données viennent d'une autre version (${told.migrations.length} migrations, celle-ci en compte ${here.length}) : reprenez-les avec la version qui les a écrites, puis mettez à jour.`,
    );
  if (!isDeepStrictEqual(told.tables, JSON.parse(JSON.stringify(shapes)))) throw tampered("schema.json");
}

/** Every piece of the manifest, once, and no other. */
function comparePieces(manifest: Manifest, found: Manifest["pieces"]): void {
  const wanted = new Map(manifest.pieces.map((piece) => [piece.path, piece]));
  for (const piece of found) {
    if (!isDeepStrictEqual(wanted.get(piece.path), piece)) throw tampered(piece.path);
    wanted.delete(piece.path);
  }
  const [lost] = wanted.keys();
  if (lost !== undefined) throw new Trouble(`${lost} manque : rien n'a été repris.`);
}

/** What the database now tells is what was told to it. */
async function readBack(tx: Tx, shapes: readonly TableShape[], manifest: Manifest, asked: RebuildAsked) {
  const wanted = new Map(manifest.pieces.map(({ path, sha256 }) => [path, sha256]));
  for (const shape of shapes) {
    const hash = createHash("sha256");
    for await (const chunk of linesOf(tx, shape, asked.scope, asked.signal).bytes()) hash.update(chunk);
    if (hash.digest("hex") !== wanted.get(pathOfTable(shape.name)))
      throw new Trouble(`La table ${shape.name} ne se relit pas comme elle a été écrite : rien n'a été repris.`);
  }
}
