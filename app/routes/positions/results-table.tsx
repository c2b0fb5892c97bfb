import { Link } from "@remix-run/react";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { day, count as written } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import type { Place } from "./load-position.ts";
import type { PositionRead } from "./position-body.tsx";

/** What was measured, and how far each figure is certain. */
export function ResultsTable({ results, place }: { results: PositionRead["results"]; place: Place }) {
  const text = useText().positions.results;
  const locale = useLocale();
  return (
    <Section title={text.title} id="resultats">
      <DataTable
        caption={text.title}
        rows={results}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.none} />}
        columns={[
          {
            key: "indicator",
            header: text.indicator,
            render: ({ id, name }) => <Link to={`/contrats/${place.contractId}/resultats/${id}`}>{name}</Link>,
          },
          { key: "scope", header: text.scope, render: ({ scope }) => scope ?? text.pooled },
          {
            key: "value",
            header: text.value,
            render: ({ count, population }) => text.of(written(count, locale), written(population, locale)),
          },
          { key: "measured", header: text.measuredOn, render: ({ measuredOn }) => <DayText day={measuredOn} /> },
          {
            key: "state",
            header: text.state,
            render: ({ state, until, finalOn }) => (
              <>
                {text.states[state]}
                <span className="text-soft">
                  {state === "certified" && until && `, ${text.until(day(until, locale))}`}
                  {state === "final" && finalOn && `, ${text.since(day(finalOn, locale))}`}
                </span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
