import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { recordAttendance } from "../../../services/selection/meetings/record-attendance.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { meetingAddress } from "./committee-addresses.ts";
import { CommitteePage } from "./committee-page.tsx";
import { loadMeeting } from "./load-meeting.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.committee.roll.title);

export const loader = (args: LoaderFunctionArgs) => loadMeeting(args, "meeting.hold");

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", number } = args.params;
  const then = () => doneAt(meetingAddress(selectionId, Number(number)), "appel");
  return submit(args, "meeting.hold", recordAttendance, then, { selectionId, number });
};

export default function Roll() {
  const { selection, minutes, seats } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.committee.roll;
  const { number } = minutes.meeting;
  return (
    <CommitteePage selection={selection} meeting={number} title={text.title} lead={text.lead}>
      <Form refusal={refusal}>
        <Checkboxes
          name="present"
          legend={text.present}
          defaultValue={seats.filter(({ present }) => present).map(({ personId }) => personId)}
          options={seats.map(({ personId, name, capacity }) => ({
            value: personId,
            label: name,
            hint: all.committee.capacities[capacity],
          }))}
        />
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={meetingAddress(selection.id, number)}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </CommitteePage>
  );
}
