import { Link } from "@remix-run/react";
import type { ActivityRow } from "../../../db/queries/activities.ts";
import type { StatementRow } from "../../../db/queries/ownership.ts";
import { capital } from "../../ui/choices.ts";
import { useText } from "../../ui/text.tsx";
import { FactsFrame, type Shown } from "./facts-frame.tsx";
import { PeriodText } from "./period-text.tsx";
import { PieceLink } from "./piece-link.tsx";

/** What is stated of the group. */
export function StatementsTable({ id, rows, on }: Shown<StatementRow>) {
  const text = useText();
  const words = text.ownership;
  return (
    <FactsFrame
      title={words.statements}
      none={words.noStatement}
      rows={rows}
      columns={[
        {
          key: "claim",
          header: words.claim,
          render: (row) => (
            <Link to={`/etablissements/${id}/declarations/${row.id}`}>{words.claims[`${row.kind}.${row.value}`]}</Link>
          ),
        },
        {
          key: "named",
          header: words.named,
          render: (row) =>
            row.reason ? (words.registerReasons[row.reason] ?? row.reason) : words.namedCount(row.linkIds.length),
        },
        { key: "period", header: words.period, render: (row) => <PeriodText {...row} /> },
        {
          key: "piece",
          header: words.evidence,
          render: (row) =>
            row.evidenceId ? <PieceLink fact={row} under={id} on={on} /> : text.institutions.sources[row.source],
        },
      ]}
    />
  );
}

/** Who it lends to, or states it does not. */
export function ActivitiesTable({ id, rows, on }: Shown<ActivityRow & { where: string[] }>) {
  const text = useText();
  const words = text.activities;
  return (
    <FactsFrame
      title={words.title}
      none={words.none}
      rows={rows}
      columns={[
        {
          key: "stance",
          header: words.stance,
          width: "short",
          render: (row) => (
            <Link to={`/etablissements/${id}/activites/${row.id}`}>{capital(words.stances[row.stance])}</Link>
          ),
        },
        {
          key: "products",
          header: words.products,
          render: (row) => row.products.map((code) => words.productNames[code]).join(", "),
        },
        {
          key: "to",
          header: words.audiences,
          render: (row) => row.audiences.map((code) => words.audienceNames[code]).join(", "),
        },
        { key: "where", header: words.territories, render: (row) => row.where.join(", ") },
        { key: "period", header: text.ownership.period, render: (row) => <PeriodText {...row} /> },
        { key: "piece", header: text.ownership.evidence, render: (row) => <PieceLink fact={row} under={id} on={on} /> },
      ]}
    />
  );
}
