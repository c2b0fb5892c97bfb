import type { DeliberationRecord } from "../../../db/queries/deliberation.ts";
import { legalRules } from "../../domain/signature/certainty.ts";
import { Facts } from "../../ui/facts.tsx";
import { day } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { RuleSource } from "./gate-parts.tsx";

interface VoteFactsProps {
  selectionId: string;
  vote: DeliberationRecord & { recordedOn: string };
  /** The meeting without quorum it followed. */
  first: DeliberationRecord | null;
}

/** The vote in force, or the meeting that could not vote. */
export function VoteFacts({ selectionId, vote, first }: VoteFactsProps) {
  const text = useText().deliberation;
  const locale = useLocale();
  const after = first && text.afterMeeting(day(first.votedOn, locale), `${first.present}`, `${first.membersInOffice}`);
  return (
    <Facts
      items={[
        { term: text.body, value: text.bodies[vote.body] },
        { term: text.vote, value: <b className="font-semibold">{text[vote.adopted]}</b> },
        ...(after ? [{ term: text.meeting, value: after }] : []),
        ...(vote.adopted === "inquorate"
          ? []
          : [
              {
                term: text.voices,
                value: text.votes(`${vote.votesFor}`, `${vote.votesAgainst}`, `${vote.abstentions}`),
              },
            ]),
        {
          term: text.members,
          value: text.counts(`${vote.present}`, `${vote.represented}`, `${vote.membersInOffice}`),
        },
        { term: text.recused, value: vote.recused.join(", ") || text.nobodyRecused },
        { term: text.object, value: vote.object },
        { term: text.matterName, value: `${vote.matterCode} ${vote.matterName}` },
        {
          term: text.file,
          value: vote.fileName ? (
            <a href={`/selections/${selectionId}/deliberations/${vote.id}/fichier`}>{vote.fileName}</a>
          ) : (
            text.noFile
          ),
        },
        { term: text.fact.recordedBy, value: `${vote.by ?? ""}, ${day(vote.recordedOn, locale)}` },
      ]}
    />
  );
}

/** The rules the portal applies to a vote, each with its article and how sure it is. */
export function VoteRules() {
  const { deliberation: text, gate } = useText();
  return (
    <details className="mt-5">
      <summary className="text-accent">{gate.rules}</summary>
      <Facts
        items={(["quorum", "majority", "recusal"] as const).map((name) => ({
          term: text.rules[name],
          value: <RuleSource {...legalRules[name]} />,
        }))}
      />
    </details>
  );
}
