import { sql } from "drizzle-orm";
import { closeDatabase, openDatabase, type Tx } from "../client.ts";
import type { ColumnShape, TableShape } from "./catalogue.ts";
import { rowsThatLeave, type Scope } from "./leaving.ts";

const rowsAtOnce = 500;

/** One moment of the whole database, seen by its owner; writers go on beside it and are not seen. */
export async function atOneMoment<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const db = openDatabase(ownerUrl, { max: 1, name: "tamis-export" });
  try {
    return await db.transaction(
      async (tx) => {
        await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
        return work(tx);
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
  } finally {
    await closeDatabase(db);
  }
}

/** Every row that leaves, by key, one JSON object a row with its columns in order; amounts keep every digit. */
export async function* rowsOf(tx: Tx, shape: TableShape, scope: Scope): AsyncGenerator<string[]> {
  const columns = shape.columns.map(told).join(", ");
  await tx.execute(
    sql.raw(`declare leaving no scroll cursor for select row_to_json(row)::text as line
      from (select ${columns} from ${quoted(shape.name)}
        where ${rowsThatLeave(shape.name, scope)} order by ${orderOf(shape)}) row`),
  );
  try {
    for (;;) {
      const rows = await tx.execute<{ line: string }>(sql.raw(`fetch ${rowsAtOnce} from leaving`));
      if (rows.length === 0) return;
      yield rows.map(({ line }) => line);
    }
  } finally {
    await tx.execute(sql`close leaving`);
  }
}

/** A secret column tells nothing, or no word where something must stand. */
function told({ name, emptied, nullable, type }: ColumnShape): string {
  if (!emptied) return identifier(name);
  return `${nullable ? "null" : "''"}::${type} as ${identifier(name)}`;
}

/** The same order on every server, whatever its alphabet. */
function orderOf({ key, columns }: TableShape): string {
  const by = key.length > 0 ? key : columns.map(({ name }) => name);
  return by
    .map((name) => {
      const type = columns.find((column) => column.name === name)?.type;
      return `${identifier(name)}${type === "text" ? ' collate "C"' : ""}`;
    })
    .join(", ");
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A table's name with its schema, as SQL. */
export const quoted = (table: string): string => table.split(".").map(identifier).join(".");

/** Columns as an SQL list. */
export const listed = (columns: readonly ColumnShape[]): string =>
  columns.map(({ name }) => identifier(name)).join(", ");
