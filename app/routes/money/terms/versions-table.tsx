import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { roomAddress } from "../measure-room.tsx";

interface Version {
  version: number;
  effectiveFrom: string;
  hash: string;
  by: string | null;
  isFrozen: boolean;
}

/** The versions of the terms, the newest first. */
export function VersionsTable({ contractId, versions }: { contractId: string; versions: readonly Version[] }) {
  const text = useText().repayment.terms;
  const to = (version: number) => roomAddress(contractId, `conditions?version=${version}`);
  return (
    <DataTable
      caption={text.versions}
      rows={versions}
      rowKey={({ version }) => String(version)}
      empty={null}
      columns={[
        {
          key: "version",
          header: text.version,
          render: ({ version }) => <Link to={to(version)}>{text.versionOf(version)}</Link>,
        },
        { key: "effect", header: text.effect, render: ({ effectiveFrom }) => <DayText day={effectiveFrom} /> },
        {
          key: "state",
          header: text.state,
          render: ({ isFrozen }) => (
            <Tag tone={isFrozen ? "success" : "plain"}>{text.states[isFrozen ? "frozen" : "draft"]}</Tag>
          ),
        },
        { key: "by", header: text.author, render: ({ by }) => by ?? "" },
        { key: "hash", header: text.hash, render: ({ hash }) => <code className="text-xs break-all">{hash}</code> },
      ]}
    />
  );
}
