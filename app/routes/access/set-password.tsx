import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submitAtDoor } from "../../http/form.ts";
import { sentence } from "../../locales/sentence.ts";
import { ownerOf, resetPassword } from "../../services/access/reset-password.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.reset.setTitle);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const email = await ownerOf(context.visit.door, params.token ?? "");
  return data({ email }, { status: email ? 200 : 404 });
}

export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(args, resetPassword, () => doneAt("/connexion", "change"), { token: args.params.token });

export default function SetPassword() {
  const text = useText();
  const { reset, email: emailLabel, newPassword, passwordHint } = text.access;
  const { email } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  if (email === null) {
    return (
      <Page title={reset.setTitle}>
        <Notice tone="danger">{sentence(text, { key: "resetUnusable" })}</Notice>
        <p className="mt-4">
          <LinkButton to="/mot-de-passe">{reset.again}</LinkButton>
        </p>
      </Page>
    );
  }
  return (
    <Page title={reset.setTitle} lead={reset.setLead}>
      <Form refusal={refusal}>
        <input
          type="email"
          name="email"
          value={email}
          autoComplete="username"
          aria-label={emailLabel}
          readOnly
          hidden
        />
        <Field
          name="password"
          label={newPassword}
          hint={passwordHint}
          type="password"
          autoComplete="new-password"
          required
        />
        <Button>{reset.set}</Button>
      </Form>
    </Page>
  );
}
