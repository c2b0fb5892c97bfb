import { Link } from "@remix-run/react";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import type { View } from "./verdict-view.ts";

export function Members({ view }: { view: View }) {
  const text = useText().verdict;
  return (
    <Section title={text.membersTitle}>
      <DataTable
        caption={text.membersCaption}
        rows={view.members}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          { key: "name", header: text.member, render: ({ name, to }) => <Link to={to}>{name}</Link> },
          { key: "relation", header: text.relation, render: ({ relation }) => relation },
          { key: "ring", header: text.ring, render: ({ ring }) => ring },
          { key: "path", header: text.path, render: ({ path }) => path || "–" },
        ]}
      />
    </Section>
  );
}

export function Evidence({ view }: { view: View }) {
  const text = useText().verdict;
  return (
    <Section title={text.evidence} id="pieces">
      <DataTable
        caption={text.evidenceCaption}
        rows={view.pieces}
        rowKey={(row) => row.id}
        empty={<p className="text-soft">{text.noEvidence}</p>}
        columns={[
          {
            key: "piece",
            header: text.piece,
            render: ({ number, title, page, author, about, to }) => (
              <>
                {number} · {to ? <Link to={to}>{title}</Link> : title}
                {page && `, ${text.page(page)}`}
                <span className="block text-sm font-normal text-soft">{author ?? about}</span>
              </>
            ),
          },
          { key: "strength", header: text.strength, render: ({ strength }) => strength },
          {
            key: "expires",
            header: text.expires,
            render: ({ expiresOn }) => (expiresOn ? <DayText day={expiresOn} /> : text.never),
          },
          {
            key: "open",
            header: text.open,
            render: ({ file, title }) =>
              file ? (
                <a href={file}>
                  {text.open}
                  <span className="sr-only"> : {title}</span>
                </a>
              ) : (
                "–"
              ),
          },
        ]}
      />
    </Section>
  );
}
