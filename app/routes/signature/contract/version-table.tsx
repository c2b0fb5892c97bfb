import { Link } from "@remix-run/react";
import type { ContractVersion } from "../../../../db/queries/contract.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { versionAddress } from "./contract-addresses.ts";

interface VersionTableProps {
  selectionId: string;
  /** The newest first. */
  versions: readonly ContractVersion[];
  /** How many comments are open, by number of version. */
  open: Record<number, number>;
}

/** The versions with their hash, what changed, who added them and when. */
export function VersionTable({ selectionId, versions, open }: VersionTableProps) {
  const text = useText().contract;
  const newest = versions[0]?.number;
  return (
    <DataTable
      caption={text.versionsCaption}
      rows={versions}
      rowKey={(row) => row.id}
      empty={<EmptyState title={text.noVersion}>{text.noVersionWhy}</EmptyState>}
      columns={[
        {
          key: "file",
          header: text.file,
          render: (row) => (
            <>
              <Link to={versionAddress(selectionId, row.number)}>{text.version(row.number)}</Link>
              <span className="block text-sm font-normal break-all text-soft">{row.fileName}</span>
            </>
          ),
        },
        {
          key: "state",
          header: text.state,
          render: (row) => <VersionState version={row} newest={newest} open={open[row.number] ?? 0} />,
        },
        { key: "note", header: text.changed, render: (row) => row.note },
        {
          key: "added",
          header: text.added,
          render: (row) => (
            <>
              <MomentText at={row.addedAt} />
              {row.addedBy && <span className="block text-sm text-soft">{row.addedBy}</span>}
            </>
          ),
        },
        {
          key: "sha",
          header: text.sha,
          render: (row) => <code className="text-sm break-all">{row.sha256.slice(0, 16)}…</code>,
        },
        {
          key: "download",
          header: text.download,
          render: (row) => (
            <a href={versionAddress(selectionId, row.number, "fichier")} aria-label={text.downloadOf(row.number)}>
              {row.mediaType === "application/pdf" ? text.one.kinds.pdf : text.one.kinds.docx}
            </a>
          ),
        },
      ]}
    />
  );
}

function VersionState(props: { version: ContractVersion; newest: number | undefined; open: number }) {
  const { version, newest, open } = props;
  const text = useText().contract;
  const isNewest = version.number === newest;
  const isFinal = version.finalAt !== null;
  const state = isNewest ? (isFinal ? "final" : "current") : isFinal ? "wasFinal" : "older";
  const tone = isNewest ? (isFinal ? "success" : "warning") : "plain";
  return (
    <>
      <Tag tone={tone}>{text.states[state]}</Tag>
      {open > 0 && <span className="block text-sm text-ochre">{text.comments.openCount(open)}</span>}
    </>
  );
}
