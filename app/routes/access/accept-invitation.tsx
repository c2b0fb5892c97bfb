import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { entered } from "../../http/entered.ts";
import { submitAtDoor } from "../../http/form.ts";
import { acceptInvitation, openInvitation } from "../../services/access/accept-invitation.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.invitation.title);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const invitation = await openInvitation(context.visit.door, params.token ?? "");
  return data({ invitation }, { status: invitation ? 200 : 404 });
}

export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(
    args,
    acceptInvitation,
    (opened) => (opened ? entered(args.context.visit, opened, "/") : doneAt("/connexion", "accepte")),
    { token: args.params.token, locale: args.context.visit.locale },
  );

export default function AcceptInvitation() {
  const { invitation: text, roles, signIn, email, password, passwordHint } = useText().access;
  const { invitation } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  if (invitation === null) {
    return (
      <Page title={text.title}>
        <Notice tone="danger" title={text.unusable}>
          {text.unusableLead}
        </Notice>
        <p className="mt-4">{text.alreadyAccepted}</p>
        <p className="mt-3">
          <LinkButton to="/connexion">{signIn.act}</LinkButton>
        </p>
      </Page>
    );
  }
  const meta = (
    <>
      {text.until} <MomentText at={invitation.expiresAt} />
    </>
  );
  return (
    <Page title={text.title} lead={text.lead(roles[invitation.role])} meta={meta}>
      <p className="mb-5 max-w-[40rem]">{invitation.known ? text.known : text.choose}</p>
      <Form refusal={refusal}>
        <Field
          name="email"
          label={email}
          type="email"
          autoComplete="username"
          defaultValue={invitation.email}
          disabled
        />
        {!invitation.known && (
          <Field
            name="password"
            label={password}
            hint={passwordHint}
            type="password"
            autoComplete="new-password"
            required
          />
        )}
        <Button>{text.act}</Button>
      </Form>
    </Page>
  );
}
