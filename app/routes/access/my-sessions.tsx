import { Form } from "@remix-run/react";
import type { OpenSession } from "../../services/access/sessions.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";

/** Every open session with its button; the current one is marked and closes by signing out. */
export function MySessions({ sessions, current }: { sessions: OpenSession[]; current: string | null }) {
  const text = useText().access.account;
  const columns: Column<OpenSession>[] = [
    {
      key: "browser",
      header: text.browser,
      render: (s) => <span className="break-words">{s.browser ?? text.unknown}</span>,
    },
    { key: "address", header: text.address, render: (s) => s.address ?? text.unknown },
    { key: "opened", header: text.opened, render: (s) => <MomentText at={s.openedAt} /> },
    { key: "seen", header: text.seen, render: (s) => <MomentText at={s.seenAt} /> },
    {
      key: "act",
      header: text.revoke,
      render: (s) =>
        s.id === current ? (
          <Tag tone="success">{text.current}</Tag>
        ) : (
          <Form method="post" action="/compte/sessions">
            <Button kind="secondary" name="sessionId" value={s.id}>
              {text.revoke}
            </Button>
          </Form>
        ),
    },
  ];
  return (
    <>
      <DataTable caption={text.sessionsCaption} columns={columns} rows={sessions} rowKey={(s) => s.id} empty={null} />
      {sessions.length > 1 && (
        <Form method="post" action="/compte/sessions" className="mt-4">
          <Button kind="secondary" name="others" value="1">
            {text.revokeOthers}
          </Button>
        </Form>
      )}
    </>
  );
}
