import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import type { Place } from "./load-position.ts";
import type { PositionRead } from "./position-body.tsx";
import { RateText } from "./rate-text.tsx";

/** Scenarios by their word in addresses. */
export const scenarioSlugs = { low: "basse", target: "objectif", high: "haute" } as const;

/** What the investor would receive in all, and at what rate, under each assumption. */
export function ScenariosTable({
  view,
  place,
}: {
  view: Pick<PositionRead, "scenarios" | "hasTerms" | "payout">;
  place: Pick<Place, "base" | "suffix">;
}) {
  const text = useText().positions.scenarios;
  const isSimple = view.payout?.threshold != null && view.scenarios.length === 2;
  const name = (scenario: "low" | "target" | "high") =>
    isSimple ? (scenario === "low" ? text.below : text.reached) : text[scenario];
  return (
    <Section title={text.title}>
      {view.hasTerms ? (
        <>
          <DataTable
            caption={text.title}
            rows={view.scenarios}
            rowKey={({ scenario }) => scenario}
            empty={null}
            columns={[
              { key: "hypothesis", header: text.hypothesis, render: ({ scenario }) => name(scenario) },
              {
                key: "youGet",
                header: text.youGet,
                align: "end",
                render: ({ scenario, cents }) => (
                  <Link to={`${place.base}/previsions/${scenarioSlugs[scenario]}${place.suffix}`}>
                    <Amount cents={cents} />
                  </Link>
                ),
              },
              { key: "rate", header: text.rate, align: "end", render: (row) => <RateText {...row} /> },
            ]}
          />
          <p className="mt-2 text-sm text-soft">{text.note}</p>
        </>
      ) : (
        <p className="text-soft">{text.noTerms}</p>
      )}
    </Section>
  );
}
