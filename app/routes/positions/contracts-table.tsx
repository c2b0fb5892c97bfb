import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { useText } from "../../ui/text.tsx";
import type { portfolioView } from "./portfolio-view.ts";

type Row = ReturnType<typeof portfolioView>["rows"][number];

/** The contracts of a portfolio, one by one, each opening to its position. */
export function ContractsTable({ rows, suffix }: { rows: readonly Row[]; suffix: string }) {
  const text = useText().positions;
  return (
    <DataTable
      caption={text.portfolio.table}
      rows={rows}
      rowKey={({ contractId }) => contractId}
      empty={null}
      columns={[
        {
          key: "contract",
          header: text.portfolio.contract,
          render: ({ contractId, title }) => <Link to={`/ma-position/${contractId}${suffix}`}>{title}</Link>,
        },
        ...(["committed", "received", "repaid", "outstanding", "expected"] as const).map((key) => ({
          key,
          header: text.figures[key],
          align: "end" as const,
          render: (row: Row) => <Amount cents={row[key]} round />,
        })),
        {
          key: "next",
          header: text.portfolio.next,
          render: ({ next }) =>
            next && (
              <>
                <DayText day={next.on} />, {text.portfolio[next.what]}
              </>
            ),
        },
      ]}
    />
  );
}
