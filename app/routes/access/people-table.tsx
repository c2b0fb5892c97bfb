import { Form, Link } from "@remix-run/react";
import type { PersonLine } from "../../../db/queries/access.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";

interface PeopleTableProps {
  caption: string;
  people: PersonLine[];
  /** The reader may suspend accounts. */
  manages: boolean;
  /** The reader may take these roles back. */
  takesBack: boolean;
  /** The reader: nobody suspends themselves. */
  own: string;
}

/** People, the roles they hold, and what the reader may do about them. */
export function PeopleTable({ caption, people, manages, takesBack, own }: PeopleTableProps) {
  const { people: text, name, role } = useText().access;
  const columns: Column<PersonLine>[] = [
    { key: "name", header: name, render: (p) => <PersonName person={p} /> },
    { key: "roles", header: role, render: (p) => <Roles person={p} linked={takesBack && p.id !== own} /> },
    {
      key: "state",
      header: text.state,
      render: (p) => (p.disabled ? <Tag tone="warning">{text.disabled}</Tag> : <Tag>{text.open}</Tag>),
    },
  ];
  if (manages) {
    columns.push({ key: "acts", header: text.actions, render: (p) => (p.id === own ? null : <Acts person={p} />) });
  }
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={people}
      rowKey={(p) => p.id}
      empty={<EmptyState title={text.none} />}
    />
  );
}

const PersonName = ({ person }: { person: PersonLine }) => (
  <>
    {person.name}
    <br />
    <span className="text-sm font-normal break-all text-soft">{person.email}</span>
  </>
);

function Roles({ person, linked }: { person: PersonLine; linked: boolean }) {
  const { people: text, roles, account, invitations } = useText().access;
  if (person.grants.length === 0) return <span className="text-soft">{text.noRole}</span>;
  return (
    <ul className="grid gap-1">
      {person.grants.map(({ id, role, expiresAt }) => (
        <li key={id}>
          {roles[role]}
          {expiresAt && (
            <span className="text-sm text-soft">
              {" "}
              {account.until} <MomentText at={expiresAt} />
            </span>
          )}
          {linked && (
            <>
              {" "}
              <Link to={`/roles/${id}/retrait`} className="text-sm" aria-label={text.revokeGrant(roles[role])}>
                {invitations.revoke}
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Acts({ person }: { person: PersonLine }) {
  const { access, factors } = useText();
  const { people: text } = access;
  if (!person.disabled) {
    const acts = `/administration/personnes/${person.id}`;
    return (
      <div className="grid justify-items-start gap-1">
        <LinkButton to={`${acts}/suspension`}>{text.disable}</LinkButton>
        <Link to={`${acts}/second-facteur`} className="text-sm">
          {factors.forget.link}
        </Link>
      </div>
    );
  }
  return (
    <Form method="post" action={`/administration/personnes/${person.id}/retablissement`}>
      <Button kind="secondary">{text.enable}</Button>
    </Form>
  );
}
