import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { figureWords, scopeWords, stateTones, type ViewedResult, waitWords } from "./result-view.ts";
import { roomAddress } from "./room.tsx";

/** Results, each with how it stands and what it waits for. */
export function ResultsTable(props: {
  contractId: string;
  caption: string;
  results: readonly ViewedResult[];
  empty: ReactNode;
}) {
  const text = useText().outcomes;
  const said = { text, locale: useLocale() };
  const { contractId, caption, results, empty } = props;
  return (
    <DataTable
      caption={caption}
      sentenceBelow
      rows={results}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "indicator",
          header: text.results.indicator,
          render: ({ id, name }) => <Link to={roomAddress(contractId, `resultats/${id}`)}>{name}</Link>,
        },
        { key: "scope", header: text.results.measure, render: (one) => scopeWords(one, said) },
        { key: "figure", header: text.results.reached, align: "end", render: (one) => figureWords(one, said) },
        { key: "day", header: text.results.measuredOn, render: ({ measuredOn }) => <DayText day={measuredOn} /> },
        {
          key: "state",
          header: text.results.state,
          render: ({ standing }) => <Tag tone={stateTones[standing.state]}>{text.states[standing.state]}</Tag>,
        },
        { key: "wait", header: text.results.until, render: (one) => waitWords(one, said) },
      ]}
    />
  );
}
