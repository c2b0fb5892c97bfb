import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { entered } from "../../http/entered.ts";
import { submitAtDoor } from "../../http/form.ts";
import { wayBack } from "../../http/way-back.ts";
import { answerCode, waitingPerson } from "../../services/access/answer-code.ts";
import { passkeyQuestion } from "../../services/access/challenge.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { PasskeyForm } from "./passkey-form.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.factors.signInTitle);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { door, viewer, asks } = context.visit;
  const back = wayBack(new URL(request.url).searchParams.get("retour"));
  const passkey = passkeyQuestion(door, "sign-in");
  if (asks.method !== "GET") return { back, passkey };
  if (viewer) throw redirect(back);
  if ((await waitingPerson(door)) === null) throw redirect(`/connexion?retour=${encodeURIComponent(back)}`);
  return { back, passkey };
}

export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(args, answerCode, (opened, values) => entered(args.context.visit, opened, wayBack(values.back)));

/** The second step of signing in. */
export default function SignInCode() {
  const { factors: text, access, ui } = useText();
  const { back, passkey } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Page title={text.signInTitle} lead={text.signInLead}>
      <Form refusal={refusal} action="/connexion/code">
        <input type="hidden" name="back" value={back} />
        <Field name="code" label={text.code} hint={text.codeHint} autoComplete="one-time-code" width="half" required />
        <div className="flex flex-wrap gap-2">
          <Button>{access.signIn.act}</Button>
          <LinkButton to="/connexion">{ui.cancel}</LinkButton>
        </div>
      </Form>
      <PasskeyForm question={passkey} back={back} />
    </Page>
  );
}
