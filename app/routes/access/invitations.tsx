import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { invitations, people, ties } from "../../../db/queries/access.ts";
import { outsideRoles } from "../../domain/access/roles.ts";
import { lettersWait } from "../../domain/configuration.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { invite } from "../../services/access/invite.ts";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { InvitationTable } from "./invitation-table.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PeopleTable } from "./people-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.invitations.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "invitation.outside");
  const { now, viewer } = context;
  return context.read(async (tx) => ({
    invitations: await invitations(tx, outsideRoles, now),
    people: (await people(tx, { page: 1, now, only: outsideRoles })).lines,
    ties: await ties(tx),
    own: viewer.personId,
  }));
}

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    "invitation.outside",
    (context, input) => invite(context, input, args.context.visit.configuration),
    () => doneAt("/invitations", lettersWait(args.context.visit.configuration) ? "en-attente" : "envoyee"),
  );

export default function Invitations() {
  const text = useText().access;
  const { invitations: sent, people: outside, ties: choices, own } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Page title={text.invitations.title} lead={text.invitations.lead}>
      <Section title={text.invitations.title}>
        <InvitationTable invitations={sent} withdraws files={choices.files} />
      </Section>
      <Section title={text.invitations.invite}>
        <InviteForm key={sent[0]?.id} roles={outsideRoles} ties={choices} refusal={refusal} />
      </Section>
      <Section title={text.invitations.peopleTitle}>
        <PeopleTable caption={text.invitations.peopleCaption} people={outside} manages={false} takesBack own={own} />
      </Section>
    </Page>
  );
}
