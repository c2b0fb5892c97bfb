import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ballots } from "../../../domain/selection/committee.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found } from "../../../http/visit.ts";
import { castBallot } from "../../../services/selection/meetings/cast-ballot.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { capital } from "../../../ui/choices.ts";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { meetingAddress } from "./committee-addresses.ts";
import { CommitteePage } from "./committee-page.tsx";
import { loadMeeting } from "./load-meeting.ts";
import { motionTitle } from "./motion-words.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.committee.voting.title);

export async function loader(args: LoaderFunctionArgs) {
  const { motions, ...view } = await loadMeeting(args, "ballot.cast");
  return { ...view, motion: found(motions.find(({ id }) => id === args.params.motionId)) };
}

export const action = (args: ActionFunctionArgs) => {
  const { id = "", number, motionId } = args.params;
  const then = () => doneAt(meetingAddress(id, Number(number)), "vote");
  return submit(args, "ballot.cast", castBallot, then, { motionId });
};

export default function Vote() {
  const { selection, minutes, motion, isMember, isOpen, me } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.committee.voting;
  const { number } = minutes.meeting;
  const back = meetingAddress(selection.id, number);
  const may = isOpen && (isMember ? motion.isMine : motion.awaited.length > 0);
  const why = isMember ? (motion.hasVoted ? text.done : text.notMine) : text.allDone;
  return (
    <CommitteePage
      selection={selection}
      meeting={number}
      title={motionTitle(motion, all.committee)}
      lead={may ? text.once : why}
    >
      {motion.words && <p className="mb-4 max-w-[46em]">{motion.words}</p>}
      <p className="mb-4 text-sm text-soft">{all.committee.meeting.quorum(motion.quorum)}</p>
      {may && (
        <Form refusal={refusal}>
          {isMember ? (
            <input type="hidden" name="personId" value={me} />
          ) : (
            <Select name="personId" label={text.person} options={motion.awaited} required />
          )}
          <Checkboxes
            name="vote"
            choose="one"
            legend={text.vote}
            required
            options={ballots.map((value) => ({ value, label: capital(all.committee.meeting.votes[value] ?? value) }))}
          />
          <div className="flex flex-wrap gap-2">
            <Button>{isMember ? text.save : text.saveNote}</Button>
            <LinkButton to={back}>{all.ui.cancel}</LinkButton>
          </div>
        </Form>
      )}
    </CommitteePage>
  );
}
