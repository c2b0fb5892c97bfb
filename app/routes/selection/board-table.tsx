import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DataTable } from "../../ui/data-table.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { BoardRow } from "./board-view.ts";

/** Who decides, in a few words; « – » when nobody stands against the candidate. */
export function decider(cell: BoardRow["cells"][number] | undefined): string {
  return cell?.decider ?? "–";
}

export function BoardTable({ rows, empty }: { rows: BoardRow[]; empty: ReactNode }) {
  const text = useText().selection.board;
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
          render: ({ name, to, at }) => <Link to={`${to}?perimetre=${at?.code}`}>{name}</Link>,
        },
        { key: "verdict", header: text.verdict, render: ({ at }) => at && <VerdictMark value={at.value} /> },
        { key: "decides", header: text.decides, render: ({ at }) => decider(at) },
      ]}
    />
  );
}
