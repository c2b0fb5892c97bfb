import { Link } from "@remix-run/react";
import type { MovementKnown } from "../../../db/queries/positions.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useText } from "../../ui/text.tsx";
import type { Place } from "./load-position.ts";

export type MovementRow = MovementKnown;

/** Movements of the journal, the newest last as on a statement; each opens to its lines. */
export function MovementsTable({
  rows,
  place,
}: {
  rows: readonly MovementRow[];
  place: Pick<Place, "base" | "suffix">;
}) {
  const text = useText().positions.movements;
  return (
    <DataTable
      caption={text.title}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={text.none} />}
      columns={[
        { key: "date", header: text.date, width: "short", render: ({ valueOn }) => <DayText day={valueOn} /> },
        {
          key: "what",
          header: text.what,
          render: (row) => (
            <>
              <Link to={`${place.base}/mouvements/${row.id}${place.suffix}`}>
                <MovementName kind={row.kind} callNumber={row.callNumber} />
              </Link>
              {row.reversedBy && <span className="text-soft"> ({text.undone})</span>}
            </>
          ),
        },
        {
          key: "amount",
          header: text.amount,
          align: "end",
          render: ({ cents }) => <Amount cents={BigInt(cents)} />,
        },
      ]}
    />
  );
}

/** What moved, with the call it answers. */
export function MovementName({ kind, callNumber }: Pick<MovementRow, "kind" | "callNumber">) {
  const text = useText().positions.movements;
  const word = text.kinds[kind] ?? kind;
  return <>{callNumber === null ? word : text.ofCall(word, callNumber)}</>;
}
