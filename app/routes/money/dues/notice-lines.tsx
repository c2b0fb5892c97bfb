import { Link } from "@remix-run/react";
import { Amount } from "../../../ui/amount.tsx";
import { capital } from "../../../ui/choices.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { PayerName } from "../../../ui/payer-name.tsx";
import { useText } from "../../../ui/text.tsx";
import { roomAddress } from "../measure-room.tsx";
import { FigureTree } from "./figure-tree.tsx";
import type { ToldFigure } from "./told-figure.ts";

interface Line {
  key: string;
  investor: string;
  commitment: number;
  kind: "capital" | "return";
  payer: string;
  payOn: string;
  cents: bigint;
  entryId: string | null;
  figure: ToldFigure;
}

/** The lines of a notice; each amount opens to what it was made from, and to its entry in the journal. */
export function NoticeLines({ contractId, lines }: { contractId: string; lines: readonly Line[] }) {
  const { dues, notice: text } = useText().repayment;
  return (
    <>
      <DataTable
        caption={text.linesCaption}
        rows={lines}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          { key: "who", header: dues.investor, render: ({ investor, commitment }) => `${commitment}. ${investor}` },
          { key: "what", header: dues.what, render: ({ kind }) => capital(dues.components[kind]) },
          { key: "payer", header: dues.payer, render: ({ payer }) => <PayerName code={payer} /> },
          { key: "day", header: dues.day, render: ({ payOn }) => <DayText day={payOn} /> },
          {
            key: "entry",
            header: text.entry,
            render: ({ entryId }) =>
              entryId && <Link to={roomAddress(contractId, `mouvements/${entryId}`)}>{text.openEntry}</Link>,
          },
          { key: "amount", header: dues.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
        ]}
      />
      <h3 className="mt-6 mb-1 font-semibold">{text.why}</h3>
      {lines.map(({ key, investor, kind, figure }) => (
        <div key={key} className="border-b border-line py-2">
          <p>
            {investor}, {dues.components[kind]}
          </p>
          <FigureTree figure={figure} />
        </div>
      ))}
    </>
  );
}
