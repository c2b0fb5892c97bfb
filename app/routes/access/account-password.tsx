import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { passOn } from "../../http/cookies.ts";
import { doneAt } from "../../http/done.ts";
import { submitAtDoor } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { changePassword } from "../../services/access/change-password.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.account.passwordTitle);

export const loader = (args: LoaderFunctionArgs) => ({ email: signedIn(args).viewer.email });

export function action(args: ActionFunctionArgs) {
  const { viewer } = signedIn(args);
  return submitAtDoor(
    args,
    (door, input) => changePassword(door, viewer, input),
    (headers) => doneAt("/compte", "mot-de-passe", { headers: passOn(headers) }),
  );
}

export default function AccountPassword() {
  const text = useText().access;
  const { email } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const crumbs = [{ to: "/compte", label: text.account.title }];
  return (
    <Page title={text.account.passwordTitle} crumbs={crumbs}>
      <Form refusal={refusal}>
        <input type="email" value={email} autoComplete="username" aria-label={text.email} readOnly hidden />
        <Field
          name="currentPassword"
          label={text.account.currentPassword}
          type="password"
          autoComplete="current-password"
          required
        />
        <Field
          name="password"
          label={text.newPassword}
          hint={text.passwordHint}
          type="password"
          autoComplete="new-password"
          required
        />
        <Button>{text.account.change}</Button>
      </Form>
    </Page>
  );
}
