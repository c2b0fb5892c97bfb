import type { MinutedCandidate, MinutedScore } from "../../../domain/selection/minutes.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { exactFigure } from "./figures.ts";

/** One candidate's scores: every member's, what they come to, and what was said where they parted. */
export function MinutedScores({ candidate }: { candidate: MinutedCandidate }) {
  const locale = useLocale();
  const all = useText().committee;
  const text = all.minutes;
  const reviewers = [...new Set(candidate.scores.flatMap(({ given }) => given.map(({ name }) => name)))].sort();
  const notes = candidate.scores.flatMap(({ code, notes }) => notes.map((note) => ({ code, ...note })));
  return (
    <>
      <DataTable
        caption={text.scoresCaption(candidate.name)}
        rows={candidate.scores}
        rowKey={({ code }) => code}
        empty={null}
        columns={[
          {
            key: "code",
            header: all.ranking.criterion,
            render: ({ code, question }) => (
              <>
                <b className="font-semibold whitespace-nowrap">{code}</b>{" "}
                <span className="text-sm text-soft">{question[locale]}</span>
              </>
            ),
          },
          ...reviewers.map((reviewer) => ({
            key: reviewer,
            header: reviewer,
            align: "end" as const,
            render: ({ given }: MinutedScore) => {
              const score = given.find(({ name }) => name === reviewer);
              if (!score) return "–";
              return (
                <>
                  {score.value}
                  {score.amended && <span className="block text-xs text-soft">{all.sheet.amended}</span>}
                </>
              );
            },
          })),
          {
            key: "value",
            header: text.value,
            align: "end",
            width: "narrow",
            render: ({ aggregated }: MinutedScore) => (aggregated === null ? "–" : exactFigure(aggregated, locale)),
          },
        ]}
      />
      {candidate.scores.some(({ given }) => given.length > 0) && (
        <details className="mt-3">
          <summary className="cursor-pointer text-accent">{text.reasons}</summary>
          <dl className="mt-2 max-w-[46em]">
            {candidate.scores.flatMap(({ code, given }) =>
              given.map(({ name, value, reason }) => (
                <div key={`${code} ${name}`} className="border-t border-line py-1.5">
                  <dt className="text-sm text-soft">
                    {code}, {name} ({value})
                  </dt>
                  <dd className="whitespace-pre-line">{reason}</dd>
                </div>
              )),
            )}
          </dl>
        </details>
      )}
      {notes.length > 0 && (
        <div className="mt-3">
          <p className="font-semibold">{text.notes}</p>
          {notes.map(({ code, words, by }) => (
            <p key={`${code} ${words}`} className="max-w-[46em]">
              {text.note(code, by)} <span className="whitespace-pre-line">{words}</span>
            </p>
          ))}
        </div>
      )}
    </>
  );
}
