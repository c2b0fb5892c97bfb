import { Link } from "@remix-run/react";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { View } from "./verdict-view.ts";

/** The same candidate at the five perimeters; each row opens the verdict at that one. */
export function PerimeterRows({ view, own }: { view: View; own: string }) {
  const text = useText().verdict;
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
            render: ({ code, name, chosen }) =>
              chosen ? (
                <b className="font-semibold">
                  {code} {name}
                </b>
              ) : (
                <Link to={`${own}?perimetre=${code}`} className="font-normal">
                  {code} {name}
                </Link>
              ),
          },
          { key: "verdict", header: text.verdict, render: ({ value }) => <VerdictMark value={value} /> },
          { key: "decides", header: text.decides, render: ({ decides }) => decides },
          { key: "members", header: text.members, align: "end", render: ({ members }) => members },
        ]}
      />
    </Section>
  );
}
