import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { recordProgramme } from "../../services/selection/record-programme.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { ProgrammeFields } from "./programme-fields.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.selection.programmeForm.title);

export function loader(args: LoaderFunctionArgs) {
  signedIn(args, "programme.record");
  return { audiences: screeningWords[args.context.visit.locale].audiences };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, "programme.record", recordProgramme, (id) => doneAt(`/projets/${id}`, "enregistre"));

export default function NewProgramme() {
  const { audiences: labels } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().selection;
  const text = all.programmeForm;
  return (
    <Page title={text.title} lead={text.lead} crumbs={[{ to: "/projets", label: all.programmes.title }]}>
      <Form refusal={refusal}>
        <ProgrammeFields labels={labels} />
        <div>
          <Button>{text.save}</Button>
        </div>
      </Form>
    </Page>
  );
}
