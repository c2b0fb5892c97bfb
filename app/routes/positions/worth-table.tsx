import { Link } from "@remix-run/react";
import { decimals, type Fraction } from "../../domain/fraction.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import type { Place } from "./load-position.ts";
import type { PositionRead } from "./position-body.tsx";
import { RateText } from "./rate-text.tsx";

const measures = ["dpi", "rvpi", "tvpi", "moic"] as const;

/** The multiples of what was paid in, and the rate of what moved so far; their calculation is one click away. */
export function WorthTable({
  figures,
  place,
}: {
  figures: Pick<PositionRead["figures"], "multiples" | "rate">;
  place: Pick<Place, "base" | "suffix">;
}) {
  const text = useText().positions.worth;
  const rows = [
    ...measures.map((key) => ({
      key,
      short: text[key],
      name: text.names[key],
      value: <Multiple value={figures.multiples[key]} />,
    })),
    { key: "rate", short: text.rate, name: text.rateName, value: <RateText rate={figures.rate} /> },
  ];
  return (
    <Section title={text.title}>
      <DataTable
        caption={text.title}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          {
            key: "measure",
            header: text.measure,
            render: ({ short, name }) => (
              <>
                {short} <span className="block text-sm font-normal text-soft">{name}</span>
              </>
            ),
          },
          {
            key: "value",
            header: text.value,
            align: "end",
            render: ({ value }) => <Link to={`${place.base}/chiffres/rendement${place.suffix}`}>{value}</Link>,
          },
        ]}
      />
    </Section>
  );
}

/** `1,12 ×`; said in words while nothing is paid in. */
export function Multiple({ value }: { value: Fraction | null }) {
  const text = useText().positions.worth;
  const locale = useLocale();
  if (value === null) return <>{text.nothingPaid}</>;
  return <span className="whitespace-nowrap">{decimals(value, 2, locale === "fr" ? "," : ".")} ×</span>;
}
