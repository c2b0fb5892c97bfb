import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { can } from "../../../domain/access/matrix.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { callMeeting } from "../../../services/selection/meetings/call-meeting.ts";
import { Button } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { meetingAddress } from "./committee-addresses.ts";
import { CommitteePage } from "./committee-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.committee.meetings.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { id = "" } = args.params;
  return context.read(async (tx) => {
    const { name, state } = found(await selectionById(tx, id));
    const record = await committeeRecord(tx, id);
    const meetings = (record?.meetings ?? []).map(({ number, heldOn, place, closedAt }) => ({
      ...{ number, heldOn, place, isClosed: closedAt !== null },
    }));
    const mayCall = can(context.viewer, "meeting.hold") && takes(state, "meeting");
    return { selection: { id, name }, meetings, mayCall, today: context.today };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const then = (number: number) => doneAt(meetingAddress(selectionId, number), "convoque");
  return submit(args, "meeting.hold", callMeeting, then, { selectionId });
};

export default function Meetings() {
  const { selection, meetings, mayCall, today } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().committee;
  const text = all.meetings;
  return (
    <CommitteePage selection={selection} title={text.title} lead={text.lead}>
      <DataTable
        caption={text.caption}
        rows={meetings}
        rowKey={({ number }) => String(number)}
        empty={<EmptyState title={text.none}>{!mayCall && text.noneWhy}</EmptyState>}
        columns={[
          {
            key: "number",
            header: text.number,
            render: ({ number }) => <Link to={meetingAddress(selection.id, number)}>{text.one(number)}</Link>,
          },
          { key: "day", header: text.heldOn, render: ({ heldOn }) => <DayText day={heldOn} weekday /> },
          { key: "place", header: text.place, render: ({ place }) => place || "–" },
          {
            key: "state",
            header: text.state,
            render: ({ isClosed }) => (
              <Tag tone={isClosed ? "plain" : "warning"}>{isClosed ? text.closed : text.open}</Tag>
            ),
          },
          {
            key: "minutes",
            header: text.minutes,
            render: ({ number, isClosed }) =>
              isClosed ? <Link to={meetingAddress(selection.id, number, "proces-verbal")}>{text.minutes}</Link> : "–",
          },
        ]}
      />
      {mayCall && (
        <Section title={all.calling.title}>
          <Form refusal={refusal}>
            <Field name="heldOn" label={all.calling.heldOn} type="date" defaultValue={today} required />
            <Field name="place" label={all.calling.place} maxLength={200} width="half" />
            <div>
              <Button>{all.calling.save}</Button>
            </div>
          </Form>
        </Section>
      )}
    </CommitteePage>
  );
}
