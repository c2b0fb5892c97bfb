import type { ActionFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useSearchParams } from "@remix-run/react";
import { lettersWait } from "../../domain/configuration.ts";
import { doneAt } from "../../http/done.ts";
import { submitAtDoor } from "../../http/form.ts";
import { askReset } from "../../services/access/ask-reset.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.reset.title);

export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(args, askReset, () =>
    doneAt("/mot-de-passe", lettersWait(args.context.visit.configuration) ? "sans-courrier" : "envoye"),
  );

export default function AskReset() {
  const text = useText().access;
  const refusal = useActionData<typeof action>();
  const [search] = useSearchParams();
  const sent = ["envoye", "sans-courrier"].includes(search.get("etat") ?? "");
  return (
    <Page title={text.reset.title} lead={sent ? undefined : text.reset.lead}>
      {!sent && (
        <Form refusal={refusal}>
          <Field name="email" label={text.email} type="email" autoComplete="username" required />
          <Button>{text.reset.act}</Button>
        </Form>
      )}
      <p className="mt-6">
        <Link to="/connexion">{text.reset.back}</Link>
      </p>
    </Page>
  );
}
