import { Link } from "@remix-run/react";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { day } from "../../../ui/format.ts";
import { Tag } from "../../../ui/tag.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import type { StepRow } from "./steps-view.ts";

const tones = { done: "success", open: "warning", waiting: "plain", refused: "danger", expired: "danger" } as const;

interface StepsTableProps {
  rows: readonly StepRow[];
  base: string;
  mayRecord: boolean;
  /** The contract is being signed, its final version locked. */
  isOpen: boolean;
  /** Those whose signature bears a day on which the conditions were not all met. */
  unkept: readonly string[];
}

/** The steps in order: who, where they stand, since when, what comes next. */
export function StepsTable({ rows, base, mayRecord, isOpen, unkept }: StepsTableProps) {
  const text = useText().signing;
  const locale = useLocale();
  const columns: Column<StepRow>[] = [
    { key: "step", header: text.step, render: ({ duty, rank }) => `${text.duties[duty]}, ${text.rank(rank)}` },
    {
      key: "holder",
      header: text.holder,
      render: ({ people, party, capacity }) => (
        <>
          {people.map(({ id, name, quality, isSubstitute, withdrawn }) => (
            <div key={id}>
              <Link to={`${base}/signatures/${id}`}>{name}</Link>
              {isSubstitute && ` (${text.substitute})`}
              {withdrawn && ` (${text.replaced})`}
              <span className="text-soft">, {quality}</span>
            </div>
          ))}
          <div className="text-sm text-soft">
            {party}, {text.capacities[capacity]}
          </div>
        </>
      ),
    },
    {
      key: "state",
      header: text.state,
      width: "middle",
      render: ({ state, since, age }) =>
        isOpen || state !== "open" ? (
          <>
            <Tag tone={tones[state]}>{text.states[state]}</Tag>
            {since && <div className="text-sm text-soft">{`${day(since, locale)}, ${text.since(age)}`}</div>}
          </>
        ) : (
          <Tag>{text.states.closed}</Tag>
        ),
    },
    {
      key: "how",
      header: text.how,
      render: (row) => row.end && <EndWords {...row} end={row.end} isUnkept={unkept.includes(row.end.signatoryId)} />,
    },
    {
      key: "next",
      header: text.next,
      render: ({ state, duty, firstId }) => {
        if (state === "refused" || state === "expired") return <Link to={`${base}/contrat`}>{text.replace}</Link>;
        const label = state === "open" && mayRecord && isOpen ? text.nextOpen[duty] : text.nextDone;
        return <Link to={`${base}/signatures/${firstId}`}>{label}</Link>;
      },
    },
  ];
  return (
    <DataTable
      caption={text.steps}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={text.empty} />}
    />
  );
}

function EndWords({ end, people, isUnkept }: StepRow & { end: NonNullable<StepRow["end"]>; isUnkept: boolean }) {
  const text = useText().signing;
  const locale = useLocale();
  const by = people.length > 1 ? people.find(({ id }) => id === end.signatoryId)?.name : undefined;
  const how = [end.method && text.methods[end.method], end.level && text.levels[end.level]].filter(Boolean).join(" ");
  return (
    <>
      <div>
        {[`${text.outcomes[end.outcome]} ${text.onDay(day(end.onDay, locale))}`, how, by].filter(Boolean).join(", ")}
      </div>
      {isUnkept && <Tag tone="danger">{text.unkept}</Tag>}
      {end.finding && <Tag tone={end.finding === "valid" ? "success" : "warning"}>{text.findings[end.finding]}</Tag>}
    </>
  );
}
