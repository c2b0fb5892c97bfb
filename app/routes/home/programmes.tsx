import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useText } from "../../ui/text.tsx";

interface ProgrammeAtHome {
  id: string;
  name: string;
  budgetCents: bigint;
}

/** The programmes an evaluator certifies. */
export function ProgrammesAtHome({ programmes }: { programmes: readonly ProgrammeAtHome[] }) {
  const text = useText().home;
  return (
    <DataTable
      caption={text.programmes}
      columns={[
        { key: "name", header: text.programme, render: ({ id, name }) => <Link to={`/projets/${id}`}>{name}</Link> },
        {
          key: "budget",
          header: text.budget,
          align: "end",
          render: ({ budgetCents }) => <Amount cents={budgetCents} />,
        },
      ]}
      rows={programmes}
      rowKey={({ id }) => id}
      empty={<EmptyState title={text.noProgramme} />}
    />
  );
}
