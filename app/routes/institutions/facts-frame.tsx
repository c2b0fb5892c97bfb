import type { Day } from "../../domain/day.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** The facts of one kind about an institution: whose they are, and the day they are read at. */
export interface Shown<Row> {
  id: string;
  rows: readonly Row[];
  on: Day;
}

interface FrameProps<Row> {
  title: string;
  none: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}

/** The one frame of these tables; empty, it says so. */
export function FactsFrame<Row extends { id: string }>({ title, none, rows, columns }: FrameProps<Row>) {
  return (
    <DataTable
      caption={title}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={none} />}
      columns={columns}
    />
  );
}
