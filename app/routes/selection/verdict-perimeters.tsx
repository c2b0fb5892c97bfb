import { Link } from "@remix-run/react";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { View } from "./verdict-view.ts";

/** The same candidate at the five perimeters; each row opens the verdict at that one. */
export function PerimeterRows({ view, own }: { view: View; own: string }) {
  const all = useText();
  const text = all.verdict;
  return (
    <Section title={text.byPerimeter}>
      <DataTable
        caption={text.byPerimeter}
        rows={view.byPerimeter}
        rowKey={(row) => row.code}
        empty={null}
        columns={[
          {
            key: "perimeter",
            header: text.perimeter,
            render: ({ code, name, inView, toVote }) => (
              <>
                {inView ? (
                  <b className="font-semibold" aria-current="true">
                    {code} {name}
                  </b>
                ) : (
                  <Link to={`${own}?perimetre=${code}${view.asked.days}`} className="font-normal">
                    {code} {name}
                  </Link>
                )}{" "}
                {toVote && <Tag>{view.isVoted ? text.voted : text.proposed}</Tag>}
              </>
            ),
          },
          { key: "verdict", header: text.verdict, render: ({ value }) => <VerdictMark value={value} /> },
          { key: "decides", header: text.decides, render: ({ why }) => why ?? all.selection.perimeters.clear },
          { key: "members", header: text.members, align: "end", render: ({ members }) => members },
        ]}
      />
    </Section>
  );
}
