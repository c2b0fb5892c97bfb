import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Facts } from "../../../ui/facts.tsx";
import { day, semicolons } from "../../../ui/format.ts";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { CommitteePage } from "./committee-page.tsx";
import { loadMeeting } from "./load-meeting.ts";
import { MinutedScores } from "./minuted-scores.tsx";
import { MinutedCandidates, MinutedRanking, MinutedVotes } from "./minutes-parts.tsx";

export const meta: MetaFunction = ({ matches, params }) =>
  titleOf(matches, (text) => text.committee.minutes.title(Number(params.number)));

export async function loader(args: LoaderFunctionArgs) {
  const { selection, minutes } = await loadMeeting(args);
  return { selection, minutes };
}

export default function MinutesPage() {
  const { selection, minutes } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const all = useText().committee;
  const text = all.minutes;
  const { meeting, selection: call } = minutes;
  const isClosed = meeting.closedAt !== null;
  const people = (list: typeof minutes.present) =>
    list.map(({ name, capacity }) => text.attendee(name, all.capacities[capacity] ?? "")).join(", ") || text.nobody;
  const votesRanking = minutes.motions.some(({ kind }) => kind === "ranking");
  return (
    <CommitteePage
      selection={selection}
      meeting={meeting.number}
      title={text.title(meeting.number)}
      lead={text.lead({
        ...{ day: day(meeting.heldOn, locale, true), place: meeting.place },
        ...{ selection: call.name, programme: call.programme },
      })}
    >
      {!isClosed && <Notice tone="warning">{text.draft}</Notice>}
      <Facts
        items={[
          { term: text.present, value: people(minutes.present) },
          { term: text.excused, value: people(minutes.excused) },
          {
            term: text.recusals,
            value:
              semicolons(
                minutes.recusals.map(({ name, candidate }) => text.recusal(name, candidate)),
                locale,
              ) || text.noRecusal,
          },
        ]}
      />
      <Section title={text.votes}>
        <MinutedVotes motions={minutes.motions} />
      </Section>
      <Section title={votesRanking ? text.ranking : text.rankingNow}>
        <MinutedRanking ranking={minutes.ranking} />
      </Section>
      <Section title={text.candidates}>
        <MinutedCandidates candidates={minutes.candidates} />
      </Section>
      {minutes.candidates
        .filter(({ scores }) => scores.some(({ given }) => given.length > 0))
        .map((candidate) => (
          <Section key={candidate.name} title={text.scoresOf(candidate.name)}>
            <MinutedScores candidate={candidate} />
          </Section>
        ))}
      <div className="mt-9 border-t border-line pt-3 text-sm text-soft">
        <p>{text.perimeter(call.perimeter)}</p>
        <p className="break-all">{text.grid(call.gridNumber, call.gridHash)}</p>
        {meeting.closedAt && (
          <p>
            {text.secretary(meeting.secretary ?? "")} <MomentText at={meeting.closedAt} />
          </p>
        )}
        <p className="break-all">{text.hash(minutes.hash)}</p>
        <p>{text.same}</p>
      </div>
    </CommitteePage>
  );
}
