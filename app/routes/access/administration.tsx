import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { invitations, people, peoplePerPage } from "../../../db/queries/access.ts";
import { can } from "../../domain/access/matrix.ts";
import { staffRoles } from "../../domain/access/roles.ts";
import { lettersWait } from "../../domain/configuration.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { pageNumber } from "../../http/page-number.ts";
import { rowsPerPage } from "../../http/table-file/asked-table.ts";
import { signedIn } from "../../http/visit.ts";
import { invite } from "../../services/access/invite.ts";
import { Page } from "../../ui/page.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { InvitationTable } from "./invitation-table.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PeopleTable } from "./people-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.people.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "person.read");
  const page = pageNumber(args.request);
  const size = rowsPerPage(args.request, peoplePerPage);
  const { now, viewer } = context;
  return context.read(async (tx) => {
    const { lines, total } = await people(tx, { page, size, now });
    return {
      lines,
      total,
      pages: Math.max(1, Math.ceil(total / size)),
      invitations: await invitations(tx, staffRoles, now),
      page,
      own: viewer.personId,
      manages: can(viewer, "person.manage"),
      invites: can(viewer, "invitation.staff"),
    };
  });
}

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    "invitation.staff",
    (context, input) => invite(context, input, args.context.visit.configuration),
    () => doneAt("/administration", lettersWait(args.context.visit.configuration) ? "en-attente" : "envoyee"),
  );

export default function Administration() {
  const text = useText().access;
  const { lines, total, page, pages, own, manages, invites, invitations: sent } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Page title={text.people.title} lead={text.people.lead(total)}>
      <Section title={text.people.people}>
        <PeopleTable {...{ manages, own }} caption={text.people.peopleCaption} people={lines} takesBack={manages} />
        <Pagination page={page} pages={pages} />
      </Section>
      <Section title={text.invitations.staffTitle}>
        <InvitationTable invitations={sent} withdraws={invites} />
      </Section>
      {invites && (
        <Section title={text.invitations.invite}>
          <InviteForm key={sent[0]?.id} roles={staffRoles} refusal={refusal} />
        </Section>
      )}
    </Page>
  );
}
