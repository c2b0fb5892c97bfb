import type { ActionFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { appointMember } from "../../../services/selection/committee/appoint-member.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { AppointForm } from "./appoint-form.tsx";
import { committeeAddress, meetingAddress, rankingAddress } from "./committee-addresses.ts";
import { CommitteePage } from "./committee-page.tsx";
import { HintList } from "./hint-list.tsx";
import { loadCommittee } from "./load-committee.ts";
import { OwnSheets } from "./own-sheets.tsx";
import { RecusalTable } from "./recusal-table.tsx";
import { SeatTable } from "./seat-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.committee.title);

export const loader = loadCommittee;

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const then = () => doneAt(committeeAddress(selectionId), "nomme");
  return submit(args, "committee.appoint", appointMember, then, { selectionId });
};

export default function Committee() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { selection, seats, me, sheets, hints, mayAppoint } = view;
  const text = useText().committee;
  const isShut = me !== null && (!me.sits || !me.hasDeclared);
  const declare = me?.sits && (
    <LinkButton to={committeeAddress(selection.id, "interets")} kind={me.hasDeclared ? "secondary" : "primary"}>
      {me.hasDeclared ? text.declareAgain : text.declare}
    </LinkButton>
  );
  return (
    <CommitteePage
      selection={selection}
      title={text.title}
      lead={isShut ? (me.sits ? text.toDeclare : text.notSitting) : text.lead(seats.length)}
      actions={
        <>
          {declare}
          {!isShut && <LinkButton to={rankingAddress(selection.id)}>{text.openRanking}</LinkButton>}
          {!isShut && <LinkButton to={meetingAddress(selection.id)}>{text.openMeetings}</LinkButton>}
        </>
      }
    >
      {sheets && <OwnSheets view={view} sheets={sheets} />}
      {hints.length > 0 && (
        <Section title={text.hints}>
          <Notice tone="warning">{text.hintsWhy}</Notice>
          <HintList hints={hints} selectionId={selection.id} />
        </Section>
      )}
      <Section title={text.seats}>
        <SeatTable view={view} />
      </Section>
      {!isShut && (
        <Section title={text.recusals}>
          <RecusalTable view={view} />
        </Section>
      )}
      {mayAppoint && <AppointForm people={view.people} refusal={refusal} />}
      {!isShut && view.isScoring && (
        <p className="mt-9" data-screen>
          <LinkButton to={`${committeeAddress(selection.id)}.json`} download>
            {text.export}
          </LinkButton>
        </p>
      )}
    </CommitteePage>
  );
}
