import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import type { ImportSummary } from "../../../app/domain/imports/plan.ts";
import { importNow } from "../../../app/services/imports/import-now.ts";
import type { TestDatabase } from "../../database.ts";

const cases = path.resolve(import.meta.dirname, "../../../../shared/cases/gleif");

/** Whether the real rows are here; REQUIRE_CASES=1 makes their absence a failure. */
export function haveCases(): boolean {
  if (existsSync(cases)) return true;
  if (process.env.REQUIRE_CASES === "1") throw new Error(`reference cases are missing: ${cases}`);
  console.log("skipped: reference cases not present");
  return false;
}

export const real = (name: string): string => path.join(cases, name);

export const naive = (name: string): Record<string, string>[] =>
  parse(readFileSync(real(name)), { columns: true, bom: true }) as Record<string, string>[];

const folder = mkdtempSync(path.join(tmpdir(), "tamis-imports-"));

/** A file of these bytes; its path. */
export function fileOf(bytes: string | Buffer): string {
  const file = path.join(folder, `${randomUUID()}.csv`);
  writeFileSync(file, bytes);
  return file;
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A LEI made of a word, its check digits counted with big integers. */
export function lei(word: string): string {
  const body = word.toUpperCase().padEnd(18, "0").slice(0, 18);
  const digits = [...`${body}00`].map((c) => Number.parseInt(c, 36)).join("");
  return body + String(98n - (BigInt(digits) % 97n)).padStart(2, "0");
}

const csv = (columns: string[], rows: Record<string, string>[]): string =>
  [columns, ...rows.map((row) => columns.map((c) => row[c] ?? ""))]
    .map((fields) => fields.map((f) => `"${f.replaceAll('"', '""')}"`).join(","))
    .join("\n")
    .concat("\n");

const entityColumns = [
  "LEI",
  "Entity.LegalName",
  "Entity.LegalAddress.Country",
  "Entity.RegistrationAuthority.RegistrationAuthorityID",
  "Entity.RegistrationAuthority.RegistrationAuthorityEntityID",
  "Entity.EntityCategory",
  "Entity.SuccessorEntity.SuccessorLEI",
  "Registration.RegistrationStatus",
  "Registration.LastUpdateDate",
  "Entity.OtherEntityNames.OtherEntityName.1",
  "Entity.OtherEntityNames.OtherEntityName.1.type",
];
const slots = [1, 2, 3, 4, 5].flatMap((n) =>
  ["startDate", "endDate", "periodType"].map((part) => `Relationship.Period.${n}.${part}`),
);
const relationColumns = [
  "Relationship.StartNode.NodeID",
  "Relationship.EndNode.NodeID",
  "Relationship.RelationshipType",
  "Relationship.RelationshipStatus",
  "Registration.LastUpdateDate",
  "Registration.RegistrationStatus",
  ...slots,
];

/** Level 1 CSV of invented institutions, by column. */
export const entities = (rows: Record<string, string>[]): string =>
  csv(
    entityColumns,
    rows.map((row) => ({
      "Entity.LegalName": `Maison ${row.LEI}`,
      "Entity.LegalAddress.Country": "FR",
      "Entity.EntityCategory": "GENERAL",
      "Registration.RegistrationStatus": "ISSUED",
      "Registration.LastUpdateDate": "2026-01-01T00:00:00Z",
      ...row,
    })),
  );

/** Level 2 CSV: `from` is consolidated by `to`. */
export const relations = (rows: ({ from: string; to: string } & Record<string, string>)[]): string =>
  csv(
    relationColumns,
    rows.map(({ from, to, ...row }) => ({
      "Relationship.StartNode.NodeID": from,
      "Relationship.EndNode.NodeID": to,
      "Relationship.RelationshipType": "IS_DIRECTLY_CONSOLIDATED_BY",
      "Relationship.RelationshipStatus": "ACTIVE",
      "Registration.LastUpdateDate": "2026-01-01T00:00:00Z",
      "Registration.RegistrationStatus": "PUBLISHED",
      ...row,
    })),
  );

/** Reporting exceptions: LEI, level, reason. */
export const exceptions = (rows: [string, "DIRECT" | "ULTIMATE", string][]): string =>
  csv(
    ["LEI", "Exception.Category", "Exception.Reason.1"],
    rows.map(([who, level, reason]) => ({
      LEI: who,
      "Exception.Category": `${level}_ACCOUNTING_CONSOLIDATION_PARENT`,
      "Exception.Reason.1": reason,
    })),
  );

interface Asked {
  entities?: string;
  relationships?: string;
  exceptions?: string;
  dryRun?: boolean;
  complete?: boolean;
  signal?: AbortSignal;
}

/** Runs an import of files to its end. */
export async function importFiles(db: TestDatabase, { signal, ...asked }: Asked) {
  const row = await importNow(
    { jobs: db.jobs, actor: "cli:import", today: "2026-11-23", signal },
    { dryRun: false, complete: false, ...asked },
  );
  return { ...row, summary: row.summary as ImportSummary };
}

/** A .zip of stored or deflated files, made by hand. */
export function zipOf(files: Record<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(bytes.length, 8);
    const common = Buffer.concat([
      Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
      sizes,
      Buffer.from([name.length, 0, 0, 0]),
    ]);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, Buffer.alloc(10), place, Buffer.from(name)]),
    );
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}
