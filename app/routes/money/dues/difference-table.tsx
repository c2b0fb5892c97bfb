import { Amount } from "../../../ui/amount.tsx";
import { capital } from "../../../ui/choices.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { PayerName } from "../../../ui/payer-name.tsx";
import { useText } from "../../../ui/text.tsx";

interface Row {
  key: string;
  commitment: number;
  investor: string;
  component: "capital" | "return";
  payer: string;
  beforeCents: bigint | null;
  cents: bigint | null;
  differenceCents: bigint;
}

/** What a notice will say, line by line; a correction beside what was told before. */
export function DifferenceTable({ rows, isCorrection }: { rows: readonly Row[]; isCorrection: boolean }) {
  const { dues, notice: text } = useText().repayment;
  const before: Column<Row>[] = [
    {
      key: "before",
      header: text.before,
      align: "end",
      render: ({ beforeCents }) => <Amount cents={beforeCents ?? 0n} />,
    },
  ];
  const difference: Column<Row>[] = [
    {
      key: "difference",
      header: text.difference,
      align: "end",
      render: ({ differenceCents }) => <Amount cents={differenceCents} />,
    },
  ];
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
      columns={[
        { key: "investor", header: dues.investor, render: ({ commitment, investor }) => `${commitment}. ${investor}` },
        { key: "what", header: dues.what, render: ({ component }) => capital(dues.components[component]) },
        { key: "payer", header: dues.payer, render: ({ payer }) => <PayerName code={payer} /> },
        ...(isCorrection ? before : []),
        {
          key: "now",
          header: text.now,
          align: "end",
          render: ({ cents }) => (cents === null ? text.withdrawn : <Amount cents={cents} />),
        },
        ...(isCorrection ? difference : []),
      ]}
    />
  );
}
