import { Link } from "@remix-run/react";
import type { lineKinds } from "../../../domain/repayment/schedule.ts";
import { Amount } from "../../../ui/amount.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { PayerName } from "../../../ui/payer-name.tsx";
import { useText } from "../../../ui/text.tsx";
import { roomAddress } from "../measure-room.tsx";

interface ToldDue {
  key: string;
  investor: string;
  commitment: number;
  kind: (typeof lineKinds)[number];
  payer: string;
  on: string;
  cents: bigint;
  notice: number | null;
}

/** What each investor is owed, by whom, why, and whether it was told. */
export function DuesTable({ contractId, dues }: { contractId: string; dues: readonly ToldDue[] }) {
  const text = useText().repayment.dues;
  return (
    <DataTable
      caption={text.byInvestorCaption}
      rows={dues}
      rowKey={({ key }) => key}
      empty={<p className="text-soft">{text.lead.nothing}</p>}
      columns={[
        { key: "investor", header: text.investor, render: ({ investor, commitment }) => `${commitment}. ${investor}` },
        { key: "what", header: text.what, render: ({ kind }) => text.kinds[kind] },
        { key: "payer", header: text.payer, render: ({ payer }) => <PayerName code={payer} /> },
        { key: "day", header: text.day, render: ({ on }) => <DayText day={on} /> },
        {
          key: "told",
          header: text.told,
          render: ({ notice }) =>
            notice === null ? (
              text.untold
            ) : (
              <Link to={roomAddress(contractId, `decomptes/${notice}`)}>{text.toldIn(notice)}</Link>
            ),
        },
        { key: "amount", header: text.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
      ]}
    />
  );
}
