import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { closeMeeting } from "../../../services/selection/meetings/close-meeting.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { meetingAddress } from "./committee-addresses.ts";
import { useCommitteeCrumbs } from "./committee-page.tsx";
import { loadMeeting } from "./load-meeting.ts";
import { motionTitle } from "./motion-words.ts";

export const meta: MetaFunction = ({ matches, params }) =>
  titleOf(matches, (text) => text.committee.closing.title(Number(params.number)));

export const loader = (args: LoaderFunctionArgs) => loadMeeting(args, "meeting.hold");

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", number } = args.params;
  const then = () => doneAt(meetingAddress(selectionId, Number(number), "proces-verbal"), "close");
  return submit(args, "meeting.hold", closeMeeting, then, { selectionId, number });
};

export default function MeetingClose() {
  const { selection, minutes, motions } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().committee;
  const text = all.closing;
  const { number } = minutes.meeting;
  const warnings = motions.flatMap((motion) => {
    const title = motionTitle(motion, all);
    const names = motion.awaited.map(({ label }) => label).join(", ");
    return [
      ...(motion.awaited.length > 0 ? [text.awaited(title, names)] : []),
      ...(motion.quorum.reached ? [] : [text.noQuorum(title)]),
    ];
  });
  return (
    <ConfirmPage
      title={text.title(number)}
      crumbs={useCommitteeCrumbs(selection, number)}
      consequences={[text.minutes, text.votes, ...warnings.map((words) => <b key={words}>{words}</b>)]}
      undo={text.undo}
      confirm={text.confirm}
      cancelTo={meetingAddress(selection.id, number)}
      refusal={refusal}
    />
  );
}
