import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { count as written } from "../../ui/format.ts";
import { PayoutChart } from "../../ui/payout-chart.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import type { Place } from "./load-position.ts";
import type { PositionRead } from "./position-body.tsx";

/** What each result pays, drawn and in figures: how far it is to the threshold. */
export function PayoutSection({ view, place }: { view: PositionRead; place: Place }) {
  const text = useText().positions.payout;
  const locale = useLocale();
  const { payout } = view;
  if (!payout) return null;
  const rows = stretches(payout.points, payout.current?.count ?? null);
  return (
    <Section title={text.title}>
      <PayoutChart {...payout} name={payout.name ?? payout.indicator} />
      <div className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        <details className="grow">
          <summary className="inline cursor-pointer text-accent underline underline-offset-3">{text.numbers}</summary>
          <div className="mt-3">
            <DataTable
              caption={text.title}
              rows={rows}
              rowKey={({ from }) => String(from)}
              empty={null}
              columns={[
                {
                  key: "count",
                  header: text.count,
                  render: ({ from, to, isHere }) => (
                    <>
                      {text.from(written(from, locale), written(to, locale))}
                      {isHere && <span className="text-ochre"> ({text.here})</span>}
                    </>
                  ),
                },
                { key: "cents", header: text.youGet, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
              ]}
            />
          </div>
        </details>
        <Link to={`${place.base}/conditions${place.suffix}`}>{text.terms}</Link>
      </div>
    </Section>
  );
}

/** Counts that pay the same, as one row; the result so far has a row of its own. */
function stretches(points: readonly { count: bigint; cents: bigint }[], here: bigint | null) {
  const rows: { from: bigint; to: bigint; cents: bigint; isHere: boolean }[] = [];
  for (const { count, cents } of points) {
    const last = rows.at(-1);
    const isHere = count === here;
    if (last && last.cents === cents && !isHere && !last.isHere) last.to = count;
    else rows.push({ from: count, to: count, cents, isHere });
  }
  return rows;
}
