import type { Exposure } from "../../../domain/repayment/evaluate.ts";
import type { Scenario } from "../../../domain/repayment/terms.ts";
import { Amount } from "../../../ui/amount.tsx";
import { capital } from "../../../ui/choices.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { PayerName } from "../../../ui/payer-name.tsx";
import { useText } from "../../../ui/text.tsx";

interface Forecast {
  scenario: Scenario;
  capitalCents: bigint;
  returnCents: bigint;
}

/** What the contract would pay in all, by scenario. */
export function ForecastTable({ forecast }: { forecast: readonly Forecast[] }) {
  const text = useText().repayment.dues;
  return (
    <DataTable
      caption={text.forecastCaption}
      rows={forecast}
      rowKey={({ scenario }) => scenario}
      empty={null}
      columns={[
        { key: "scenario", header: text.scenario, render: ({ scenario }) => capital(text.scenarios[scenario]) },
        {
          key: "capital",
          header: text.capital,
          align: "end",
          render: ({ capitalCents }) => <Amount cents={capitalCents} />,
        },
        {
          key: "return",
          header: text.return,
          align: "end",
          render: ({ returnCents }) => <Amount cents={returnCents} />,
        },
        {
          key: "total",
          header: text.total,
          align: "end",
          render: ({ capitalCents, returnCents }) => <Amount cents={capitalCents + returnCents} />,
        },
      ]}
    />
  );
}

/** The most a payer must budget for, by year. */
export function ExposureTable({ exposure }: { exposure: readonly Exposure[] }) {
  const text = useText().repayment.dues;
  return (
    <DataTable
      caption={text.exposureCaption}
      rows={exposure}
      rowKey={({ year, payer }) => `${year} ${payer}`}
      empty={<p className="text-soft">{text.exposureNone}</p>}
      columns={[
        { key: "year", header: text.year, render: ({ year }) => year },
        { key: "payer", header: text.payer, render: ({ payer }) => <PayerName code={payer} /> },
        { key: "amount", header: text.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
      ]}
    />
  );
}
