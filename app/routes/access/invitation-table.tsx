import { Form } from "@remix-run/react";
import type { Choice, InvitationLine } from "../../../db/queries/access.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";

const tones = { waiting: "warning", accepted: "success", expired: "plain", revoked: "plain" } as const;

interface InvitationTableProps {
  invitations: InvitationLine[];
  withdraws: boolean;
  /** The files the reader may name, by candidacy. */
  files?: readonly Choice[];
}

/** Invitations with their state; the waiting ones can be withdrawn. */
export function InvitationTable({ invitations, withdraws, files = [] }: InvitationTableProps) {
  const fileOf = (id: string) => files.find(({ value }) => value === id)?.label;
  const { invitations: text, roles, role, states, people } = useText().access;
  const columns: Column<InvitationLine>[] = [
    {
      key: "who",
      header: text.invited,
      render: (i) => (
        <>
          {i.name}
          <br />
          <span className="text-sm font-normal break-all text-soft">{i.email}</span>
        </>
      ),
    },
    {
      key: "role",
      header: role,
      render: (i) => (
        <>
          {roles[i.role]}
          {i.candidacyId && <span className="block text-sm text-soft">{fileOf(i.candidacyId)}</span>}
        </>
      ),
    },
    { key: "state", header: text.state, render: (i) => <Tag tone={tones[i.state]}>{states[i.state]}</Tag> },
    { key: "expires", header: text.expires, render: (i) => <MomentText at={i.expiresAt} /> },
  ];
  if (withdraws) {
    columns.push({
      key: "acts",
      header: people.actions,
      render: (i) =>
        i.state === "waiting" && (
          <Form method="post" className="whitespace-nowrap" action={`/invitations/${i.id}/retrait`}>
            <Button kind="secondary">{text.revoke}</Button>
          </Form>
        ),
    });
  }
  return (
    <DataTable
      caption={text.caption}
      columns={columns}
      rows={invitations}
      rowKey={(i) => i.id}
      empty={<EmptyState title={text.none} />}
    />
  );
}
