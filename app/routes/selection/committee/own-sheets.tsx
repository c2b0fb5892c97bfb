import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { candidacyAddress } from "../addresses.ts";
import { recusalAddress, sheetAddress } from "./committee-addresses.ts";
import type { CommitteeView } from "./load-committee.ts";

type OwnSheet = NonNullable<CommitteeView["sheets"]>[number];

const stateOf = ({ submittedAt, given, isToScore }: OwnSheet) =>
  submittedAt ? "done" : !isToScore ? "apart" : given > 0 ? "draft" : "none";
const tones = { done: "success", draft: "warning", none: "warning", apart: "plain" } as const;

/** What is left to the member who reads: one line a candidate. */
export function OwnSheets({ view, sheets }: { view: CommitteeView; sheets: OwnSheet[] }) {
  const text = useText().committee;
  const { selection, scored, isScoring } = view;
  const due = sheets.filter(({ isToScore }) => isToScore);
  const left = due.filter(({ submittedAt }) => !submittedAt).length;
  return (
    <Section title={text.sheets}>
      <p className="mb-3 max-w-[46em]">
        {!isScoring ? text.sheetsWait : due.length === 0 ? text.noSheet : text.sheetsLeft(left, due.length)}
      </p>
      <DataTable
        caption={text.sheetsCaption}
        rows={sheets}
        rowKey={(sheet) => sheet.candidacyId}
        empty={<p className="text-soft">{text.noSheet}</p>}
        columns={[
          {
            key: "name",
            header: text.candidate,
            render: (sheet) => (
              <Link
                to={
                  isScoring && stateOf(sheet) !== "apart"
                    ? sheetAddress(selection.id, sheet.candidacyId)
                    : candidacyAddress(selection.id, sheet.candidacyId)
                }
              >
                {sheet.name}
              </Link>
            ),
          },
          {
            key: "given",
            header: text.progress,
            align: "end",
            width: "short",
            render: (sheet) => (stateOf(sheet) === "apart" ? "–" : text.given(sheet.given, scored)),
          },
          {
            key: "state",
            header: text.state,
            width: "short",
            render: (sheet) =>
              isScoring ? <Tag tone={tones[stateOf(sheet)]}>{text.sheetStates[stateOf(sheet)]}</Tag> : "–",
          },
          {
            key: "leave",
            header: text.recuse,
            width: "short",
            render: ({ candidacyId, name }) => (
              <Link to={recusalAddress(selection.id, candidacyId)} aria-label={text.leaving.title(name)} data-screen>
                {text.recuseMe}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}
