import { DataTable } from "../../../ui/data-table.tsx";
import { useText } from "../../../ui/text.tsx";
import type { simulationView } from "./simulation-view.ts";

/** The invented files, best first under the weights tried, and how each moved. */
export function RankTable({ rows }: { rows: ReturnType<typeof simulationView>["rows"] }) {
  const text = useText().grid.simulation;
  const place = (at: { rank: number; total: string } | null) => (at ? text.rank(at.rank, at.total) : text.outside);
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      rowKey={({ letter }) => letter}
      empty={null}
      columns={[
        {
          key: "file",
          header: text.file,
          render: ({ letter }) => (
            <>
              {text.name(letter)}
              <span className="block text-sm font-normal text-soft">{text.profiles[letter]}</span>
            </>
          ),
        },
        { key: "tried", header: text.tried, render: ({ tried }) => <b className="font-semibold">{place(tried)}</b> },
        { key: "stored", header: text.stored, render: ({ stored }) => place(stored) },
        { key: "move", header: text.move, render: ({ moved }) => (moved === null ? "–" : text.moved(moved)) },
      ]}
    />
  );
}
