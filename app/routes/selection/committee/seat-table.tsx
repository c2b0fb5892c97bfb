import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { useText } from "../../../ui/text.tsx";
import { committeeAddress } from "./committee-addresses.ts";
import type { CommitteeView } from "./load-committee.ts";

type View = Pick<CommitteeView, "selection" | "seats" | "oversees" | "mayAppoint">;
type Seat = CommitteeView["seats"][number];

/** Who sits, in what capacity, and what they declared, where the reader may know it. */
export function SeatTable({ view: { selection, seats, oversees, mayAppoint } }: { view: View }) {
  const text = useText().committee;
  const interests = {
    key: "interests",
    header: text.interests,
    render: ({ declared }: Seat) =>
      declared ? (
        <>
          {declared.institutions.length === 0 && declared.words === "" && text.declaredNone}
          {declared.institutions.map(({ name }) => name).join(", ")}
          {declared.words && <span className="block text-sm text-soft">{declared.words}</span>}
        </>
      ) : (
        <span className="text-ochre">{text.notDeclared}</span>
      ),
  };
  const end = {
    key: "end",
    header: text.endColumn,
    render: ({ id, name }: Seat) => (
      <Link to={committeeAddress(selection.id, `sieges/${id}/fin`)} aria-label={text.endOf(name)} data-screen>
        {text.end}
      </Link>
    ),
  };
  return (
    <DataTable
      caption={text.seatsCaption}
      rows={seats}
      rowKey={(seat) => seat.id}
      empty={<EmptyState title={text.noSeat}>{text.noSeatWhy}</EmptyState>}
      columns={[
        { key: "name", header: text.name, render: ({ name }) => name },
        { key: "capacity", header: text.capacity, render: ({ capacity }) => text.capacities[capacity] },
        { key: "since", header: text.since, render: ({ appointedAt }) => <MomentText at={appointedAt} /> },
        ...(oversees ? [interests] : []),
        ...(mayAppoint ? [end] : []),
      ]}
    />
  );
}
