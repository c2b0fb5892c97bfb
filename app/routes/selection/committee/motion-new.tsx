import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { motionKinds } from "../../../domain/selection/committee-words.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { putMotion } from "../../../services/selection/meetings/put-motion.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { choices } from "../../../ui/choices.ts";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { meetingAddress } from "./committee-addresses.ts";
import { CommitteePage } from "./committee-page.tsx";
import { loadMeeting } from "./load-meeting.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.committee.putting.title);

export const loader = (args: LoaderFunctionArgs) => loadMeeting(args, "meeting.hold");

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", number } = args.params;
  const then = () => doneAt(meetingAddress(selectionId, Number(number)), "question");
  return submit(args, "meeting.hold", putMotion, then, { selectionId, number });
};

export default function MotionNew() {
  const { selection, minutes, candidates } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.committee.putting;
  const { number } = minutes.meeting;
  return (
    <CommitteePage selection={selection} meeting={number} title={text.title}>
      <Form refusal={refusal}>
        <Checkboxes
          name="kind"
          choose="one"
          legend={text.kind}
          required
          options={choices(motionKinds, all.committee.meeting.kindWords)}
        />
        <Select
          name="candidacyId"
          label={text.candidate}
          hint={text.candidateHint}
          blank={text.blank}
          options={candidates}
        />
        <TextArea name="words" label={text.words} rows={3} maxLength={2000} />
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={meetingAddress(selection.id, number)}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </CommitteePage>
  );
}
