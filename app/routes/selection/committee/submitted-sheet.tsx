import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { sheetAddress } from "./committee-addresses.ts";
import type { SheetView } from "./load-sheet.ts";

/** A submitted sheet: each score with its reason, and the way to amend it. */
export function SubmittedSheet({ view, submittedAt }: { view: SheetView; submittedAt: string }) {
  const all = useText();
  const text = all.committee.sheet;
  const { selection, candidate, themes, isToScore } = view;
  return (
    <>
      <p className="mb-4 text-soft">
        {text.submittedLead} <MomentText at={submittedAt} />
      </p>
      <DataTable
        caption={text.title(candidate.name)}
        rows={themes.flatMap(({ lines }) => lines)}
        rowKey={(line) => line.code}
        empty={null}
        columns={[
          {
            key: "code",
            header: all.committee.ranking.criterion,
            render: ({ code, question }) => (
              <>
                <b className="font-semibold">{code}</b> {question}
              </>
            ),
          },
          {
            key: "score",
            header: text.scale,
            align: "end",
            width: "narrow",
            render: ({ score }) => score && <data value={score.value ?? ""}>{score.value}</data>,
          },
          {
            key: "reason",
            header: text.reason,
            render: ({ score }) =>
              score && (
                <>
                  {score.reason}
                  {score.amendment !== null && (
                    <span className="block text-sm text-soft">
                      <Tag>{text.amended}</Tag> {text.amendment(score.amendment)}
                    </span>
                  )}
                </>
              ),
          },
          ...(isToScore
            ? [
                {
                  key: "amend",
                  header: all.committee.amendColumn,
                  render: ({ code }: { code: string }) => (
                    <Link
                      to={sheetAddress(selection.id, candidate.id, code)}
                      aria-label={text.amendOf(code)}
                      data-screen
                    >
                      {text.amend}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
