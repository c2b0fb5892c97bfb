import { sql } from "drizzle-orm";
import type { RegisterFile } from "../../app/domain/imports/reader.ts";
import type { Tx } from "../client.ts";

/** Columns of the landing tables, in the order the readers write them. Codes are compared as `identifier.value` is. */
const tables = {
  entity: `line int not null, lei text collate "C" not null, name text, country text, address text, postal_code text, city text,
    status text, category text, siren text collate "C", successor text, updated timestamptz not null, digest text`,
  entity_name: `line int not null, kind text collate "C" not null, name text collate "C" not null, language text collate "C"`,
  relation: `line int not null, held text collate "C" not null, holder text collate "C" not null, kind text not null, consolidation text,
    valid_from date, valid_to date, stale boolean not null, withdrawn boolean not null, updated timestamptz not null`,
  exception: `line int not null, lei text collate "C" not null, level text not null, value text not null, reason text not null`,
} as const;

export type LandingTable = keyof typeof tables;

/** Where each file lands: one table a writer of its reader. */
export const landingOf: Record<RegisterFile, LandingTable[]> = {
  entities: ["entity", "entity_name"],
  relationships: ["relation"],
  exceptions: ["exception"],
};

/** Empty landing tables; what an import that died left behind goes. Unlogged: a crash empties them, no more. */
export async function openLanding(tx: Tx): Promise<void> {
  await closeLanding(tx);
  for (const [name, columns] of Object.entries(tables)) {
    await tx.execute(sql.raw(`create unlogged table landing.${name} (${columns})`));
  }
}

export async function closeLanding(tx: Tx): Promise<void> {
  for (const name of Object.keys(tables)) await tx.execute(sql.raw(`drop table if exists landing.${name}`));
}

/** Makes what has landed quick to take in runs of lines. */
export async function settleLanding(tx: Tx, file: RegisterFile): Promise<void> {
  for (const name of landingOf[file]) {
    await tx.execute(sql.raw(`create index on landing.${name} (line)`));
    await tx.execute(sql.raw(`analyze landing.${name} (line)`));
  }
}
