import { type ReactNode, useId } from "react";
import { SortLink, type SortState } from "./sort-link.tsx";
import { style } from "./style.ts";
import { TableFiles } from "./table-files.tsx";

export interface Column<Row> {
  key: string;
  header: ReactNode;
  align?: "start" | "end";
  /** Room held for a short column, so that tables below each other line up. */
  width?: keyof typeof widths;
  /** True when the list can be sorted by this column (`?tri=key`, `?tri=-key`). */
  sort?: boolean;
  render: (row: Row) => ReactNode;
}

const widths = { narrow: "w-[5.5rem]", short: "w-[9.5rem]", middle: "w-[14rem]" };

interface DataTableProps<Row> {
  /** Names the table on its page and the file made of it. */
  caption: string;
  /** Shown above the table; else the caption is for screen readers only. */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** In place of the table when there is no row. */
  empty: ReactNode;
  /** A name, five short columns, a sentence: on a tablet the sentence goes below its row and the columns stay columns. */
  sentenceBelow?: boolean;
  /** The order in force. */
  sort?: SortState;
}

/** The one table. Its first column names the row; where there is no room each row becomes a labelled list. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption, columns, rows, rowKey, empty, sentenceBelow, sort } = props;
  const id = useId();
  if (rows.length === 0) return <>{empty}</>;
  return (
    <div className="table-room">
      <table
        className={style("data-table", sentenceBelow ? "data-table-below" : columns.length > 5 && "data-table-wide")}
        aria-labelledby={id}
      >
        <caption id={id} className={showCaption ? "pb-2 text-left text-sm text-soft" : "sr-only"}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = sort?.by === column.key ? sort.direction : undefined;
              return (
                <th
                  key={column.key}
                  scope="col"
                  data-align={column.align}
                  className={column.width && widths[column.width]}
                  data-sortable={column.sort || undefined}
                  aria-sort={sorted && (sorted === "asc" ? "ascending" : "descending")}
                >
                  {column.sort ? (
                    <SortLink by={column.key} sorted={sorted}>
                      {column.header}
                    </SortLink>
                  ) : (
                    column.header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <TableFiles caption={caption} />
    </div>
  );
}

/** The label is repeated in the cell for the narrow layout; the wide one hides it from everybody. */
function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const content = column.render(row);
  if (first) return <th scope="row">{content}</th>;
  return (
    <td data-align={column.align}>
      {content !== null && <div className="cell-label">{column.header}</div>}
      <div>{content}</div>
    </td>
  );
}
