import type { ResultEventRow } from "../../../db/queries/outcomes.ts";
import { capital } from "../../ui/choices.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { useText } from "../../ui/text.tsx";

type Told = Pick<ResultEventRow, "id" | "kind" | "onDay" | "validator" | "words" | "by" | "fileName">;

/** What happened to a result, in order. */
export function ResultCourse({ events, base }: { events: readonly Told[]; base: string }) {
  const text = useText().outcomes.result;
  const said = ({ kind, validator }: Told) =>
    capital(kind === "validated" ? text.events.validated(validator ?? "") : text.events[kind]);
  return (
    <DataTable
      caption={text.courseCaption}
      rows={events}
      rowKey={({ id }) => id}
      empty={<p className="text-soft">{text.nothing}</p>}
      columns={[
        { key: "what", header: text.what, render: said },
        { key: "day", header: text.day, render: ({ onDay }) => <DayText day={onDay} /> },
        {
          key: "words",
          header: text.words,
          render: ({ id, words, fileName }) => (
            <>
              {words}
              {fileName !== null && (
                <a href={`${base}/evenements/${id}/fichier`} download className="block">
                  {fileName}
                </a>
              )}
            </>
          ),
        },
        { key: "who", header: text.who, render: ({ by }) => by ?? "" },
      ]}
    />
  );
}
