import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { candidacyAddress } from "../addresses.ts";
import { committeeAddress } from "./committee-addresses.ts";
import type { CommitteeView } from "./load-committee.ts";

type View = Pick<CommitteeView, "selection" | "recusals" | "mayLift">;

/** Who left which of the files the reader may open. */
export function RecusalTable({ view: { selection, recusals, mayLift } }: { view: View }) {
  const text = useText().committee;
  return (
    <DataTable
      caption={text.recusalsCaption}
      rows={recusals}
      rowKey={(row) => row.id}
      empty={<p className="text-soft">{text.noRecusal}</p>}
      columns={[
        { key: "name", header: text.name, render: ({ name }) => name },
        {
          key: "candidate",
          header: text.candidate,
          render: ({ candidate, candidacyId }) => (
            <Link to={candidacyAddress(selection.id, candidacyId)}>{candidate}</Link>
          ),
        },
        { key: "since", header: text.since, render: ({ recordedAt }) => <MomentText at={recordedAt} /> },
        { key: "reason", header: text.reason, render: ({ reason }) => reason },
        {
          key: "lift",
          header: text.state,
          render: ({ id, liftedAt, name, candidate }) =>
            liftedAt ? (
              <Tag>{text.lifted}</Tag>
            ) : mayLift ? (
              <Link
                to={committeeAddress(selection.id, `deports/${id}/levee`)}
                aria-label={text.liftOf(name, candidate)}
                data-screen
              >
                {text.lift}
              </Link>
            ) : (
              text.standing
            ),
        },
      ]}
    />
  );
}
