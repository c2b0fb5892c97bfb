import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { candidacyFile } from "../../../../db/queries/questionnaire.ts";
import { lettersWait } from "../../../domain/configuration.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { invite } from "../../../services/access/invite.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProveAgain } from "../../../ui/prove-again.tsx";
import { Select } from "../../../ui/select.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.invite.send);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "invitation.outside");
  const { id, candidacyId = "" } = args.params;
  const file = found(await context.read((tx) => candidacyFile(tx, candidacyId)));
  return found(file.selection.id === id && file.withdrawnAt === null ? file : null);
}

export const action = (args: ActionFunctionArgs) => {
  const { id, candidacyId } = args.params;
  const { configuration } = args.context.visit;
  return submit(
    args,
    "invitation.outside",
    (context, input) => invite(context, input, configuration),
    () => doneAt(`/selections/${id}/questionnaires`, lettersWait(configuration) ? "en-attente" : "envoyee"),
    { role: "respondent", candidacyId },
  );
};

/** Invites the contact of an institution to answer for it. */
export default function Respondent() {
  const { institution, selection } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.questionnaire.invite;
  const back = `/selections/${selection.id}/questionnaires`;
  const languages = [
    { value: "fr", label: all.access.french },
    { value: "en", label: all.access.english },
  ];
  return (
    <Page
      title={text.title(institution.name)}
      lead={text.lead}
      crumbs={[
        { to: `/selections/${selection.id}`, label: selection.name },
        { to: back, label: all.questionnaire.follow.title },
      ]}
    >
      <Form refusal={refusal}>
        <Field name="name" label={text.name} autoComplete="off" maxLength={200} required />
        <Field name="email" label={text.email} type="email" autoComplete="off" maxLength={320} required />
        <Select name="locale" label={text.locale} options={languages} defaultValue={useLocale()} />
        <ProveAgain />
        <div className="flex flex-wrap gap-2">
          <Button>{text.send}</Button>
          <LinkButton to={back}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}
