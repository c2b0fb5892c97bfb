import { breakdownDimensions } from "../../domain/outcomes/words.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { count } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";

interface Cell {
  dimension: (typeof breakdownDimensions)[number];
  code: string;
  population: bigint | null;
  reached: bigint | null;
}

/** Breakdowns of a result; `own`: every number, in the evaluator's space alone. */
export function Breakdowns({ shown, own }: { shown: readonly Cell[]; own: readonly Cell[] | null }) {
  const all = useText().outcomes;
  const text = all.result;
  const locale = useLocale();
  const hidden = <span className="text-soft">{text.hidden}</span>;
  const isHidden = ({ dimension, code }: Cell) =>
    shown.some((one) => one.dimension === dimension && one.code === code && one.reached === null);
  const rows = own ?? shown;
  const figure = (value: bigint | null) => (value === null ? hidden : count(value, locale));
  return (
    <>
      <p className="mb-4 max-w-[46em] text-sm text-soft">
        {text.hiddenWhy} {own && text.ownSpace}
      </p>
      {breakdownDimensions.map((dimension) => (
        <div key={dimension} className="mb-5">
          <DataTable
            caption={text.breakdownOf[dimension]}
            showCaption
            rows={rows.filter((one) => one.dimension === dimension)}
            rowKey={({ code }) => code}
            empty={null}
            columns={[
              { key: "code", header: text.category, render: ({ code }) => code },
              { key: "population", header: text.population, align: "end", render: (one) => figure(one.population) },
              { key: "reached", header: all.results.reached, align: "end", render: (one) => figure(one.reached) },
              ...(own
                ? [
                    {
                      key: "others",
                      header: text.others,
                      render: (one: Cell) => (isHidden(one) ? hidden : text.asIs),
                    },
                  ]
                : []),
            ]}
          />
        </div>
      ))}
    </>
  );
}
