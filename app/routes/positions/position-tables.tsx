import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { day } from "../../ui/format.ts";
import { PayerName } from "../../ui/payer-name.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import type { Place } from "./load-position.ts";
import type { PositionRead } from "./position-body.tsx";

/** The calls the investor was asked to pay. */
export function CallsTable({ calls, place }: { calls: PositionRead["calls"]; place: Place }) {
  const text = useText().positions.calls;
  return (
    <Section title={text.title} id="appels">
      <DataTable
        caption={text.title}
        rows={calls}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.none} />}
        columns={[
          {
            key: "number",
            header: text.number,
            render: ({ number, trancheNumber }) => (
              <>
                <Link to={`${place.base}/appels/${number}${place.suffix}`}>{text.name(number)}</Link>
                {trancheNumber !== null && (
                  <span className="font-normal text-soft">, {text.tranche(trancheNumber)}</span>
                )}
              </>
            ),
          },
          { key: "noticed", header: text.noticed, render: ({ noticedOn }) => <DayText day={noticedOn} /> },
          { key: "payBy", header: text.payBy, render: ({ payBy }) => <DayText day={payBy} /> },
          { key: "amount", header: text.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
          {
            key: "received",
            header: text.received,
            align: "end",
            render: ({ received }) => <Amount cents={received} />,
          },
          { key: "state", header: text.state, render: ({ state }) => text.states[state] },
        ]}
      />
    </Section>
  );
}

/** What is told as due. */
export function DuesTable({ dues, place }: { dues: PositionRead["dues"]; place: Place }) {
  const text = useText().positions.dues;
  const locale = useLocale();
  return (
    <Section title={text.title} id="echeances">
      <DataTable
        caption={text.title}
        rows={dues}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.none} />}
        columns={[
          {
            key: "due",
            header: text.due,
            render: ({ id, kind, payOn }) => (
              <Link to={`${place.base}/echeances/${id}${place.suffix}`}>
                {text.name(text.kinds[kind], day(payOn, locale))}
              </Link>
            ),
          },
          { key: "payer", header: text.payer, render: ({ payer }) => <PayerName code={payer} /> },
          { key: "notice", header: text.noticeOf, render: ({ noticeNumber }) => text.notice(noticeNumber) },
          { key: "amount", header: text.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
        ]}
      />
    </Section>
  );
}
