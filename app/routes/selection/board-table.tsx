import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DataTable } from "../../ui/data-table.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { BoardRow } from "./board-view.ts";
import { FileMarkCell } from "./file/file-mark-cell.tsx";
import type { FileMark } from "./file/file-marks.ts";

interface BoardTableProps {
  rows: BoardRow[];
  marks: Record<string, FileMark | null>;
  days: string;
  empty: ReactNode;
}

/** The candidates at one perimeter, and why each stands where it does. */
export function BoardTable({ rows, marks, days, empty }: BoardTableProps) {
  const all = useText();
  const { board: text, perimeters } = all.selection;
  const isUnderWay = rows.some(({ id }) => marks[id]);
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: "name",
          header: text.candidate,
          render: ({ name, to, at }) => <Link to={`${to}?perimetre=${at?.code}${days}`}>{name}</Link>,
        },
        { key: "verdict", header: text.verdict, render: ({ at }) => at && <VerdictMark value={at.value} /> },
        {
          key: "why",
          header: text.why,
          render: ({ at }) => at?.reason ?? <span className="text-soft">{perimeters.clear}</span>,
        },
        ...(isUnderWay
          ? [
              {
                key: "file",
                header: all.procedure.board.file,
                width: "middle" as const,
                render: ({ id }: BoardRow) => {
                  const mark = marks[id];
                  return mark && <FileMarkCell mark={mark} />;
                },
              },
            ]
          : []),
      ]}
    />
  );
}
