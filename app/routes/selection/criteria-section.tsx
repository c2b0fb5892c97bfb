import { Link } from "@remix-run/react";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { CriteriaView, CriterionMark } from "./criteria-view.ts";
import { criterionAddress } from "./grid/grid-addresses.ts";

type Row = CriteriaView["rows"][number];

/** Each candidate before each exclusion and condition, and how many have scored it. */
export function CriteriaSection({ selectionId, view }: { selectionId: string; view: CriteriaView }) {
  const all = useText();
  const text = all.selection.criteria;
  return (
    <Section title={text.title}>
      <DataTable
        caption={text.caption}
        rows={view.rows}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          { key: "name", header: all.selection.board.candidate, render: ({ name, to }) => <Link to={to}>{name}</Link> },
          ...view.columns.map(({ code, question }) => ({
            key: code,
            header: (
              <Link to={criterionAddress(selectionId, code)} title={question ?? text.credit}>
                {code}
              </Link>
            ),
            render: ({ marks }: Row) => <Mark mark={marks[code]} />,
          })),
          ...(view.hasSheets
            ? [
                {
                  key: "sheets",
                  header: text.sheets,
                  render: ({ submitted, sitting }: Row) =>
                    sitting === 0 ? "–" : all.committee.ranking.sheetsIn(submitted, sitting),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Mark({ mark }: { mark: CriterionMark | undefined }) {
  const text = useText().selection.criteria;
  if (!mark?.value)
    return (
      <span className="text-soft">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{text.unassessed}</span>
      </span>
    );
  return (
    <>
      <VerdictMark value={mark.value} size="shape" />
      {mark.lapsed && <span className="block text-sm text-soft">{text.lapsed}</span>}
    </>
  );
}
