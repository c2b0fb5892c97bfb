import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { enrolment } from "../../http/enrolment.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { removeCodes, secondFactorOf } from "../../services/access/second-factor.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { Field } from "../../ui/field.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.factors.remove);

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = signedIn(args);
  const { since } = await secondFactorOf(args.context.visit.door, viewer);
  if (since === null) throw redirect(enrolment);
  return null;
}

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    undefined,
    (context, input) => removeCodes(context, args.context.visit.door, input),
    () => doneAt(enrolment, "facteur-retire"),
  );

export default function RemoveSecondFactor() {
  const { factors: text, access } = useText();
  return (
    <ConfirmPage
      title={text.removeTitle}
      crumbs={[
        { to: "/compte", label: access.account.title },
        { to: enrolment, label: text.title },
      ]}
      consequences={text.removeDoes}
      undo={text.removeUndo}
      confirm={text.remove}
      cancelTo={enrolment}
      refusal={useActionData<typeof action>()}
    >
      <Field name="code" label={text.code} hint={text.codeHint} autoComplete="one-time-code" width="half" required />
    </ConfirmPage>
  );
}
