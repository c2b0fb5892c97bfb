import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { day } from "../../../ui/format.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Section } from "../../../ui/section.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { meetingAddress } from "./committee-addresses.ts";
import { CommitteePage } from "./committee-page.tsx";
import { loadMeeting } from "./load-meeting.ts";
import { MotionItem } from "./motion-item.tsx";

export const meta: MetaFunction = ({ matches, params }) =>
  titleOf(matches, (text) => text.committee.meeting.title(Number(params.number)));

export const loader = (args: LoaderFunctionArgs) => loadMeeting(args);

export default function Meeting() {
  const view = useLoaderData<typeof loader>();
  const { selection, minutes, isOpen, rollCalled, seats, motions, mayHold } = view;
  const locale = useLocale();
  const all = useText().committee;
  const text = all.meeting;
  const { number, heldOn, place, closedAt } = minutes.meeting;
  const to = (part: string) => meetingAddress(selection.id, number, part);
  const holds = mayHold && isOpen;
  return (
    <CommitteePage
      selection={selection}
      title={text.title(number)}
      lead={text.lead(day(heldOn, locale, true), place)}
      meta={
        closedAt && (
          <>
            {text.closedOn} <MomentText at={closedAt} />
          </>
        )
      }
      actions={
        <>
          {holds && rollCalled && (
            <LinkButton to={to("cloture")} kind="primary">
              {text.close}
            </LinkButton>
          )}
          <LinkButton to={to("proces-verbal")}>{all.meetings.minutes}</LinkButton>
        </>
      }
    >
      <Section title={text.present} actions={holds && <LinkButton to={to("presences")}>{text.roll}</LinkButton>}>
        {rollCalled ? (
          <DataTable
            caption={text.attendanceCaption}
            rows={seats}
            rowKey={({ personId }) => personId}
            empty={null}
            columns={[
              { key: "name", header: all.name, render: ({ name }) => name },
              { key: "capacity", header: all.capacity, render: ({ capacity }) => all.capacities[capacity] },
              {
                key: "present",
                header: all.meetings.state,
                render: ({ present }) => (present ? text.presentWord : text.excusedWord),
              },
            ]}
          />
        ) : (
          <p className="text-soft">{text.noRoll}</p>
        )}
      </Section>
      <Section title={text.motions} actions={holds && <LinkButton to={to("questions")}>{text.put}</LinkButton>}>
        {motions.length === 0 ? (
          <p className="text-soft">{text.noMotion}</p>
        ) : (
          <ul className="border-t border-line">
            {motions.map((motion) => (
              <MotionItem key={motion.id} motion={motion} view={view} />
            ))}
          </ul>
        )}
      </Section>
    </CommitteePage>
  );
}
