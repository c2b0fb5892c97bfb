import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { meetingAddress, scoresAddress } from "./committee-addresses.ts";
import { CommitteePage } from "./committee-page.tsx";
import { CriteriaTable } from "./criteria-table.tsx";
import { loadRanking } from "./load-ranking.ts";
import { ApartTable, RankTable } from "./ranking-tables.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.committee.ranking.title);

export const loader = loadRanking;

export default function Ranking() {
  const { selection, view } = useLoaderData<typeof loader>();
  const all = useText().committee;
  const text = all.ranking;
  if (!view)
    return (
      <CommitteePage selection={selection} title={text.title}>
        <EmptyState title={text.none}>{text.noneWhy}</EmptyState>
      </CommitteePage>
    );
  const { rows, blockers, sensitivity, votedAt } = view;
  const ranked = rows.filter(({ standing }) => standing !== "excluded" && standing !== "undetermined");
  const apart = rows.filter(({ standing }) => standing === "excluded" || standing === "undetermined");
  return (
    <CommitteePage
      selection={selection}
      title={text.title}
      lead={view.lead}
      meta={blockers.length === 0 && (votedAt === null ? text.notVoted : text.voted(votedAt))}
      actions={<LinkButton to={meetingAddress(selection.id)}>{all.openMeetings}</LinkButton>}
    >
      {blockers.length > 0 && (
        <Section title={text.blockers}>
          <ul className="border-t border-line">
            {blockers.map(({ id, words }) => (
              <li key={id} className="border-b border-line py-2">
                <Link to={scoresAddress(selection.id, id)}>{words}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text.caption}>
        <RankTable rows={ranked} selectionId={selection.id} />
      </Section>
      {apart.length > 0 && (
        <Section title={text.apart}>
          <p className="mb-3 text-soft">{text.apartWhy}</p>
          <ApartTable rows={apart} selectionId={selection.id} />
        </Section>
      )}
      {sensitivity.length > 0 && (
        <Section title={text.sensitivity}>
          <ul className="max-w-[46em] list-disc pl-5">
            {sensitivity.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text.byCriterion}>
        <p className="mb-3 max-w-[46em] text-sm text-soft">
          {text.aggregations[view.aggregation]} {text.threshold(view.spreadThreshold)}
        </p>
        <CriteriaTable view={view} rows={ranked} selectionId={selection.id} />
      </Section>
    </CommitteePage>
  );
}
