import type { MinutedCandidate, MinutedMotion, Minutes } from "../../../domain/selection/minutes.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { day } from "../../../ui/format.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { VerdictMark } from "../../../ui/verdict-mark.tsx";
import { exactFigure } from "./figures.ts";
import { motionTitle } from "./motion-words.ts";

/** Each question with its quorum after recusals, the votes by name, and what it came to. */
export function MinutedVotes({ motions }: { motions: MinutedMotion[] }) {
  const all = useText().committee;
  const text = all.meeting;
  if (motions.length === 0) return <p className="text-soft">{text.noMotion}</p>;
  return (
    <ol className="border-t border-line">
      {motions.map((motion) => (
        <li key={`${motion.kind} ${motion.candidate}`} className="border-b border-line py-2">
          <p>
            <b className="font-semibold">{motionTitle(motion, all)}</b>, {motion.adopted ? text.adopted : text.rejected}{" "}
            ({text.count(motion.outcome)}).
          </p>
          {motion.words && <p>{motion.words}</p>}
          <p className="text-sm text-soft">
            {text.quorum(motion.quorum)} {!motion.quorum.reached && text.quorumMissing}{" "}
            {motion.left.length > 0 && text.left(motion.left.join(", "))}
          </p>
          <p className="text-sm">
            {motion.votes.map(({ name, vote }) => text.oneVote(name, text.votes[vote] ?? vote)).join(" · ")}
          </p>
        </li>
      ))}
    </ol>
  );
}

export function MinutedRanking({ ranking }: { ranking: Minutes["ranking"] }) {
  const locale = useLocale();
  const all = useText().committee;
  return (
    <DataTable
      caption={all.minutes.rankingCaption}
      rows={ranking}
      rowKey={({ name }) => name}
      empty={<p className="text-soft">{all.minutes.noRanking}</p>}
      columns={[
        { key: "name", header: all.ranking.candidate, render: ({ name }) => name },
        { key: "rank", header: all.ranking.rank, align: "end", width: "narrow", render: ({ rank }) => rank },
        {
          key: "total",
          header: all.ranking.points,
          align: "end",
          width: "short",
          render: ({ total }) => exactFigure(total, locale),
        },
      ]}
    />
  );
}

export function MinutedCandidates({ candidates }: { candidates: MinutedCandidate[] }) {
  const locale = useLocale();
  const all = useText().committee;
  const text = all.minutes;
  return (
    <DataTable
      caption={text.verdictCaption}
      rows={candidates}
      rowKey={({ name }) => name}
      empty={<p className="text-soft">{text.nobody}</p>}
      columns={[
        { key: "name", header: all.ranking.candidate, width: "middle", render: ({ name }) => name },
        {
          key: "verdict",
          header: all.ranking.verdict,
          width: "short",
          render: ({ verdict }) => verdict && <VerdictMark value={verdict.value} />,
        },
        { key: "standing", header: all.state, width: "short", render: ({ standing }) => text.standings[standing] },
        {
          key: "why",
          header: all.why,
          render: ({ verdict, derogation }) => (
            <>
              {verdict?.lead[locale]}
              {derogation && (
                <span className="block text-sm text-soft">
                  {text.derogation(derogation.deliberation, day(derogation.expiresOn, locale))}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
