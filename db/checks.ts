import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { audiences, channels, perimeters } from "../app/domain/screening/facts.ts";
import { productCodes } from "../app/domain/screening/products.ts";
import { selectionStates } from "../app/domain/selection/states.ts";
import * as schema from "./schema/index.ts";

/** A column whose values come from one closed list; `many` = an array of them. */
export interface ClosedColumn {
  table: string;
  column: string;
  values: readonly string[];
  many: boolean;
}

/** Closed lists that the schema cannot carry as an `enum`. */
const more: ClosedColumn[] = [
  { table: "selection", column: "state", values: selectionStates, many: false },
  { table: "selection", column: "perimeter", values: perimeters, many: false },
  { table: "programme", column: "audiences", values: audiences, many: true },
  { table: "credit_activity", column: "products", values: productCodes, many: true },
  { table: "credit_activity", column: "audiences", values: audiences, many: true },
  { table: "credit_activity", column: "channels", values: channels, many: true },
];

/** Every closed column of the portal's own tables: what the database checks must agree with. */
export function closedColumns(): ClosedColumn[] {
  const tables = Object.values(schema).filter((value) => is(value, PgTable)) as PgTable[];
  const declared = tables
    .filter((table) => (getTableConfig(table).schema ?? "public") === "public")
    .flatMap((table) =>
      Object.entries(getTableColumns(table))
        .filter(([, column]) => (column.enumValues?.length ?? 0) > 0)
        .map(([key, column]) => ({
          table: getTableName(table),
          column: snake(key),
          values: column.enumValues as string[],
          many: false,
        })),
    );
  const extra = new Set(more.map(({ table, column }) => `${table}.${column}`));
  return [...declared.filter(({ table, column }) => !extra.has(`${table}.${column}`)), ...more];
}

export const checkName = ({ table, column }: ClosedColumn): string => `${table}_${column}_known`;

/** The statements that bring one column's check to its list: what a migration that changes a list contains. */
export function checkStatements(closed: ClosedColumn): string[] {
  const { table, column, values, many } = closed;
  const list = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ");
  const test = many ? `${column} <@ array[${list}]` : `${column} in (${list})`;
  return [
    `alter table public.${table} drop constraint if exists ${checkName(closed)};`,
    `alter table public.${table} add constraint ${checkName(closed)} check (${test});`,
  ];
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
