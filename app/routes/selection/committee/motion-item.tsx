import { LinkButton } from "../../../ui/link-button.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { meetingAddress } from "./committee-addresses.ts";
import type { MeetingView, MotionView } from "./load-meeting.ts";
import { motionTitle } from "./motion-words.ts";

/** One question: its quorum after recusals, its votes, what it came to, and the way to vote. */
export function MotionItem({ motion, view }: { motion: MotionView; view: MeetingView }) {
  const all = useText().committee;
  const text = all.meeting;
  const { quorum, outcome, awaited, left, votes, adopted, words } = motion;
  const { selection, minutes, isOpen, mayHold } = view;
  const title = motionTitle(motion, all);
  const to = meetingAddress(selection.id, minutes.meeting.number, `questions/${motion.id}`);
  const isDone = awaited.length === 0;
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="min-w-0 font-semibold">
          {title}{" "}
          {isDone ? (
            <Tag tone={adopted ? "success" : "danger"}>{adopted ? text.adopted : text.rejected}</Tag>
          ) : (
            <Tag tone="warning">{text.awaited(awaited.length)}</Tag>
          )}
        </p>
        {isOpen && motion.isMine && (
          <span data-screen>
            <LinkButton to={to} kind="primary">
              {text.vote}
            </LinkButton>
          </span>
        )}
        {isOpen && mayHold && !isDone && (
          <span data-screen>
            <LinkButton to={to}>{text.noteVotes}</LinkButton>
          </span>
        )}
      </div>
      {words && <p className="max-w-[46em]">{words}</p>}
      <p className="text-sm text-soft">
        {text.quorum(quorum)} {!quorum.reached && text.quorumMissing} {left.length > 0 && text.left(left.join(", "))}
      </p>
      <p className="text-sm">
        {text.count(outcome)}
        {votes.length > 0 && (
          <span className="text-soft">
            {" — "}
            {votes.map(({ name, vote }) => text.oneVote(name, text.votes[vote] ?? vote)).join(" · ")}
          </span>
        )}
      </p>
    </li>
  );
}
