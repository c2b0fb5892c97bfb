import { Link } from "@remix-run/react";
import type { VerdictValue } from "../../domain/screening/facts.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { BoardRow, BoardView } from "./board-view.ts";

/** How many stand where: a last row for each verdict somebody has. */
const sums = ["excluded", "undetermined", "cleared"] as const;

interface Line {
  id: string;
  row: BoardRow | null;
  sum: VerdictValue | null;
}

/** Candidates × perimeters: the marks, then in a sentence who decides and why; the last rows count. */
export function PerimeterTable({ view }: { view: Pick<BoardView, "rows" | "totals" | "names" | "total" | "asked"> }) {
  const { rows, totals, names, total, asked } = view;
  const all = useText().selection;
  const text = all.perimeters;
  const lines: Line[] = [
    ...rows.map((row) => ({ id: row.id, row, sum: null })),
    ...sums
      .filter((value) => totals.some((at) => at[value] > 0))
      .map((value) => ({ id: value, row: null, sum: value })),
  ];
  return (
    <DataTable
      caption={text.caption}
      sentenceBelow
      rows={rows.length === 0 ? [] : lines}
      rowKey={(line) => line.id}
      empty={<p className="text-soft">{all.board.none}</p>}
      columns={[
        {
          key: "name",
          header: all.board.candidate,
          render: ({ row, sum }) =>
            row ? (
              <Link to={`${row.to}?perimetre=${view.asked.perimeter}${asked.days}`}>{row.name}</Link>
            ) : (
              sum && text[sum]
            ),
        },
        ...totals.map((at) => ({
          key: at.code,
          header: `${at.code} ${names[at.code]}`,
          render: ({ row, sum }: Line) => {
            if (sum)
              return <b className="font-semibold whitespace-nowrap">{text.outOf(String(at[sum]), String(total))}</b>;
            const cell = row?.cells.find(({ code }) => code === at.code);
            return (
              cell && (
                <Link to={`${row?.to}?perimetre=${at.code}${asked.days}`} className="no-underline hover:underline">
                  <VerdictMark value={cell.value} />
                </Link>
              )
            );
          },
        })),
        { key: "why", header: all.board.why, render: ({ row }) => row && <Reasons row={row} /> },
      ]}
    />
  );
}

function Reasons({ row }: { row: BoardRow }) {
  const text = useText().selection.perimeters;
  if (row.reasons.length === 0) return <span className="text-sm text-soft">{text.clear}</span>;
  return (
    <ul className="text-sm">
      {row.reasons.map(({ from, to, reason }) => (
        <li key={from}>
          <b className="font-semibold">{text.stretch(from, to)}</b> {reason}
        </li>
      ))}
    </ul>
  );
}
