import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { type DrawnFlow, FlowsChart } from "../../ui/flows-chart.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import type { Place } from "./load-position.ts";

/** What moved and what may, drawn on a time line and in figures. */
export function FlowsSection({
  flows,
  place,
}: {
  flows: readonly DrawnFlow[];
  place: Pick<Place, "base" | "suffix" | "today">;
}) {
  const text = useText().positions;
  let balance = 0n;
  const rows = flows.map((flow) => {
    balance += flow.cents;
    return { ...flow, balance };
  });
  return (
    <Section title={text.flows.title}>
      {flows.length === 0 ? (
        <p className="text-soft">{text.flows.none}</p>
      ) : (
        <>
          <FlowsChart flows={flows} today={place.today} />
          <p className="mt-2 text-sm text-soft">{text.flows.legend}</p>
          <details className="mt-2">
            <summary className="inline cursor-pointer text-accent underline underline-offset-3">
              {text.payout.numbers}
            </summary>
            <div className="mt-3">
              <DataTable
                caption={text.flows.title}
                rows={rows}
                rowKey={({ on, cents, isToCome }) => `${on} ${isToCome} ${cents}`}
                empty={null}
                columns={[
                  {
                    key: "on",
                    header: text.flows.date,
                    render: ({ on, isToCome }) => (
                      <>
                        <Link to={`${place.base}/${isToCome ? "previsions/objectif" : "mouvements"}${place.suffix}`}>
                          <DayText day={on} />
                        </Link>
                        {isToCome && <span className="font-normal text-soft"> ({text.flows.toCome})</span>}
                      </>
                    ),
                  },
                  {
                    key: "out",
                    header: text.flows.out,
                    align: "end",
                    render: ({ cents }) => (cents < 0n ? <Amount cents={-cents} /> : null),
                  },
                  {
                    key: "back",
                    header: text.flows.back,
                    align: "end",
                    render: ({ cents }) => (cents > 0n ? <Amount cents={cents} /> : null),
                  },
                  { key: "sum", header: text.flows.sum, align: "end", render: (row) => <Amount cents={row.balance} /> },
                ]}
              />
            </div>
          </details>
        </>
      )}
    </Section>
  );
}
