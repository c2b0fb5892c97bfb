import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { audiences } from "../../domain/screening/facts.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { recordProgramme } from "../../services/selection/record-programme.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";

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
        <Field name="name" label={text.name} required maxLength={200} />
        <TextArea name="purpose" label={text.purpose} required rows={3} />
        <TextArea name="population" label={text.population} hint={text.populationHint} required rows={3} />
        <Field name="populationCount" label={text.populationCount} type="number" min={1} />
        <Field name="territories" label={text.territories} hint={text.territoriesHint} required width="half" />
        <Checkboxes
          name="audiences"
          legend={text.audiences}
          hint={text.audiencesHint}
          required
          defaultValue={["families"]}
          options={choices(audiences, labels)}
        />
        <Field name="budget" label={text.budget} required inputMode="decimal" width="short" />
        <Field name="startsOn" label={text.startsOn} type="date" />
        <Field name="endsOn" label={text.endsOn} type="date" />
        <Field name="illustrative" label={text.illustrative} hint={text.illustrativeHint} />
        <div>
          <Button>{text.save}</Button>
        </div>
      </Form>
    </Page>
  );
}
