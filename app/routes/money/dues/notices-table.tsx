import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { roomAddress } from "../measure-room.tsx";

interface ToldNotice {
  number: number;
  asOf: string;
  by: string | null;
  isLive: boolean;
}

/** The notices issued, superseded ones included. */
export function NoticesTable({ contractId, notices }: { contractId: string; notices: readonly ToldNotice[] }) {
  const text = useText().repayment.dues;
  return (
    <DataTable
      caption={text.noticesCaption}
      rows={notices}
      rowKey={({ number }) => String(number)}
      empty={<p className="text-soft">{text.noNotice}</p>}
      columns={[
        {
          key: "number",
          header: text.notice,
          render: ({ number }) => (
            <Link to={roomAddress(contractId, `decomptes/${number}`)}>{text.noticeOf(number)}</Link>
          ),
        },
        { key: "on", header: text.on, render: ({ asOf }) => <DayText day={asOf} /> },
        { key: "by", header: text.issuedBy, render: ({ by }) => by ?? "" },
        {
          key: "state",
          header: useText().repayment.terms.state,
          render: ({ isLive }) => (
            <Tag tone={isLive ? "success" : "plain"}>{isLive ? text.inForce : text.replaced}</Tag>
          ),
        },
      ]}
    />
  );
}
