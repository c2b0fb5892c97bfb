import { Link } from "@remix-run/react";
import type { Perimeter } from "../../domain/screening/facts.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { BoardRow, boardView } from "./board-view.ts";

interface Props {
  rows: BoardRow[];
  totals: ReturnType<typeof boardView>["totals"];
  names: Record<Perimeter, string>;
}

/** Candidates × perimeters: the mark, and under it who decides; the last row counts who is out. */
export function PerimeterTable({ rows, totals, names }: Props) {
  const all = useText().selection;
  const text = all.perimeters;
  const lines = [
    ...rows.map((row) => ({ ...row, total: false })),
    { id: "total", name: text.total, to: "", cells: [], total: true },
  ];
  return (
    <DataTable
      caption={text.caption}
      rows={rows.length === 0 ? [] : lines}
      rowKey={(row) => row.id}
      empty={<p className="text-soft">{all.board.none}</p>}
      columns={[
        {
          key: "name",
          header: all.board.candidate,
          render: ({ name, to, total }) => (total ? name : <Link to={to}>{name}</Link>),
        },
        ...totals.map(({ code, excluded, total: of }) => ({
          key: code,
          header: `${code} ${names[code]}`,
          render: ({ cells, to, total }: (typeof lines)[number]) => {
            if (total) return <b className="font-semibold">{text.outOf(String(excluded), String(of))}</b>;
            const cell = cells.find((c) => c.code === code);
            if (!cell) return null;
            return (
              <>
                <Link to={`${to}?perimetre=${code}`} className="no-underline hover:underline">
                  <VerdictMark value={cell.value} />
                </Link>
                {cell.decider && !cell.own && <span className="block text-sm text-soft">{cell.decider}</span>}
              </>
            );
          },
        })),
      ]}
    />
  );
}
