import { Form } from "@remix-run/react";
import type { Role } from "../../domain/access/roles.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";

/** One's own roles; the others than the active one can be taken up. */
export function MyRoles({ roles, active }: { roles: { key: string; role: Role }[]; active: string }) {
  const text = useText().access;
  return (
    <ul className="border-t border-line">
      {roles.map(({ key, role }) => (
        <li key={key} className="flex min-h-12 flex-wrap items-center justify-between gap-3 border-b border-line py-2">
          <span>{text.roles[role]}</span>
          {key === active ? (
            <Tag tone="success">{text.account.active}</Tag>
          ) : (
            <Form method="post" action="/role">
              <Button kind="secondary" name="role" value={key}>
                {text.account.use}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
