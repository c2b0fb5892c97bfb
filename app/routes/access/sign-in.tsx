import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { demonstrationAccounts } from "../../../db/queries/demonstration.ts";
import { passOn } from "../../http/cookies.ts";
import { submitAtDoor } from "../../http/form.ts";
import { wayBack } from "../../http/way-back.ts";
import { signIn } from "../../services/access/sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { DemonstrationAccounts } from "./demonstration-accounts.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.signIn.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { configuration, door, viewer } = context.visit;
  const search = new URL(request.url).searchParams;
  const back = wayBack(search.get("retour"));
  if (viewer && back !== "/") throw redirect(back);
  return {
    back,
    name: viewer?.name ?? null,
    accounts:
      configuration.mode === "demonstration" ? await door.write("sign-in", (tx) => demonstrationAccounts(tx)) : null,
  };
}

export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(args, signIn, ({ headers }, values) => redirect(wayBack(values.back), { headers: passOn(headers) }));

export default function SignIn() {
  const text = useText().access;
  const { back, accounts, name } = useLoaderData<typeof loader>();
  return (
    <Page title={text.signIn.title} lead={text.signIn.lead}>
      {name && <Notice>{text.signIn.already(name)}</Notice>}
      <Form refusal={useActionData<typeof action>()}>
        <input type="hidden" name="back" value={back} />
        <Field name="email" label={text.email} type="email" autoComplete="username" required />
        <Field name="password" label={text.password} type="password" autoComplete="current-password" required />
        <div className="flex flex-wrap items-center gap-4">
          <Button>{text.signIn.act}</Button>
          <Link to="/mot-de-passe">{text.signIn.forgotten}</Link>
        </div>
      </Form>
      {accounts && <DemonstrationAccounts accounts={accounts} back={back} />}
    </Page>
  );
}
